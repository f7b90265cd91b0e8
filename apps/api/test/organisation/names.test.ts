import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyPlanDocument, parseRecipientLine, type PlanDocument, type Target } from '@banhanh/plan-document';
import { resolveNames } from '../../src/organisation/index.js';
import { inTransaction } from '../../src/platform/database/database.js';
import { seedId } from '../../src/seed/rows.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const department = seedId('agency', 'H99.14');
const agency = (code: string): string => seedId('agency', code);
const group = (name: string): string => seedId('group', name);

const documentFor = (lines: string[], targets: Target[] = []): PlanDocument => ({
  ...emptyPlanDocument(),
  recipients: lines.map((line, index) => parseRecipientLine(line, `r${index}`)),
  targets,
});

describe('the names of a document', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const resolve = async (lines: string[], targets: Target[] = [], on = '2026-11-20') =>
    inTransaction(database.worker, null, (transaction) => resolveNames(transaction, { document: documentFor(lines, targets), issuerAgencyId: department, on }));

  it('reach each agency of a line once, groups expanded, the issuing agency never', async () => {
    const { recipients } = await resolve(['- UBND tỉnh (báo cáo);', '- Các sở, ban, ngành, đoàn thể tỉnh; Sở Nội vụ;', '- Lưu: VT, TTBCXB.']);
    expect(recipients.map(({ purpose, isResolved }) => [purpose, isResolved])).toEqual([
      ['report', true],
      ['execute-or-know', true],
      ['file', true],
    ]);
    expect(recipients[0]!.agencyIds).toEqual([agency('H99')]);
    expect(recipients[1]!.agencyIds).toHaveLength(20);
    expect(recipients[1]!.agencyIds).not.toContain(department);
    expect(recipients[2]!.names).toEqual([
      expect.objectContaining({ text: 'VT', kind: 'internal', unitIds: [] }),
      expect.objectContaining({ text: 'TTBCXB', kind: 'internal', unitIds: [seedId('unit', 'TTBCXB')] }),
    ]);
  });

  it('mean what a person decided, before anything the directory says', async () => {
    const { recipients } = await resolve(
      ['- Báo Thanh Lâm; Sở Nội vụ; Hội Hoa cảnh; Câu lạc bộ Thơ; Nhà in;'],
      [
        { text: 'báo thanh lâm', kind: 'agency', id: agency('H99.31') },
        { text: 'Sở Nội vụ', kind: 'group', id: group('Các đoàn thể tỉnh') },
        { text: 'Hội Hoa cảnh', kind: 'outside', id: null },
        { text: 'Câu lạc bộ Thơ', kind: 'internal', id: null },
        { text: 'Nhà in', kind: 'agency', id: department },
      ],
    );
    const names = recipients[0]!.names;
    expect(names.map(({ kind, byHand }) => [kind, byHand])).toEqual([
      ['agency', true],
      ['group', true],
      ['outside', true],
      ['internal', true],
      ['internal', true],
    ]);
    expect(recipients[0]!.isResolved).toBe(true);
    expect(recipients[0]!.agencyIds).toHaveLength(1 + 6);
  });

  it('stay open when a person pointed at what has ended or never was', async () => {
    const { recipients } = await resolve(
      ['- Đơn vị A; Đơn vị B;'],
      [
        { text: 'Đơn vị A', kind: 'agency', id: agency('H99.D2') },
        { text: 'Đơn vị B', kind: 'agency', id: '00000000-0000-8000-a000-000000000000' },
      ],
    );
    expect(recipients[0]!.isResolved).toBe(false);
    expect(recipients[0]!.names.map(({ suggestion }) => suggestion)).toEqual([
      'Từ 01/7/2025 đã thay bằng “Ủy ban nhân dân xã Mường Vân”.',
      'Cơ quan đã chọn không có trong danh bạ.',
    ]);
  });

  it('follow a change of the directory in the next transaction, and not before it is committed', async () => {
    const line = '- UBND các xã, phường;';
    const before = await resolve([line]);
    const runner = database.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`update recipient_group_member set valid_to = '2026-10-31' where group_id = $1 and agency_id = $2`, [group('UBND các xã, phường'), agency('H99.59')]);
    expect((await resolve([line])).recipients[0]!.agencyIds).toHaveLength(before.recipients[0]!.agencyIds.length);
    await runner.commitTransaction();
    await runner.release();
    expect((await resolve([line])).recipients[0]!.agencyIds).toHaveLength(37);
    expect((await resolve([line], [], '2026-10-31')).recipients[0]!.agencyIds).toHaveLength(38);
  });

  it('a group that has nobody in it reaches nobody unnoticed', async () => {
    await database.owner.query(`insert into recipient_group (name) values ('Các hội nghề nghiệp tỉnh')`);
    const { recipients } = await resolve(['- Các hội nghề nghiệp tỉnh;']);
    expect(recipients[0]).toMatchObject({ isResolved: false, agencyIds: [] });
    expect(recipients[0]!.names[0]!.suggestion).toBe('Nhóm “Các hội nghề nghiệp tỉnh” chưa có cơ quan nào trong danh bạ.');
  });

  it('of an annex row come with who works along and with the time as it is written', async () => {
    const row = { id: 'w1', no: '1', content: '- Treo pa nô;\n- Mở chuyên mục.', lead: ['Sở Nội vụ'], partners: ['UBND các xã, phường'], time: 'Trước ngày khai mạc 10 ngày' };
    const annex = { id: 'p1', label: 'Phụ lục', title: null, caption: null, columns: [], groups: [{ id: 'g1', number: null, title: '', rows: [row] }] };
    const document: PlanDocument = {
      ...emptyPlanDocument(),
      body: [{ id: 'n1', kind: 'section', marker: '1.', text: 'Sở Nội vụ: Rà soát danh sách.', children: [], assignment: { assignees: ['Sở Nội vụ'], modality: 'order' } }],
      annexes: [annex],
    };
    const { assignees } = await inTransaction(database.worker, null, (transaction) => resolveNames(transaction, { document, issuerAgencyId: department, on: '2026-11-20' }));
    expect(assignees).toMatchObject([
      { nodeId: 'n1', rowId: null, partners: [], written: null, tasks: ['Rà soát danh sách.'] },
      { nodeId: 'w1', rowId: 'w1', partners: ['UBND các xã, phường'], written: 'Trước ngày khai mạc 10 ngày', tasks: ['Treo pa nô;', 'Mở chuyên mục.'], isResolved: true },
    ]);
  });

  it('resolve a hundred times in one transaction without reading the directory again', async () => {
    const document = documentFor(['- Các sở, ban, ngành, đoàn thể tỉnh;', '- UBND các xã, phường;']);
    await inTransaction(database.worker, null, async (transaction) => {
      const question = { document, issuerAgencyId: department, on: '2026-11-20' };
      await resolveNames(transaction, question);
      const asked: string[] = [];
      const spy = Object.assign(Object.create(transaction) as typeof transaction, {
        all: (statement: { name: string; text: string }, values?: unknown[]) => {
          asked.push(statement.name);
          return transaction.all(statement, values);
        },
      });
      for (let time = 0; time < 100; time++) await resolveNames(spy, question);
      expect(new Set(asked)).toEqual(new Set(['directory_version']));
    });
  });
});
