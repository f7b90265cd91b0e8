import { importText, type Outline, type PlanDocument } from '../../../src/index.js';
import { importFile } from '../../../src/office/index.js';
import { goldOf, hardPlan } from './hard-plan.js';
import { printHard } from './write-pdf.js';
import { typeHard } from './write-docx.js';
import { extractHard, tableLayoutOf } from './write-text.js';

export type Format = 'docx' | 'pdf' | 'txt';

/** What one import found of one random plan; counts to be summed. */
export interface PropertyScore {
  seed: number;
  body: Count;
  /** Cells, group titles and columns of annexes whose grid the file shows. */
  annex: Count;
  /** The same of annexes in flowing text, where only words tell cells apart. */
  flow: Count;
  /** Header, title, recipients, signer. */
  fields: Count;
  missed: string[];
}

export interface Count {
  right: number;
  gold: number;
  actual: number;
}

export const f1 = ({ right, gold, actual }: Count): number => (gold + actual === 0 ? 1 : (2 * right) / (gold + actual));

function compare(gold: readonly string[], actual: readonly string[], missed: string[]): Count {
  const left = new Map<string, number>();
  for (const each of actual) left.set(each, (left.get(each) ?? 0) + 1);
  let right = 0;
  for (const each of gold) {
    const count = left.get(each) ?? 0;
    if (count > 0) {
      right++;
      left.set(each, count - 1);
    } else missed.push(`- ${each}`);
  }
  for (const [each, count] of left) if (count > 0) missed.push(`+ ${each}`);
  return { right, gold: gold.length, actual: actual.length };
}

const bodyOf = ({ body }: Outline): string[] => body.map(({ kind, marker, depth, text }) => [kind, marker, depth, text].join('|'));
const fieldsOf = ({ title, recipients, signer }: Outline, header: Outline['header']): string[] => [
  ...Object.entries(header ?? {}).map(([name, value]) => `${name}: ${value}`),
  `title: ${title?.type} ${title?.subject}`, `signer: ${JSON.stringify(signer)}`,
  ...recipients.map(({ text, purpose }) => `recipient: ${purpose} ${text}`),
];
const annexesOf = ({ annexes }: PlanDocument): string[] =>
  annexes.flatMap((annex, a) => [
    `${a} ${annex.label} ${annex.title} ${annex.caption}`, `${a} ${annex.columns.join('|')}`,
    ...annex.groups.flatMap((group, g) => [
      `${a}.${g} ${group.number} ${group.title}`,
      ...group.rows.flatMap(({ no, content, lead, partners, time }, r) => Object.entries({ no, content: content.replaceAll('\n', ' '), lead: lead.join('; '), partners: partners.join('; '), time }).map(([field, text]) => `${a}.${g}.${r} ${field}: ${text}`)),
    ]),
  ]);

/** What an import kept of a plan, exactly. A file may lack the header. */
export function compareTo(plan: PlanDocument, read: PlanDocument, printed: { header: boolean } = { header: true }): { body: Count; fields: Count; annex: Count; missed: string[] } {
  const gold = goldOf(plan);
  const actual = goldOf(read);
  const missed: string[] = [];
  return {
    body: compare(bodyOf(gold), bodyOf(actual), missed),
    fields: compare(fieldsOf(gold, printed.header ? gold.header : null), fieldsOf(actual, actual.header), missed),
    annex: compare(annexesOf(plan), annexesOf(read), missed),
    missed,
  };
}

/** Writes the random plan of the seed in a format, imports the file and counts what came back exactly. */
export async function scoreOf(format: Format, seed: number): Promise<PropertyScore> {
  const plan = hardPlan(seed);
  const printed = format === 'txt' ? extractHard(plan, seed) : null;
  const result = printed ? importText(new TextEncoder().encode(printed.text)) : await importFile(format === 'docx' ? typeHard(plan, seed) : printHard(plan, seed));
  if (!result.ok) throw new Error(`${format} ${seed}: ${result.refusal.message}`);
  const { body, fields, annex, missed } = compareTo(plan, result.document, printed ?? undefined);
  const none = { right: 0, gold: 0, actual: 0 };
  const flows = format === 'txt' && tableLayoutOf(seed) === 'flow';
  return { seed, body, fields, annex: flows ? none : annex, flow: flows ? annex : none, missed };
}

export function sum(scores: readonly PropertyScore[]): Record<'body' | 'fields' | 'annex' | 'flow', Count> {
  const total = (part: 'body' | 'fields' | 'annex' | 'flow'): Count => scores.reduce((all, score) => ({ right: all.right + score[part].right, gold: all.gold + score[part].gold, actual: all.actual + score[part].actual }), { right: 0, gold: 0, actual: 0 });
  return { body: total('body'), fields: total('fields'), annex: total('annex'), flow: total('flow') };
}
