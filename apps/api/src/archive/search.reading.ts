import DataLoader from 'dataloader';
import { plainText, type PlanDocument } from '@banhanh/plan-document';
import type { Reading, Statement } from '../platform/database/database.js';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import { askedWords, looksLikeNumber, numberLike } from './search-words.js';
import type { SearchInput } from './search.type.js';

/** Candidates that are ranked; beyond them a search is told to be more exact. */
export const mostCandidates = 1000;

export interface Found {
  /** Plans the viewer may see, best first. */
  ids: string[];
  isCapped: boolean;
  marks: string[];
}

// The left join keeps the count of candidates; a plan out of the viewer's sight has no id.
const searchStatement: Statement = {
  name: 'search_plans',
  text: `
    select p.id from search_plans($1, $2, $3, $4, $5, $6, $7, $8) c left join plan p on p.id = c.plan_id
    order by c.score desc, c.plan_id desc`,
};

/** Words, number and dates together narrow a search. Only when nothing has the words are titles that resemble them found. */
export async function searchPlans(reading: Reading, input: SearchInput): Promise<Found> {
  const text = input.text?.trim() ?? '';
  const isNumber = looksLikeNumber(text);
  const asked = askedWords(isNumber ? '' : text);
  const number = input.number?.trim() || (isNumber ? text : '');
  const filters = [input.issuedFrom ?? null, input.issuedTo ?? null, input.states?.length ? input.states : null, mostCandidates + 1];
  const find = (...values: (string | null)[]) => reading.all<{ id: string | null }>(searchStatement, [...values, ...filters]);
  let rows = await find(asked.words, asked.accented, number ? numberLike(number) : null, null);
  if (rows.length === 0 && asked.words !== null && !number) rows = await find(null, null, null, asked.folded);
  return {
    ids: rows.slice(0, mostCandidates).flatMap(({ id }) => id ?? []),
    isCapped: rows.length > mostCandidates,
    marks: asked.marks,
  };
}

const documentsStatement: Statement = {
  name: 'documents_found',
  text: 'select plan_id as id, document from plan_document where plan_id = any ($1::uuid[])',
};

/** What a passage is taken from: not the letterhead that every plan has, nor the title that stands above the passage. */
const body = (document: PlanDocument): PlanDocument => ({
  ...document,
  header: { ...document.header, superior: null, agency: null, number: null, symbol: null, place: null },
  title: { ...document.title, type: '', subject: '' },
});

/** The words of the plans on the page shown, one paragraph a line; null when the viewer may not read the text. */
export function plainTextLoader(context: RequestContext): DataLoader<string, string | null> {
  return loaderOf(context, 'plainText', () =>
    new DataLoader<string, string | null>(async (ids) => {
      const rows = await context.reading.all<{ id: string; document: PlanDocument }>(documentsStatement, [ids]);
      const texts = new Map(rows.map(({ id, document }) => [id, plainText(body(document))]));
      return ids.map((id) => texts.get(id) ?? null);
    }),
  );
}
