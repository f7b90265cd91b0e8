import { mentionsIn } from '../citations.js';
import { type PlanDocument } from '../model.js';
import { walk } from '../walk.js';

/** A place of the derived plan that a person must look at, and why, in Vietnamese. */
export interface ToReview {
  /** Id of the node, annex, group, row or event; `title.subject` for the title. */
  nodeId: string;
  why: string;
}

const DATE = /(?<![\d/])\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?![\d/])|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|(?:tháng|quý)\s+(?:\d{1,2}|[IV]{1,3})(?:\s*\/\s*\d{4}|\s+năm\s+\d{4})?(?![\p{L}\d])/giu;
const YEAR = /(?<![\d/.,-])(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?(?![\d/]|[.,]\d)/gu;
const COUNTED = /lần thứ\s+(?:[IVXLC]+|\d+|\p{Ll}+)(?!\p{L})|(?:kỷ niệm\s+)?\d+\s+năm\s+(?:ngày|Ngày)/gu;

/** The first three, and how many more there are. */
function quoted(found: readonly string[]): string {
  const texts = [...new Set(found.map((text) => `“${text.trim()}”`))];
  return texts.slice(0, 3).join(', ') + (texts.length > 3 ? ` và ${texts.length - 3} chỗ khác` : '');
}

function reasonsFor(text: string): string[] {
  const citations = mentionsIn(text);
  let rest = text;
  for (const { start, end } of citations.toReversed()) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const dates = rest.match(DATE) ?? [];
  const years = rest.replace(DATE, ' ').match(YEAR) ?? [];
  const counted = rest.match(COUNTED) ?? [];
  return [
    ...(citations.length > 0 ? [`Có viện dẫn ${quoted(citations.map(({ type, number }) => `${type} số ${number}`))}: xem văn bản còn hiệu lực và còn phù hợp không.`] : []),
    ...(dates.length > 0 ? [`Có thời gian của kế hoạch cũ: ${quoted(dates)}.`] : []),
    ...(years.length > 0 ? [`Có năm của kế hoạch cũ: ${quoted(years)}.`] : []),
    ...(counted.length > 0 ? [`Có số lần, số năm kỷ niệm của kế hoạch cũ: ${quoted(counted)}.`] : []),
  ];
}

function* textsOf(document: PlanDocument): Generator<[id: string, text: string]> {
  yield ['title.subject', document.title.subject];
  for (const { node } of walk(document)) yield [node.id, [node.text, ...(node.footnotes ?? []).map(({ text }) => text)].join('\n')];
  for (const { id, title, caption, groups } of document.annexes) {
    yield [id, [title, caption].filter(Boolean).join('\n')];
    for (const group of groups) {
      yield [group.id, group.title];
      for (const row of group.rows) yield [row.id, [row.content, row.time].join('\n')];
    }
  }
}

/** Citations, dates, years and counts a plan took over from another one, place by place in reading order. */
export function placesToReview(document: PlanDocument): ToReview[] {
  const events = document.events.map(({ id, name }) => ({ nodeId: id, why: `Sự kiện “${name}” chưa có ngày.` }));
  return [...[...textsOf(document)].flatMap(([nodeId, text]) => reasonsFor(text).map((why) => ({ nodeId, why }))), ...events];
}
