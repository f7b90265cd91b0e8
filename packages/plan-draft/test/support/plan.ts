import { emptyPlanDocument, type Annex, type PlanDocument, type PlanNode, parseRecipientLine } from '@banhanh/plan-document';
import fc from 'fast-check';

const words = fc.array(fc.constantFrom('Tổ', 'chức', 'ngày', 'hội', 'văn', 'hóa', 'Sở', 'Nội', 'vụ', 'đề', 'nghị', 'phối', 'hợp:', 'tuyên', 'truyền.'), { minLength: 0, maxLength: 8 }).map((list) => list.join(' '));

type Shape = { kind: PlanNode['kind']; marker: string | null; text: string; note: string | null; children: Shape[] };
const shape: fc.Memo<Shape> = fc.memo((depth) =>
  fc.record({
    kind: fc.constantFrom<PlanNode['kind']>('section', 'section', 'bullet', 'paragraph', 'basis', 'closing'),
    marker: fc.constantFrom(null, null, null, 'III.', '7.', 'c)', '•'),
    text: words,
    note: fc.option(words, { freq: 6 }),
    children: depth > 1 ? fc.array(shape(depth - 1), { maxLength: 3 }) : fc.constant([]),
  }),
);

/** Nodes as an importer could leave them: any order of kinds, typed markers, footnotes, assignments of its own. */
export const anyBody: fc.Arbitrary<PlanNode[]> = fc.array(shape(3), { maxLength: 6 }).map((shapes) => {
  let next = 0;
  let notes = 0;
  const node = ({ kind, marker, text, note, children }: Shape): PlanNode => {
    next += 1;
    const own: PlanNode = {
      id: `n${next}`,
      kind,
      marker: kind === 'section' ? (marker ?? '1.') : kind === 'bullet' ? '-' : null,
      text: note === null ? text : `${text}[^${notes + 1}]`,
      children: [],
      ...(note !== null && { footnotes: [{ marker: String(++notes), text: note }] }),
      ...(next % 5 === 0 && { assignment: { assignees: ['Sở Nội vụ'], modality: 'request' as const } }),
    };
    own.children = children.map(node);
    return own;
  };
  return shapes.map(node);
});

const annex = (id: string, cells: readonly string[]): Annex => ({
  id,
  label: 'PHỤ LỤC',
  title: null,
  caption: 'Kèm theo Kế hoạch',
  columns: ['STT', 'NỘI DUNG', 'CHỦ TRÌ', 'PHỐI HỢP', 'THỜI GIAN'],
  groups: [{ id: `${id}-g`, number: 'I', title: 'Nhóm một', rows: cells.map((content, i) => ({ id: `${id}-r${i}`, no: String(i + 1), content, lead: ['Sở Nội vụ'], partners: [], time: 'Quý I/2026' })) }],
});

export const anyPlan: fc.Arbitrary<PlanDocument> = fc.record({ body: anyBody, title: words, recipients: fc.array(words, { maxLength: 4 }), cells: fc.array(words, { maxLength: 4 }) }).map(
  ({ body, title, recipients, cells }) => ({
    ...emptyPlanDocument(),
    title: { type: 'KẾ HOẠCH', subject: title },
    body,
    recipients: recipients.map((text, i) => parseRecipientLine(text, `l${i}`)),
    signer: cells.length % 2 === 0 ? null : { authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: null },
    annexes: cells.length === 0 ? [] : [annex('a1', cells)],
    events: [{ id: 'e1', name: 'Ngày hội', from: null, to: null }],
    targets: [{ text: 'Sở Nội vụ', kind: 'agency', id: 'x' }],
  }),
);
