import { afterAll, expect, it } from '@jest/globals';
import { type Annex, type PlanDocument, type PlanNode } from '@banhanh/plan-document';
import fc from 'fast-check';
import { renderDocx } from '../src/docx.js';
import { createTypesetter } from '../src/index.js';
import { anInput, textsOf } from './support/plan-builder.js';
import { lettersOf, missingLetters } from './support/printed-letters.js';
import { unzip, wordsIn } from './support/zip.js';

const typesetter = createTypesetter({ threads: 1 });
afterAll(() => typesetter.close());

const word = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('Tổ', 'chức', 'Ngày', 'hội', 'văn', 'hóa', 'tỉnh', 'Sơn', 'Hà,', 'và', '-', 'năm', '2026;', '(quý', 'II)', '45-CT/TW', '12/12/2026', '“Xuân', 'vùng', 'cao”...', '#', '*', '&', '<b>') },
  { weight: 1, arbitrary: fc.constantFrom(`https://sonha.example/${'muc/'.repeat(12)}`, 'W'.repeat(60), '1/AB-'.repeat(9)) },
);
const text = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const anyText = fc.oneof({ weight: 8, arbitrary: text(30) }, { weight: 1, arbitrary: text(30).map((long) => Array.from({ length: 30 }, () => long).join(' ')) });
const id = fc.uuid();

const nodeAbove = (depth: number): fc.Arbitrary<PlanNode> =>
  fc
    .record({
      id,
      kind: fc.constantFrom('basis', 'paragraph', 'section', 'bullet', 'closing'),
      marker: fc.constantFrom('I.', '1.', '1.1.', 'a)', '(1)', '-', '+', null),
      text: anyText,
      children: depth === 0 ? fc.constant<PlanNode[]>([]) : fc.array(nodeAbove(depth - 1), { maxLength: 3 }),
      note: fc.option(fc.tuple(anyText, fc.boolean())),
    })
    .map(({ note, ...node }): PlanNode =>
      note === null ? node : { ...node, text: note[1] ? `${node.text}[^1]` : node.text, footnotes: [{ marker: '1', text: note[0] }] });

const anyAnnex: fc.Arbitrary<Annex> = fc.record({
  id,
  label: text(4),
  title: fc.option(text(20)),
  caption: fc.option(text(20)),
  columns: fc.array(fc.constantFrom('STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm', 'Kinh phí thực hiện'), { maxLength: 8 }),
  groups: fc.array(
    fc.record({
      id,
      number: fc.option(fc.constantFrom('I', 'II', 'VIII')),
      title: fc.oneof(fc.constant(''), anyText),
      rows: fc.array(fc.record({ id, no: fc.constantFrom('1', '12', '1.1', ''), content: anyText, lead: fc.array(text(8), { maxLength: 3 }), partners: fc.array(text(8), { maxLength: 3 }), time: text(8) }), { maxLength: 6 }),
    }),
    { maxLength: 4 },
  ),
});

const anyPlan: fc.Arbitrary<PlanDocument> = fc.record({
  format: fc.constant('plan-document/1' as const),
  header: fc.constant({ superior: null, agency: null, number: null, symbol: null, place: null, date: null }),
  title: fc.record({ type: fc.constant('KẾ HOẠCH'), subject: anyText }),
  body: fc.array(nodeAbove(3), { maxLength: 6 }),
  recipients: fc.oneof(fc.array(text(12), { maxLength: 9 }), fc.array(text(6), { minLength: 70, maxLength: 90 })).map((lines) => lines.map((line, index) => ({ id: `r${index}`, text: line, purpose: 'file' as const, parts: [] }))),
  signer: fc.option(fc.record({ authority: fc.array(text(6).map((line) => line.toLocaleUpperCase('vi')), { maxLength: 2 }), office: fc.constant('PHÓ GIÁM ĐỐC'), name: fc.option(text(4)) })),
  annexes: fc.array(anyAnnex, { maxLength: 3 }),
  events: fc.constant([]),
  targets: fc.constant([]),
});

it('whatever the plan holds, it is set and not one letter is lost', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (document) => {
      const { pdf } = await typesetter.render(anInput({ document }));
      expect(missingLetters(textsOf(document), lettersOf(pdf)).join('')).toBe('');
    }),
    { numRuns: Number(process.env.PLANS ?? 20), interruptAfterTimeLimit: 15_000, endOnFailure: process.env.PLANS === undefined },
  );
});

it('whatever the plan holds, its Word file has every letter', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (document) => {
      const parts = unzip(await renderDocx(anInput({ document })));
      expect(missingLetters(textsOf(document), ['word/document.xml', 'word/footnotes.xml'].map((name) => wordsIn(parts.get(name) ?? '')).join('')).join('')).toBe('');
    }),
    { numRuns: Number(process.env.PLANS ?? 20), interruptAfterTimeLimit: 10_000, endOnFailure: process.env.PLANS === undefined },
  );
});
