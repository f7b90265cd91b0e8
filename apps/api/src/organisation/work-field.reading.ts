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
    }),
  );

const ofAgency: Statement = { name: 'work_fields_of', text: 'select code, name from work_field where agency_id = $1 order by code' };

/** The field of work a plan seems to belong to: the one whose name shares most words with the title; the first when none does. */
export async function suggestField(transaction: Transaction, agencyId: string, document: PlanDocument): Promise<string | null> {
  const fields = await transaction.all<WorkField>(ofAgency, [agencyId]);
  const title = ` ${foldVietnamese(document.title.subject)} `;
  const score = ({ name }: WorkField): number =>
    foldVietnamese(name)
      .split(/\s*(?:,|;|\bva\b)\s*/)
      .filter((phrase) => phrase.includes(' ') && title.includes(` ${phrase} `)).length;
  const best = fields.map((field) => ({ field, points: score(field) })).sort((a, b) => b.points - a.points)[0];
  return best?.field.code ?? null;
}
