import DataLoader from 'dataloader';
import { foldVietnamese, type PlanDocument } from '@banhanh/plan-document';
import type { Statement, Transaction } from '../platform/database/database.js';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import type { WorkField } from './directory.type.js';

const byKey: Statement = {
  name: 'work_fields_by_key',
  text: `select agency_id || '/' || code as key, code, name from work_field where agency_id || '/' || code = any ($1::text[])`,
};

/** Work fields by `agencyId/code`. */
export const workFieldLoader = (context: RequestContext): DataLoader<string, WorkField> =>
  loaderOf(context, 'workField', () =>
    new DataLoader<string, WorkField>(async (keys) => {
      const rows = await context.reading.all<WorkField & { key: string }>(byKey, [keys]);
      const found = new Map(rows.map((row) => [row.key, row]));
      return keys.map((key) => found.get(key) ?? new Error(`Unknown work field ${key}.`));
    }));

interface Field extends WorkField {
  keywords: string[];
}

const fieldsStatement: Statement = {
  name: 'fields_with_keywords',
  text: 'select code, name, keywords from work_field where agency_id = $1 order by name',
};

/** A keyword in the title says more than one in a heading of the body. */
const TITLE_WEIGHT = 5;

/**
 * The field of work a document most likely belongs to, by the keywords of the agency's fields in its title and headings.
 * The first field when none fits; null when the agency has no fields. A suggestion only: the drafter decides.
 */
export async function suggestField(transaction: Transaction, agencyId: string, document: PlanDocument): Promise<string | null> {
  const fields = await transaction.all<Field>(fieldsStatement, [agencyId]);
  return mostLikelyField(fields, document);
}

export function mostLikelyField(fields: readonly Field[], document: Pick<PlanDocument, 'title' | 'body'>): string | null {
  const title = ` ${foldVietnamese(document.title.subject)} `;
  const headings = document.body.filter(({ kind }) => kind === 'section').map(({ text, children }) => [text, ...children.map((child) => child.text)].join(' '));
  const body = ` ${foldVietnamese(headings.join(' '))} `;
  let best: { code: string; score: number } | null = null;
  for (const { code, name, keywords } of fields) {
    const words = [...new Set([name, ...keywords].map(foldVietnamese))];
    const score = words.reduce((sum, word) => sum + TITLE_WEIGHT * occurrences(title, word) + occurrences(body, word), 0);
    if (!best || score > best.score) best = { code, score };
  }
  return best?.code ?? null;
}

const occurrences = (text: string, word: string): number => text.split(word).length - 1;
