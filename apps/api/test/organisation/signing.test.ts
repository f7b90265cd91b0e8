import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Signer } from '@banhanh/plan-document';
import { signerBlock, signerFacts, signersFor, type SignerFacts } from '../../src/organisation/index.js';
import { inTransaction, type Transaction } from '../../src/platform/database/database.js';
import { seedId } from '../../src/seed/rows.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const department = seedId('agency', 'H99.14');
const position = (username: string): string => seedId('position', username);
const on = '2026-11-20';
const block: Signer = { authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Lê Thu Hằng' };

describe('a signer', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const reading = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => inTransaction(database.worker, null, work);
  const facts = (question: Partial<Parameters<typeof signerFacts>[1]>): Promise<SignerFacts> =>
    reading((transaction) => signerFacts(transaction, { positionId: position('phogiamdoc1'), fieldCode: 'thong-tin-bao-chi', signer: block, on, ...question }));

  it('is a deputy who has the field in writing: KT., named with the printed lines', async () => {
    expect(await facts({})).toEqual({ isNamed: true, hasAuthority: true, authority: ['KT'], holderName: 'Lê Thu Hằng', block });
  });

  it('has no authority in a field of another deputy, or before it was given', async () => {
    expect(await facts({ fieldCode: 'du-lich' })).toMatchObject({ hasAuthority: false, isNamed: false, authority: null, block: null });
    expect(await facts({ on: '2025-07-01' })).toMatchObject({ hasAuthority: false, authority: null });
  });

  it.each<[string, Partial<Signer>]>([
    ['another name', { name: 'Phạm Quốc Việt' }],
    ['no name', { name: null }],
    ['another office', { office: 'GIÁM ĐỐC' }],
    ['no authority line', { authority: [] }],
    ['another authority', { authority: ['TL. GIÁM ĐỐC'] }],
  ])('is not named when the plan prints %s', async (_, change) => {
    expect(await facts({ signer: { ...block, ...change } })).toMatchObject({ isNamed: false, hasAuthority: true });
  });

  it('is not named by an empty block or by no position', async () => {
    expect(await facts({ signer: null })).toMatchObject({ isNamed: false, hasAuthority: true });
    expect(await facts({ positionId: null })).toMatchObject({ isNamed: false, hasAuthority: false });
  });

  it('is the head in his own right', async () => {
    const signer: Signer = { authority: [], office: 'GIÁM ĐỐC', name: 'Đặng Minh Khôi' };
    expect(await facts({ positionId: position('giamdoc'), signer })).toMatchObject({ isNamed: true, authority: [], block: signer });
  });

  it('is not a clerk', async () => {
    expect(await facts({ positionId: position('vanthu') })).toMatchObject({ hasAuthority: false, authority: null });
  });

  it('may be any position of the agency that a record allows, the head first', async () => {
    const signers = await reading((transaction) => signersFor(transaction, department, 'du-lich', on));
    expect(signers.map(({ holderName, authority }) => [holderName, authority])).toEqual([
      ['Đặng Minh Khôi', []],
      ['Phạm Quốc Việt', ['KT']],
    ]);
    expect(await reading((transaction) => signerBlock(transaction, { positionId: position('phogiamdoc2'), fieldCode: 'du-lich', on }))).toEqual({ ...block, name: 'Phạm Quốc Việt' });
  });

  it('is gone with the appointment, and another holder takes the place', async () => {
    await database.owner.query(`update appointment set valid_to = '2027-01-31' where position_id = $1`, [position('phogiamdoc2')]);
    const later = { positionId: position('phogiamdoc2'), fieldCode: 'du-lich', on: '2027-02-01' };
    expect(await facts(later)).toMatchObject({ hasAuthority: false, authority: ['KT'], holderName: null, block: null });
    await database.owner.query(`insert into appointment (person_id, position_id, valid_from) values ($1, $2, '2027-02-01')`, [
      seedId('person', 'truongphong.qldl'),
      position('phogiamdoc2'),
    ]);
    expect(await facts(later)).toMatchObject({ hasAuthority: true, holderName: 'Tạ Bích Ngọc' });
  });

  it('by a written order signs TL. in its fields and its time, and is Q. while acting head', async () => {
    await database.owner.query(
      `insert into signing_delegation (position_id, authority, field_codes, document, valid_from, valid_to)
       values ($1, 'TL', '{van-hoa-gia-dinh}', 'Quy chế làm việc của Sở', '2026-01-01', '2026-12-31')`,
      [position('thethuc')],
    );
    const ordered = { positionId: position('thethuc'), fieldCode: 'van-hoa-gia-dinh' };
    expect(await facts(ordered)).toMatchObject({ authority: ['TL'], block: { authority: ['TL. GIÁM ĐỐC'], office: 'CHÁNH VĂN PHÒNG', name: 'Vũ Hồng Nhung' } });
    expect(await facts({ ...ordered, on: '2027-01-01' })).toMatchObject({ hasAuthority: false });
    await database.owner.query('update appointment set is_acting = true where position_id = $1', [position('giamdoc')]);
    expect(await facts({ positionId: position('giamdoc') })).toMatchObject({ authority: ['Q'], block: { authority: [], office: 'Q. GIÁM ĐỐC' } });
  });

  it('of a collective body signs TM. with the body’s name above', async () => {
    const people = seedId('agency', 'H99');
    await database.owner.query(
      `with chair as (insert into position (agency_id, title, rank, duties, ordinal) values ($1, 'Chủ tịch', 'head', '{leader}', 0) returning id),
            vice as (insert into position (agency_id, title, rank, duties, ordinal) values ($1, 'Phó Chủ tịch', 'deputy', '{leader}', 1) returning id),
            field as (insert into work_field (agency_id, code, name) values ($1, 'van-xa', 'Văn hóa, xã hội')),
            given as (insert into field_assignment (position_id, field_code, document, valid_from) select id, 'van-xa', 'Quyết định phân công', '2026-01-01' from vice)
       insert into appointment (person_id, position_id) select $2::uuid, id from vice`,
      [people, seedId('person', 'giamdoc.bt')],
    );
    const [vice] = await reading((transaction) => signersFor(transaction, people, 'van-xa', on));
    expect(vice!.block).toEqual({ authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], office: 'PHÓ CHỦ TỊCH', name: 'Quách Thu Trang' });
  });

  it('of a Party committee signs T/M in its name, the deputy too; of a Party board K/T', async () => {
    const committee = seedId('agency', 'H99.41');
    await database.owner.query(
      `with vice as (insert into position (agency_id, title, rank, duties, ordinal) values ($1, 'Phó Bí thư', 'deputy', '{leader}', 1) returning id),
            field as (insert into work_field (agency_id, code, name) values ($1, 'van-xa', 'Văn hóa, xã hội')),
            given as (insert into field_assignment (position_id, field_code, document, valid_from) select id, 'van-xa', 'Quyết định phân công', '2026-01-01' from vice)
       insert into appointment (person_id, position_id) select $2::uuid, id from vice`,
      [committee, seedId('person', 'giamdoc.tv')],
    );
    const [vice] = await reading((transaction) => signersFor(transaction, committee, 'van-xa', on));
    expect(vice!.block).toEqual({ authority: ['T/M TỈNH ỦY'], office: 'PHÓ BÍ THƯ', name: 'Hà Diệu Linh' });
    const [head, deputy] = await reading((transaction) => signersFor(transaction, seedId('agency', 'H99.42'), 'tuyen-truyen', on));
    expect([head!.block, deputy!.block]).toEqual([
      { authority: [], office: 'TRƯỞNG BAN', name: 'Phùng Thị Hải Vân' },
      { authority: ['K/T TRƯỞNG BAN'], office: 'PHÓ TRƯỞNG BAN', name: 'Tô Mạnh Dũng' },
    ]);
  });
});
