import { type PlanDocument } from '../model.js';
import { compareAnnexes } from './compare-annexes.js';
import { compareBodies } from './compare-body.js';
import { compareSmallLists } from './compare-lists.js';
import { type Comparison, type DocumentChange, textChange } from './comparison.js';

const HEADER = {
  superior: 'Cơ quan chủ quản', agency: 'Cơ quan ban hành', number: 'Số', symbol: 'Ký hiệu', place: 'Địa danh', date: 'Ngày ban hành',
} as const;
const MARKS = {
  urgency: { place: 'Độ khẩn', words: { urgent: 'Khẩn', 'very-urgent': 'Thượng khẩn', flash: 'Hỏa tốc' } },
  circulation: { place: 'Phạm vi lưu hành', words: { 'return-after-reading': 'Xem xong trả lại', internal: 'Lưu hành nội bộ' } },
} as const;
const HEADER_FIELDS = Object.keys(HEADER) as (keyof typeof HEADER)[];

/**
 * What differs between two documents, words marked. Nodes, lines and rows are matched by id, and by their text where the ids were
 * given anew (the same file imported twice). A moved section is told once, at its head; a number that only follows from the place
 * is no change. Changes come by part (header, title, body, recipients, signer, annexes, events, targets), each in reading order.
 */
export function compareDocuments(before: PlanDocument, after: PlanDocument): Comparison {
  const { changes: bodyChanges, body } = compareBodies(before.body, after.body);
  const lists = compareSmallLists(before, after);
  const changes = [
    ...HEADER_FIELDS.flatMap((field) => textChange('header', { id: field, place: HEADER[field], field }, before.header[field], after.header[field])),
    ...compareMarks(before, after),
    ...textChange('title', { id: 'type', place: 'Tên loại', field: 'type' }, before.title.type, after.title.type),
    ...textChange('title', { id: 'subject', place: 'Trích yếu', field: 'subject' }, before.title.subject, after.title.subject),
    ...bodyChanges,
    ...lists.filter(({ part }) => part === 'recipients'),
    ...compareSigners(before, after),
    ...compareAnnexes(before.annexes, after.annexes),
    ...lists.filter(({ part }) => part !== 'recipients'),
  ];
  return { changes, body, summary: summaryOf(changes) };
}

function compareMarks({ marks: before = {} }: PlanDocument, { marks: after = {} }: PlanDocument): DocumentChange[] {
  const { urgency, circulation } = MARKS;
  return [
    ...textChange('header', { id: 'urgency', place: urgency.place, field: 'urgency' }, before.urgency ? urgency.words[before.urgency] : null, after.urgency ? urgency.words[after.urgency] : null),
    ...textChange('header', { id: 'circulation', place: circulation.place, field: 'circulation' }, before.circulation ? circulation.words[before.circulation] : null, after.circulation ? circulation.words[after.circulation] : null),
  ];
}

function compareSigners({ signer: before }: PlanDocument, { signer: after }: PlanDocument): DocumentChange[] {
  const field = (id: string, place: string, was: string | null | undefined, is: string | null | undefined): DocumentChange[] =>
    textChange('signer', { id, place, field: id }, was ?? null, is ?? null);
  return [
    ...field('authority', 'Thẩm quyền ký', before?.authority.join('; '), after?.authority.join('; ')),
    ...field('office', 'Chức vụ người ký', before?.office, after?.office),
    ...field('name', 'Họ tên người ký', before?.name, after?.name),
  ];
}

function summaryOf(changes: readonly DocumentChange[]): Comparison['summary'] {
  const count = (...kinds: DocumentChange['kind'][]): number => changes.filter(({ kind }) => kinds.includes(kind)).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed', 'moved-and-changed'), moved: count('moved', 'moved-and-changed') };
}
