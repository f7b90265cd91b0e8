import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IndexPlanEffect } from '../../src/archive/effects/index-plan.effect.js';
import { draftPlan } from '../../src/journey/draft.js';
import { followUp, followUpText, issuePlan, type IssuedPlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Found {
  hits: { plan: { id: string; title: string }; headline: string | null }[];
  totalCount: number;
  isCapped: boolean;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

describe('the archive', () => {
  let api: TestApi;
  let reading: IssuedPlan;
  let rowing: IssuedPlan;
  let draft: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    reading = await issuePlan(api);
    // The same words without diacritics mean something else: “đọc sách” (reading), “dốc sạch” (a clean slope).
    rowing = await issuePlan(api, followUpText.replace('Tuyên truyền Tuần lễ đọc sách mùa hoa đỗ quyên', 'Tuyên truyền giải leo dốc sạch mùa hoa đỗ quyên').replaceAll('đọc sách', 'dốc sạch'));
    for (const { id, sealId } of [reading, rowing]) {
      const asked = { moveId: sealId, planId: id, aggregateId: id };
      await api.app.get(IndexPlanEffect).run(asked);
      await api.app.get(IndexPlanEffect).run(asked);
    }
    const text = followUpText.replace('Tuyên truyền Tuần lễ đọc sách mùa hoa đỗ quyên', 'Tổ chức giải cờ tướng mùa xuân');
    draft = (await draftPlan(await api.people.as('soanthao'), 'co-tuong.txt', Buffer.from(text))).planId;
    await followUp(api, reading);
  });
  afterAll(() => api.close());
  const search = async (username: string, input: Record<string, unknown>, first = 20, after: string | null = null): Promise<Found> =>
    (
      await (await api.people.as(username)).ask<{ search: Found }>(
        `query ($input: SearchInput!, $first: Int, $after: String) { search(input: $input, first: $first, after: $after) {
          hits { plan { id title } headline } totalCount isCapped pageInfo { endCursor hasNextPage } } }`,
        { input, first, after },
      )
    ).search;
  const ids = ({ hits }: Found): string[] => hits.map(({ plan }) => plan.id);

  it('finds words typed without diacritics, whatever they mean', async () => {
    const found = await search('luutru', { text: 'doc sach' });
    expect(ids(found).sort()).toEqual([reading.id, rowing.id].sort());
    expect(found).toMatchObject({ totalCount: 2, isCapped: false });
  });

  it('puts first what carries the diacritics that were typed', async () => {
    expect(ids(await search('luutru', { text: 'đọc sách' }))[0]).toBe(reading.id);
    expect(ids(await search('luutru', { text: 'dốc sạch' }))[0]).toBe(rowing.id);
  });

  it('marks the words in the text and nothing else', async () => {
    const { hits } = await search('luutru', { text: 'pa nô' });
    expect(hits).toHaveLength(2);
    for (const { headline } of hits) expect(headline!.replaceAll('<mark>', '').replaceAll('</mark>', '')).not.toMatch(/[<>]/);
    expect(hits[0]!.headline).toContain('<mark>pa nô</mark>');
  });

  it('takes its passage from the text, not from the letterhead and the title above it', async () => {
    const { hits } = await search('luutru', { text: 'tuyên truyền Sơn Hà' });
    expect(hits.length).toBeGreaterThan(0);
    for (const { headline, plan } of hits) {
      expect(headline).not.toContain('UBND TỈNH');
      expect(headline!.replaceAll(/<\/?mark>/g, '')).not.toContain(`KẾ HOẠCH ${plan.title}`);
    }
  });

  it('finds a plan by its number, whole or from its beginning', async () => {
    const [row] = await api.database.owner.query<{ number: number; symbol: string }[]>('select number, symbol from plan where id = $1', [reading.id]);
    const reference = `${String(row!.number).padStart(2, '0')}/${row!.symbol}`;
    for (const input of [{ number: reference }, { text: reference }, { number: `Số: ${reference.toLowerCase()}` }, { number: String(row!.number) }]) {
      expect(ids(await search('luutru', input))[0]).toBe(reading.id);
    }
    expect(ids(await search('luutru', { number: 'KH-SVHTTDL' })).length).toBe(2);
    expect(ids(await search('luutru', { number: '999/KH' }))).toEqual([]);
  });

  it('narrows by date and state', async () => {
    const [row] = await api.database.owner.query<{ issued_on: string }[]>('select issued_on::text from plan where id = $1', [reading.id]);
    expect((await search('luutru', { text: 'doc sach', issuedFrom: row!.issued_on, issuedTo: row!.issued_on })).totalCount).toBe(2);
    expect((await search('luutru', { text: 'doc sach', issuedTo: '2020-01-01' })).totalCount).toBe(0);
    expect((await search('luutru', { states: ['ARCHIVED'] })).totalCount).toBe(0);
    expect((await search('luutru', { states: ['ISSUED'] })).totalCount).toBe(2);
  });

  it('finds a draft by its title for those who may see it, and for nobody else', async () => {
    expect(ids(await search('soanthao', { text: 'cờ tướng mùa xuân' }))).toEqual([draft]);
    expect((await search('luutru', { text: 'cờ tướng mùa xuân' })).totalCount).toBe(0);
    expect((await search('vanthu.h99.31', { text: 'cờ tướng mùa xuân' })).totalCount).toBe(0);
  });

  it('shows a recipient what was delivered to it, and nothing of another agency', async () => {
    expect(ids(await search('vanthu.h99.31', { text: 'doc sach' }))).toEqual([reading.id]);
    expect(ids(await search('vanthu.h99.04', { text: 'doc sach' }))).toEqual([]);
    expect((await search('vanthu.h99.04', {})).totalCount).toBe(0);
  });

  it('offers titles that resemble words with errors in them', async () => {
    expect(ids(await search('soanthao', { text: 'gai co tuongg mua xuan' }))).toEqual([draft]);
    expect((await search('luutru', { text: 'khong co van ban nao nhu the' })).totalCount).toBe(0);
  });

  it('gives page after page without a gap', async () => {
    const first = await search('luutru', { text: 'doc sach' }, 1);
    const second = await search('luutru', { text: 'doc sach' }, 1, first.pageInfo.endCursor);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...ids(first), ...ids(second)])).toEqual(new Set([reading.id, rowing.id]));
  });

  it('answers hostile words with nothing worse than nothing', async () => {
    for (const text of [`'`, `') | ('`, '!!! & | <->', '\\', '%_%', '”“"', '🙂', 'x'.repeat(300), 'a '.repeat(150)]) expect((await search('luutru', { text })).isCapped).toBe(false);
    await expect(search('luutru', { text: 'x'.repeat(301) })).rejects.toThrow('Từ cần tìm dài quá 300 ký tự.');
    await expect(search('luutru', { text: 'doc' }, 20, Buffer.from('[-1]').toString('base64url'))).rejects.toThrow('Con trỏ trang không hợp lệ.');
  });
});
