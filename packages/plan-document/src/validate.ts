import { type PlanDocument } from './model.js';
import { type Check, type Problem, checkAll, date, list, literal, nullable, oneOf, optional, record, text } from './validate-shape.js';

export type { Problem };

/** Most a plan may hold. Far above any real plan; keeps a hostile document from exhausting the server. */
const MOST = { nodes: 20_000, depth: 40, rows: 20_000, text: 200_000, short: 2_000, list: 2_000 };

const id = text({ max: 100, nonEmpty: true });
const words = text({ max: MOST.text });
const short = text({ max: MOST.short });
const names = list(short, MOST.list);

const header = record({
  superior: nullable(short), agency: nullable(short), number: nullable(short), symbol: nullable(short), place: nullable(short), date: nullable(date({ calendar: false })),
});
const footnote = record({ marker: text({ max: 20, nonEmpty: true }), text: words });
const assignment = record({ assignees: names, modality: oneOf('order', 'request') });
const node: Check = (value, path, report) =>
  record({
    id,
    kind: oneOf('basis', 'paragraph', 'section', 'bullet', 'closing'),
    marker: nullable(text({ max: 40, nonEmpty: true })),
    text: words,
    children: list(node, MOST.nodes),
    footnotes: optional(list(footnote, MOST.list)),
    assignment: optional(assignment),
  })(value, path, report);
const recipient = record({ id, text: words, purpose: oneOf('report', 'file', 'execute-or-know'), parts: names });
const signer = record({ authority: list(short, 10), office: short, name: nullable(short) });
const row = record({ id, no: text({ max: 40 }), content: words, lead: names, partners: names, time: words });
const group = record({ id, number: nullable(text({ max: 40 })), title: words, rows: list(row, MOST.rows) });
const annex = record({ id, label: short, title: nullable(words), caption: nullable(words), columns: list(short, 40), groups: list(group, MOST.list) });
const event = record({ id, name: short, from: nullable(date({ calendar: true })), to: nullable(date({ calendar: true })) });
const target = record({ text: short, kind: oneOf('agency', 'group', 'internal', 'outside'), id: nullable(text({ max: 100 })) });
const planDocument = record({
  format: literal('plan-document/1'),
  header,
  title: record({ type: short, subject: words }),
  body: list(node, MOST.nodes),
  recipients: list(recipient, MOST.list),
  signer: nullable(signer),
  annexes: list(annex, 100),
  events: list(event, MOST.list),
  targets: list(target, 20_000),
  marks: optional(record({ urgency: optional(oneOf('urgent', 'very-urgent', 'flash')), circulation: optional(oneOf('return-after-reading', 'internal')) })),
});

/**
 * Checks what came from outside against the schema: kinds, types, sizes, unknown members, and that every id is used once.
 * `path` as in `body[2].children[0].text`; messages are Vietnamese, at most 50.
 */
export function validatePlanDocument(json: unknown): { ok: true; document: PlanDocument } | { ok: false; problems: Problem[] } {
  const deep = tooDeep(json);
  if (deep) return { ok: false, problems: [{ path: 'body', message: deep }] };
  const problems = checkAll(planDocument, json);
  if (problems.length === 0) problems.push(...duplicateIds(json as PlanDocument), ...unmarked(json as PlanDocument));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: json as PlanDocument };
}

function tooDeep(json: unknown): string | null {
  let nodes = 0;
  const stack: [unknown, number][] = [[(json as { body?: unknown } | null)?.body, 0]];
  while (stack.length > 0) {
    const [children, depth] = stack.pop()!;
    if (!Array.isArray(children)) continue;
    nodes += children.length;
    if (nodes > MOST.nodes) return `Kế hoạch có quá ${MOST.nodes} đoạn.`;
    if (depth > MOST.depth) return `Các mục lồng nhau quá ${MOST.depth} cấp.`;
    for (const child of children) stack.push([(child as { children?: unknown } | null)?.children, depth + 1]);
  }
  return null;
}

function duplicateIds(document: PlanDocument): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  const meet = (id: string, path: string): void => {
    const first = seen.get(id);
    if (first !== undefined) problems.push({ path, message: `Mã “${id}” đã dùng ở ${first}.` });
    else seen.set(id, path);
  };
  const nodes = (list: PlanDocument['body'], path: string): void =>
    list.forEach((each, i) => {
      meet(each.id, `${path}[${i}].id`);
      nodes(each.children, `${path}[${i}].children`);
    });
  nodes(document.body, 'body');
  document.recipients.forEach((each, i) => meet(each.id, `recipients[${i}].id`));
  document.events.forEach((each, i) => meet(each.id, `events[${i}].id`));
  document.annexes.forEach((each, a) => {
    meet(each.id, `annexes[${a}].id`);
    each.groups.forEach((inner, g) => {
      meet(inner.id, `annexes[${a}].groups[${g}].id`);
      inner.rows.forEach((line, r) => meet(line.id, `annexes[${a}].groups[${g}].rows[${r}].id`));
    });
  });
  return problems.slice(0, 50);
}

/** Sections and bullets carry a marker; the other kinds must not. */
function unmarked(document: PlanDocument): Problem[] {
  const problems: Problem[] = [];
  const visit = (list: PlanDocument['body'], path: string): void =>
    list.forEach((each, i) => {
      const marked = each.kind === 'section' || each.kind === 'bullet';
      if (marked !== (each.marker !== null)) problems.push({ path: `${path}[${i}].marker`, message: marked ? 'Mục này phải có số hoặc dấu đầu dòng.' : 'Đoạn này không được có số hoặc dấu đầu dòng.' });
      visit(each.children, `${path}[${i}].children`);
    });
  visit(document.body, 'body');
  return problems.slice(0, 50);
}

