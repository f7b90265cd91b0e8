import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/test-api.js';

interface Answer {
  data: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
  cookie: string | null;
}

describe('the viewer', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());

  const ask = async (query: string, variables: Record<string, unknown> = {}, cookie = ''): Promise<Answer> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-banhanh-csrf': '1', cookie },
      body: JSON.stringify({ query, variables }),
    });
    return { ...((await response.json()) as Answer), cookie: response.headers.get('set-cookie') };
  };
  const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
    ... on SignedIn { viewer { person { fullName } agency { name } units { symbol } positions { title rank agency { code } unit { name } holders { fullName } duties } duties } }
    ... on SignInRefused { code message } } }`;
  const pair = (cookie: string | null): string => cookie!.split(';')[0]!;

  it('is nobody before the sign-in, and demo people are offered', async () => {
    const { data } = await ask('{ viewer { duties } demoPeople { username fullName label positionTitle agencyName } }');
    expect(data!['viewer']).toBeNull();
    expect((data!['demoPeople'] as unknown[])[1]).toEqual({
      username: 'truongphong',
      fullName: 'Trần Đức Long',
      label: 'Trưởng phòng',
      positionTitle: 'Trưởng phòng, Phòng TTBCXB',
      agencyName: 'Sở Văn hóa, Thể thao và Du lịch',
    });
  });

  it('is known in the very answer of the sign-in and afterwards by a cookie no script reads', async () => {
    const { data, cookie } = await ask(signIn, { input: { username: 'truongphong', password: 'BanHanh-2026' } });
    const viewer = {
      person: { fullName: 'Trần Đức Long' },
      agency: { name: 'Sở Văn hóa, Thể thao và Du lịch' },
      units: [{ symbol: 'TTBCXB' }],
      positions: [
        {
          title: 'Trưởng phòng',
          rank: 'unit_head',
          agency: { code: 'H99.14' },
          unit: { name: 'Phòng Thông tin – Báo chí – Xuất bản' },
          holders: [{ fullName: 'Trần Đức Long' }],
          duties: ['UNIT_HEAD'],
        },
      ],
      duties: ['UNIT_HEAD'],
    };
    expect(data).toEqual({ signIn: { __typename: 'SignedIn', viewer } });
    expect(cookie).toMatch(/^banhanh_session=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const again = await ask('{ viewer { person { fullName } } }', {}, pair(cookie));
    expect(again.data).toEqual({ viewer: { person: { fullName: 'Trần Đức Long' } } });
  });

  it('is nobody again after signing out', async () => {
    const { cookie } = await ask('mutation { signInAsDemo(username: "luutru") { __typename } }');
    const out = await ask('mutation { signOut }', {}, pair(cookie));
    expect(out.data).toEqual({ signOut: true });
    expect(out.cookie).toMatch(/^banhanh_session=; Max-Age=0;/);
    expect((await ask('{ viewer { duties } }', {}, pair(cookie))).data).toEqual({ viewer: null });
    expect((await ask('{ workFields { code } }', {}, pair(cookie))).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is refused in one sentence, with no cookie', async () => {
    const { data, cookie } = await ask(signIn, { input: { username: 'truongphong', password: 'sai' } });
    expect(data).toEqual({ signIn: { __typename: 'SignInRefused', code: 'WRONG_CREDENTIALS', message: 'Tên đăng nhập hoặc mật khẩu không đúng.' } });
    expect(cookie).toBeNull();
    const long = await ask(signIn, { input: { username: 'x'.repeat(101), password: 'sai' } });
    expect(long.errors![0]).toMatchObject({ message: 'Vui lòng nhập tên đăng nhập (không quá 100 ký tự).', extensions: { code: 'INVALID_INPUT' } });
  });
});
