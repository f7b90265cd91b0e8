import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyPlanDocument, parseRecipientLine } from '@banhanh/plan-document';
import type { Session } from '../../src/journey/session.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('the directory', () => {
  let api: TestApi;
  let drafter: Session;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    drafter = await api.people.as('soanthao');
  });
  afterAll(() => api.close());

  const agencies = async (text: string | null, first = 20): Promise<string[]> => {
    const data = await drafter.ask<{ agencies: { name: string }[] }>(`query ($text: String, $first: Int) { agencies(text: $text, first: $first) { name } }`, { text, first });
    return data.agencies.map(({ name }) => name);
  };

  it.each([
    ['van hoa the thao', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['VĂN HOÁ', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Đài PTTH', 'Đài Phát thanh - Truyền hình tỉnh Sơn Hà'],
    ['ubnd xa nam pha', 'Ủy ban nhân dân xã Nậm Pha'],
    ['BTGDVTU', 'Ban Tuyên giáo và Dân vận'],
  ])('finds “%s” with or without diacritics, by any of its names', async (text, name) => {
    expect((await agencies(text))[0]).toBe(name);
  });

  it('finds only agencies of today, puts the names that begin so first, and takes % as a letter', async () => {
    expect(await agencies('Sở Thông tin và Truyền thông')).toEqual([]);
    expect((await agencies('sở', 100)).slice(0, 11).every((name) => name.startsWith('Sở '))).toBe(true);
    expect(await agencies('%')).toEqual([]);
    expect(await agencies(null, 5)).toHaveLength(5);
    await expect(agencies(null, 101)).rejects.toThrow('Mỗi trang từ 1 đến 100 dòng.');
    await expect(agencies('a'.repeat(201))).rejects.toThrow('Từ khóa tìm kiếm dài quá 200 ký tự.');
  });

  it('shows the groups of today with their members', async () => {
    const { recipientGroups } = await drafter.ask<{ recipientGroups: { name: string; members: { code: string }[] }[] }>('{ recipientGroups { name members { code } } }');
    expect(Object.fromEntries(recipientGroups.map(({ name, members }) => [name, members.length]))).toEqual({
      'Các cơ quan báo chí Trung ương thường trú tại tỉnh': 2,
      'Các cơ quan báo chí tỉnh': 4,
      'Các sở, ban, ngành tỉnh': 15,
      'Các đoàn thể tỉnh': 6,
      'UBND các xã, phường': 38,
    });
  });

  it('offers for a field those who may sign it', async () => {
    const { workFields, signers } = await drafter.ask<{ workFields: { code: string }[]; signers: { title: string; holders: { fullName: string }[] }[] }>(
      '{ workFields { code name } signers(fieldCode: "the-duc-the-thao") { title holders { fullName } } }',
    );
    expect(workFields).toHaveLength(4);
    expect(signers).toEqual([
      { title: 'Giám đốc', holders: [{ fullName: 'Đặng Minh Khôi' }] },
      { title: 'Phó Giám đốc', holders: [{ fullName: 'Phạm Quốc Việt' }] },
    ]);
  });

  it('says whom the lines of an unsaved document reach', async () => {
    const document = { ...emptyPlanDocument(), recipients: [parseRecipientLine('- Báo Sơn Hà; UBND huyện Mường Vân;', 'r1'), parseRecipientLine('- Đ/c Giám đốc Sở (báo cáo);', 'r2')] };
    const { resolveNames } = await drafter.ask<{ resolveNames: { recipients: unknown[] } }>(
      `query ($document: JSON!) { resolveNames(document: $document) { recipients {
        id purpose isResolved agencies { code } names { text kind byHand suggestion agency { shortName } group { name } agencies { code } } } assignees { nodeId } } }`,
      { document },
    );
    expect(resolveNames.recipients).toEqual([
      {
        id: 'r1',
        purpose: 'EXECUTE_OR_KNOW',
        isResolved: false,
        agencies: [{ code: 'H99.31' }],
        names: [
          { text: 'Báo Sơn Hà', kind: 'AGENCY', byHand: false, suggestion: null, agency: { shortName: 'Báo Sơn Hà' }, group: null, agencies: [{ code: 'H99.31' }] },
          {
            text: 'UBND huyện Mường Vân',
            kind: null,
            byHand: false,
            suggestion: 'Từ 01/7/2025 đã thay bằng “Ủy ban nhân dân xã Mường Vân”.',
            agency: null,
            group: null,
            agencies: [],
          },
        ],
      },
      {
        id: 'r2',
        purpose: 'REPORT',
        isResolved: true,
        agencies: [],
        names: [{ text: 'Đ/c Giám đốc Sở', kind: 'INTERNAL', byHand: false, suggestion: null, agency: { shortName: 'Sở VHTTDL' }, group: null, agencies: [] }],
      },
    ]);
  });

  it('refuses what is no plan document', async () => {
    await expect(drafter.ask(`{ resolveNames(document: {format: "x"}) { recipients { id } } }`)).rejects.toThrow('Nội dung kế hoạch không đúng định dạng.');
  });
});
