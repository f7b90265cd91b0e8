import { type PlanNodeKind } from '@banhanh/plan-document';
import * as Y from 'yjs';
import { type DraftContent, type DraftLine } from './draft-line.js';

/** Names the editor's schema and this file share; the attributes of a line are those of `DraftLine`, empty ones left out. */
export const LINE = 'line';
export const NOTE = 'footnote';

const KINDS: readonly string[] = ['basis', 'paragraph', 'section', 'bullet', 'closing'] satisfies PlanNodeKind[];

type Shared = Y.XmlElement;

/** Yjs keeps any JSON in an attribute; its types know of strings alone. */
const attributeOf = (element: Shared, name: string): unknown => element.getAttribute(name);

export const readLines = (body: Y.XmlFragment): DraftLine[] => elementsOf(body).map(readLine);

const elementsOf = (body: Y.XmlFragment): Shared[] => body.toArray().filter((child) => child instanceof Y.XmlElement).filter(({ nodeName }) => nodeName === LINE);

function readLine(element: Shared, at: number): DraftLine {
  const kind = attributeOf(element, 'kind');
  const level = Number(attributeOf(element, 'level') ?? 0);
  return {
    id: String(attributeOf(element, 'id') ?? `line-${at}`),
    kind: typeof kind === 'string' && KINDS.includes(kind) ? (kind as PlanNodeKind) : 'paragraph',
    level: Number.isInteger(level) && level > 0 ? level : 0,
    marker: (attributeOf(element, 'marker') as string | undefined) ?? null,
    isTyped: attributeOf(element, 'isTyped') === true,
    assignment: (attributeOf(element, 'assignment') as DraftLine['assignment'] | undefined) ?? null,
    content: readContent(element),
    looseNotes: (attributeOf(element, 'looseNotes') as DraftLine['looseNotes'] | undefined) ?? [],
  };
}

function readContent(element: Shared): DraftContent[] {
  const content: DraftContent[] = [];
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      const text = plainTextOf(child);
      const last = content.length - 1;
      if (typeof content[last] === 'string') content[last] += text;
      else if (text !== '') content.push(text);
    } else if (child instanceof Y.XmlElement && child.nodeName === NOTE) {
      content.push({ note: String(attributeOf(child, 'note') ?? ''), marker: (attributeOf(child, 'marker') as string | undefined) ?? null });
    }
  }
  return content;
}

/** Without the formatting another program may have put there. */
const plainTextOf = (text: Y.XmlText): string => (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');

/** Makes the shared lines say what `lines` say, touching only what differs: lines keep their place in others' editors. */
export function writeLines(body: Y.XmlFragment, lines: readonly DraftLine[]): void {
  const kept = longestKept(elementsOf(body).map((element) => String(attributeOf(element, 'id'))), lines.map(({ id }) => id));
  for (let at = body.length - 1; at >= 0; at--) {
    const child = body.get(at);
    if (!(child instanceof Y.XmlElement) || child.nodeName !== LINE || !kept.has(String(attributeOf(child, 'id')))) body.delete(at, 1);
  }
  lines.forEach((line, at) => {
    if (!kept.has(line.id)) body.insert(at, [new Y.XmlElement(LINE)]);
    writeLine(body.get(at) as Shared, line);
  });
}

/** The ids that stand in both lists in the same order (longest increasing run by position). */
function longestKept(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(after.map((id, at) => [id, at]));
  const seen = new Set<string>();
  const run = before.flatMap((id) => {
    const at = place.get(id);
    if (at === undefined || seen.has(id)) return [];
    seen.add(id);
    return [at];
  });
  const tails: number[] = [];
  const previous = new Array<number>(run.length).fill(-1);
  run.forEach((at, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (run[tails[middle]!]! < at) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const kept = new Set<string>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) kept.add(after[run[i]!]!);
  return kept;
}

function writeLine(element: Shared, line: DraftLine): void {
  const attributes: [string, unknown][] = [
    ['id', line.id],
    ['kind', line.kind],
    ['level', line.level],
    ['marker', line.marker],
    ['isTyped', line.isTyped || null],
    ['assignment', line.assignment],
    ['looseNotes', line.looseNotes.length > 0 ? line.looseNotes : null],
  ];
  for (const [name, value] of attributes) writeAttribute(element, name, value);
  const before = readContent(element);
  if (sameContent(before, line.content)) return;
  if (sameShape(element, line.content)) {
    line.content.forEach((part, at) => {
      const child = element.get(at);
      if (child instanceof Y.XmlText) writeText(child, part as string);
      else writeNote(child as Shared, part as Exclude<DraftContent, string>);
    });
    return;
  }
  element.delete(0, element.length);
  element.insert(0, line.content.map((part) => (typeof part === 'string' ? new Y.XmlText(part) : new Y.XmlElement(NOTE))));
  line.content.forEach((part, at) => typeof part !== 'string' && writeNote(element.get(at) as Shared, part));
}

function writeNote(element: Shared, { note, marker }: Exclude<DraftContent, string>): void {
  writeAttribute(element, 'note', note);
  writeAttribute(element, 'marker', marker);
}

function writeAttribute(element: Shared, name: string, value: unknown): void {
  const before: unknown = attributeOf(element, name) ?? null;
  if (JSON.stringify(before) === JSON.stringify(value)) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value as string);
}

const sameContent = (one: readonly DraftContent[], other: readonly DraftContent[]): boolean => JSON.stringify(one) === JSON.stringify(other);

const sameShape = (element: Shared, content: readonly DraftContent[]): boolean =>
  element.length === content.length && content.every((part, at) => (typeof part === 'string') === (element.get(at) instanceof Y.XmlText));

/** Replaces the part that differs, so that carets and concurrent typing elsewhere in the text stay where they are. */
export function writeText(text: Y.Text, after: string): void {
  const before = text instanceof Y.XmlText ? plainTextOf(text) : text.toJSON();
  if (before === after) return;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (before.length > start + end) text.delete(start, before.length - start - end);
  if (after.length > start + end) text.insert(start, after.slice(start, after.length - end));
}
