import { describe, expect, it } from '@jest/globals';
import { authorityFor, authorityLines, copyAuthorityFor, type SigningRecords } from './authority.js';

const records = (change: Partial<SigningRecords>): SigningRecords => ({
  isHead: false, isDeputy: false, isActing: false, isCollective: false, isParty: false, assignedFields: [], delegations: [], ...change,
});

describe('the authority to sign', () => {
  it.each([
    ['the head signs in his or her own right', { isHead: true }, []],
    ['an acting head signs Q.', { isHead: true, isActing: true }, ['Q']],
    ['the head of a collective body signs TM.', { isHead: true, isCollective: true }, ['TM']],
    ['a deputy signs KT. in an assigned field', { isDeputy: true, assignedFields: ['culture'] }, ['KT']],
    ['a deputy of a collective body signs TM. and KT.', { isDeputy: true, isCollective: true, assignedFields: ['culture'] }, ['TM', 'KT']],
    ['a deputy of a Party committee signs T/M alone', { isDeputy: true, isCollective: true, isParty: true, assignedFields: ['culture'] }, ['TM']],
    ['a deputy of a Party board signs K/T', { isDeputy: true, isParty: true, assignedFields: ['culture'] }, ['KT']],
    ['a deputy signs nothing outside the assigned fields', { isDeputy: true, assignedFields: ['sport'] }, null],
    ['a unit head signs TL. by order', { delegations: [{ authority: 'TL', fields: ['culture'] }] }, ['TL']],
    ['a delegate signs TUQ. by delegation', { delegations: [{ authority: 'TUQ', fields: ['culture'] }] }, ['TUQ']],
    ['nobody else signs', {}, null],
  ] as const)('%s', (_, change, expected) => {
    expect(authorityFor(records(change as Partial<SigningRecords>), 'culture')).toEqual(expected);
  });

  it('stacks its lines from the office represented to the office that signs', () => {
    expect(authorityLines(['KT'], { head: 'Giám đốc', signer: 'Phó Giám đốc' })).toEqual({ authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC' });
    expect(authorityLines([], { head: 'Giám đốc', signer: 'Giám đốc' })).toEqual({ authority: [], office: 'GIÁM ĐỐC' });
    expect(authorityLines(['Q'], { head: 'Giám đốc', signer: 'Giám đốc' })).toEqual({ authority: [], office: 'Q. GIÁM ĐỐC' });
    expect(authorityLines(['TM', 'KT'], { head: 'Chủ tịch', signer: 'Phó Chủ tịch', body: 'Ủy ban nhân dân' })).toEqual({ authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], office: 'PHÓ CHỦ TỊCH' });
  });

  it('is written with a slash by the Party', () => {
    expect(authorityLines(['KT'], { head: 'Trưởng Ban', signer: 'Phó Trưởng Ban' }, 'party')).toEqual({ authority: ['K/T TRƯỞNG BAN'], office: 'PHÓ TRƯỞNG BAN' });
    expect(authorityLines(['TM'], { head: 'Bí thư', signer: 'Phó Bí thư', body: 'Tỉnh ủy' }, 'party')).toEqual({ authority: ['T/M TỈNH ỦY'], office: 'PHÓ BÍ THƯ' });
    expect(authorityLines(['TL'], { head: 'Trưởng Ban', signer: 'Chánh Văn phòng' }, 'party').authority).toEqual(['T/L TRƯỞNG BAN']);
  });
});

describe('the authority to certify a copy', () => {
  const of = (change: Partial<SigningRecords> & { mayCertifyCopies?: boolean }) => copyAuthorityFor({ mayCertifyCopies: false, ...records(change), ...change });

  it.each([
    ['the head certifies in his or her own right', { isHead: true }, []],
    ['an acting head certifies Q.', { isHead: true, isActing: true }, ['Q']],
    ['a deputy certifies KT., whatever the field', { isDeputy: true }, ['KT']],
    ['a deputy of a collective body certifies TM. and KT.', { isDeputy: true, isCollective: true }, ['TM', 'KT']],
    ['a deputy of a Party committee certifies T/M', { isDeputy: true, isCollective: true, isParty: true }, ['TM']],
    ['a position the head authorised certifies TL.', { mayCertifyCopies: true }, ['TL']],
    ['nobody else certifies, not even by a delegation to sign', { delegations: [{ authority: 'TL', fields: ['culture'] }] }, null],
  ] as const)('%s', (_, change, expected) => {
    expect(of(change as Partial<SigningRecords>)).toEqual(expected);
  });
});
