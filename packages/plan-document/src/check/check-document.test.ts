import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smallPlan } from '../../test/support/small-plan.js';
import { checkDocument, type Finding, findNode, type PlanDocument } from '../index.js';

const sign = fc.constantFrom(...'aăâbcđeêiooơuưyáàảãạ ,.;:-–/()“”"…[^1]0123456789IVXLC\n'.split(''), ' lần thứ ', ' ngày 5/13/20255', ' Kế hoạch số 1/KH-', 'nhân dân', ' từ tháng 9 đến ', 'kỷ niệm 70 ngày ', 'tuyên', ' Sở ', '; Các ', 'mục II Kế hoạch này', '🙂', '́');
const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join('').normalize('NFC'));
const anyPlan: fc.Arbitrary<PlanDocument> = fc
  .record({
    title: text, opening: fc.array(text, { maxLength: 3 }), items: fc.array(fc.tuple(fc.constantFrom('-', '+', '1.', 'I.', 'a)', '(1)', '2.1.', 'Đợt 1.'), text), { maxLength: 8 }), tasks: fc.array(text, { maxLength: 4 }), closing: text,
    recipients: fc.array(text, { maxLength: 4 }), time: text, caption: text, name: text,
  })
  .map(({ time, caption, name, ...plan }) => smallPlan({ ...plan, signer: { name, office: name }, annexes: [{ caption, label: name, title: time, groups: [{ number: 'I', title: caption, rows: [{ time, content: caption, lead: [name, time] }] }] }] }));

function textAt(document: PlanDocument, { where, nodeId }: Finding): string[] {
  if (where === 'title') return [document.title.subject, document.title.type];
  const node = nodeId === null ? null : findNode(document, nodeId);
  return node ? [node.text, ...(node.footnotes ?? []).map((note) => note.text)] : [];
}

describe('a plan of a Party body', () => {
  it('needs no ./. at its end and no văn thư to file it, though its header does not name the Party', () => {
    const plan = smallPlan({ lines: ['Tổ chức tuyên truyền tại các chi bộ.'], closing: 'Trên đây là Kế hoạch tuyên truyền, đề nghị các chi bộ thực hiện.', recipients: ['Các chi bộ', 'Lưu: Phòng Tuyên truyền'] });
    const rules = (isPartyBody: boolean) => checkDocument(plan, { isPartyBody }).filter(({ rule, severity }) => ['contentIsClosed', 'fileLineIsLast'].includes(rule) && severity !== 'hint').map(({ rule }) => rule);
    expect([rules(false), rules(true)]).toEqual([['contentIsClosed', 'fileLineIsLast'], []]);
  });
});

describe('any plan', () => {
  it('is checked without an exception, and every finding marks words that stand there', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const before = JSON.stringify(plan);
        for (const finding of checkDocument(plan)) {
          expect(finding.message).toMatch(/^[\p{Lu}“0-9][^]*\.$/u);
          if (where(finding.where) && finding.span) expect(textAt(plan, finding).some((each) => each.slice(...finding.span!) === finding.excerpt)).toBe(true);
        }
        expect(JSON.stringify(plan)).toBe(before);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
  const where = (place: string): boolean => place.startsWith('body/');

  it('takes time that grows with its length', () => {
    const lines = (count: number, from = 0): PlanDocument => smallPlan({ lines: Array.from({ length: count }, (_, n) => n + from).map((i) => `Tổ chức hoạt động số ${i}, tuyên truyền tại Mường ${i % 50} theo Kế hoạch số ${i + 10}/KH-UBND ngày 05/3/2025 của UBND tỉnh về văn hóa, giai đoạn 2026 - 2030; xây dựng nếp sống văn minh (đợt 1).`) });
    const large = lines(1600);
    checkDocument(lines(100, 2000));
    const timeOf = (plan: PlanDocument): number => {
      const started = performance.now();
      checkDocument(plan);
      return performance.now() - started;
    };
    const one = Math.min(...[3000, 4000, 5000].map((from) => timeOf(lines(100, from))));
    expect(timeOf(large)).toBeLessThan(Math.max(one, 5) * 16 * 12);
  }, 120_000);

  it.each([['signs', ',;.:'], ['brackets', '(“['], ['spaces and signs', ' ,'], ['dates', '31/02/2025 - '], ['citations', 'Kế hoạch số 1/KH-A '], ['one word', 'của '], ['capitals', 'A B C Đ '], ['addresses', 'a.b'], ['hyphens', 'a-'], ['phrases', 'thi đưa yêu nước ']])('of endless %s comes to an end', (_, unit) => {
    expect(Array.isArray(checkDocument(smallPlan({ lines: [unit.repeat(Math.floor(100_000 / unit.length)).trim()] })))).toBe(true);
  }, 120_000);
});

describe('findings', () => {
  const plan = smallPlan({ lines: ['Vận động nhân dân.', 'Phục vụ nhân dân.', 'Cùng nhân dân.'] });
  it('warn once of what occurs many times, and hint at its other places', () => {
    expect(checkDocument(plan).filter(({ rule }) => rule === 'thePeopleIsCapital').map(({ severity, where }) => [severity, where])).toEqual([['warning', 'body/4'], ['hint', 'body/5'], ['hint', 'body/6']]);
  });
  it('come in reading order with the correction of the marked words', () => {
    const [first] = checkDocument(plan);
    expect(first).toEqual({
      rule: 'thePeopleIsCapital', source: expect.stringContaining('Nghị định 30/2020/NĐ-CP'), severity: 'warning', where: 'body/4', nodeId: plan.body[2]!.children[0]!.id, excerpt: 'nhân dân', span: [9, 17],
      message: '“Nhân dân” luôn viết hoa chữ “Nhân”.', fix: { text: 'Nhân dân', safe: true },
    });
  });
  it('say once which body of the annex is not in Nơi nhận, at its first row', () => {
    const row = (no: string, ...lead: string[]) => ({ no, content: 'Bố trí sân bãi, âm thanh.', lead });
    const annexed = smallPlan({ annexes: [{ groups: [{ number: 'I', title: 'Hội thi', rows: [row('1', 'Hội Nông dân tỉnh'), row('2', 'Hội Nông dân tỉnh', 'Tỉnh đoàn')] }] }] });
    expect(checkDocument(annexed).filter(({ rule }) => rule === 'everyAssigneeReceives').map(({ where, excerpt }) => [where, excerpt])).toEqual([['annex/I.1/lead', 'Hội Nông dân tỉnh'], ['annex/I.2/lead', 'Tỉnh đoàn']]);
  });
  it('place the cells of an annex by group, row and field', () => {
    const annexed = smallPlan({ annexes: [{ groups: [{ number: 'II', title: 'Hội thi', rows: [{ no: '1', lead: ['sở Tài chính'], time: 'Ngày 31/9/2025' }] }] }] });
    expect(checkDocument(annexed).map(({ where }) => where)).toEqual(expect.arrayContaining(['annex/II.1/lead', 'annex/II.1/time']));
  });
});
