import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedId } from '../../src/seed/rows.js';
import { sqlAs } from '../support/acting.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Settings {
  __typename: string;
  code?: string;
  message?: string;
  mayChange: boolean;
  superiorLine: string | null;
  place: string;
  numberExample: string;
  printsCheckCode: boolean;
  termYear: number | null;
  agency: { name: string };
  copyCertifiers: { isByRank: boolean; mayCertify: boolean; position: { id: string; title: string } }[];
}

const fields = `__typename mayChange superiorLine place numberExample printsCheckCode termYear agency { name } copyCertifiers { isByRank mayCertify position { id title } }`;
const position = (username: string): string => seedId('position', username);

describe('the settings of an agency', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());

  const read = async (username: string): Promise<Settings> => (await (await api.people.as(username)).ask<{ agencySettings: Settings }>(`{ agencySettings { ${fields} } }`)).agencySettings;
  const change = async (username: string, mutation: string): Promise<Settings> => {
    const [name] = mutation.split('(');
    const data = await (await api.people.as(username)).ask<Record<string, Settings>>(`mutation { ${mutation} { __typename ... on AgencySettings { ${fields} } ... on SettingRefused { code message } } }`);
    return data[name!]!;
  };
  const audited = (): Promise<{ kind: string; entity: string; who: string; data: unknown }[]> =>
    api.database.owner.query(`select e.kind, e.entity, p.full_name as who, e.data from audit_event e join person p on p.id = e.actor_id where e.kind = 'AgencySettingChanged' order by e.id`);
  const certifier = (settings: Settings, username: string): Settings['copyCertifiers'][number] => settings.copyCertifiers.find((each) => each.position.id === position(username))!;

  it('are read by everybody in it, as its documents print them', async () => {
    expect(await read('soanthao')).toMatchObject({ mayChange: false, agency: { name: 'Sở Văn hóa, Thể thao và Du lịch' }, superiorLine: 'UBND TỈNH SƠN HÀ', place: 'Sơn Hà', numberExample: '01/KH-SVHTTDL', printsCheckCode: true, termYear: null });
    expect(await read('soanthao.h99.42')).toMatchObject({ mayChange: false, superiorLine: 'TỈNH ỦY SƠN HÀ', numberExample: '01-KH/BTGDVTU', termYear: 2025 });
    expect(await read('giamdoc')).toMatchObject({ mayChange: true });
    expect(await read('quantri')).toMatchObject({ mayChange: true });
  });

  it('show who may certify copies: by rank, by the head’s word, or not', async () => {
    const settings = await read('giamdoc');
    expect(certifier(settings, 'phogiamdoc1')).toMatchObject({ isByRank: true, mayCertify: true });
    expect(certifier(settings, 'thethuc')).toMatchObject({ isByRank: false, mayCertify: true });
    expect(certifier(settings, 'luutru')).toMatchObject({ isByRank: false, mayCertify: false });
    expect(certifier(settings, 'soanthao')).toBeUndefined();
  });

  it('are changed by the head and by who administers it; each change is audited once, with what it found', async () => {
    expect(await change('giamdoc', 'setPrintsCheckCode(printsCheckCode: false)')).toMatchObject({ __typename: 'AgencySettings', printsCheckCode: false });
    expect(await change('giamdoc', 'setPrintsCheckCode(printsCheckCode: false)')).toMatchObject({ printsCheckCode: false });
    expect(certifier(await change('quantri', `setMayCertifyCopies(positionId: "${position('luutru')}", mayCertify: true)`), 'luutru').mayCertify).toBe(true);
    expect(await audited()).toEqual([
      { kind: 'AgencySettingChanged', entity: 'agency', who: 'Đặng Minh Khôi', data: { setting: 'printsCheckCode', from: true, to: false } },
      { kind: 'AgencySettingChanged', entity: 'position', who: 'Ngô Gia Bảo', data: { setting: 'mayCertifyCopies', from: false, to: true } },
    ]);
    await change('giamdoc', 'setPrintsCheckCode(printsCheckCode: true)');
  });

  it('are not changed by anybody else, nor what stands by rank', async () => {
    for (const username of ['phogiamdoc1', 'vanthu', 'soanthao', 'thanhtra']) {
      expect(await change(username, 'setPrintsCheckCode(printsCheckCode: false)')).toEqual({ __typename: 'SettingRefused', code: 'NOT_IN_CHARGE', message: expect.stringMatching(/^Chỉ người đứng đầu/) });
    }
    expect(await change('giamdoc', `setMayCertifyCopies(positionId: "${position('phogiamdoc1')}", mayCertify: false)`)).toMatchObject({ code: 'CERTIFIES_BY_RANK' });
    for (const id of [position('truongphong.h99.42'), position('soanthao'), randomUUID()]) {
      await expect(change('giamdoc', `setMayCertifyCopies(positionId: "${id}", mayCertify: true)`)).rejects.toThrow('Không tìm thấy');
    }
    await expect(change('giamdoc', 'setMayCertifyCopies(positionId: "1", mayCertify: true)')).rejects.toThrow('Mã chức vụ không hợp lệ.');
  });

  it('hold the term of a Party body, which goes forward and never behind a number given', async () => {
    const term = (year: number) => change('truongban.h99.42', `setTermYear(termYear: ${year})`);
    expect(await change('giamdoc', 'setTermYear(termYear: 2025)')).toMatchObject({ code: 'NO_TERM' });
    expect(await term(2199)).toMatchObject({ code: 'TERM_IN_FUTURE' });
    expect(await term(2026)).toMatchObject({ termYear: 2026 });
    // Mistyped, and nothing numbered yet: it is set right.
    expect(await term(2020)).toMatchObject({ termYear: 2020 });
    expect(await term(2026)).toMatchObject({ termYear: 2026 });
    const [plan] = await api.database.owner.query<{ id: string }[]>(
      `insert into plan (agency_id, unit_id, drafter_id, state_since, title, field_code, document_hash, created_key, created_at, updated_at)
       select q.agency_id, q.unit_id, x.person_id, now(), 'Kế hoạch', 'dan-van', repeat('a', 64), gen_random_uuid(), now(), now()
       from position q join appointment x on x.position_id = q.id where q.id = $1 returning id`,
      [position('soanthao.h99.42')],
    );
    await api.database.owner.query(
      `insert into register_entry (agency_id, year, number, symbol, plan_id, registered_on, registered_by, registered_at)
       select agency_id, 2026, 1, 'KH/BTGDVTU', id, now(), drafter_id, now() from plan where id = $1`,
      [plan!.id],
    );
    expect(await term(2025)).toMatchObject({ code: 'TERM_NUMBERED' });
    await expect(term(3000)).rejects.toThrow('Năm bắt đầu nhiệm kỳ không hợp lệ.');
    await expect(sqlAs(api.database, 'truongban.h99.42', 'update agency set term_year = 2025 where id = actor_agency()')).rejects.toThrow('has numbers of a later term');
  });

  it.each([
    ['vanthu', 'update agency set prints_check_code = false where id = actor_agency()'],
    ['vanthu', 'update position set may_certify_copies = true where agency_id = actor_agency()'],
    ['giamdoc', 'update agency set prints_check_code = false where id <> actor_agency()'],
    ['giamdoc', 'update position set may_certify_copies = true where agency_id <> actor_agency()'],
  ])('of %s: not even SQL reaches further (%s)', async (username, sql) => {
    expect(await sqlAs(api.database, username, sql)).toBe(0);
  });

  it.each(["update agency set name = 'X'", "update agency set symbol = 'X'", "update position set duties = '{administrator}'", "update position set rank = 'head'"])('nothing else of the directory is writable: %s', async (sql) => {
    await expect(sqlAs(api.database, 'giamdoc', sql)).rejects.toThrow('permission denied');
  });
});
