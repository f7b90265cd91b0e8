import { Inject, Injectable } from '@nestjs/common';
import { plainText, walk, type PlanDocument } from '@banhanh/plan-document';
import type { DataSource } from 'typeorm';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction, type Statement } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { referenceOf, type PlanRow } from '../../plans/index.js';
import { knownCitationsOf } from '../known-citations.js';
import { accentedWords, foldedWords, numberKey } from '../search-words.js';
import { countWords } from '../word-usage.js';

const readStatement: Statement = {
  name: 'plan_to_index',
  text: `
    select p.title, p.number, p.symbol, p.agency_id, p.issued_on, d.document, a.name as "agencyName", a.short_name as "agencyShortName", u.name as "unitName"
    from plan p join plan_document d on d.plan_id = p.id join agency a on a.id = p.agency_id join org_unit u on u.id = p.unit_id
    where p.id = $1`,
};

// Weights A to D, of the folded words and of the words with diacritics.
const vector = (from: number): string =>
  ['A', 'B', 'C', 'D'].map((weight, index) => `setweight(to_tsvector('pg_catalog.simple', $${from + index}), '${weight}')`).join(' || ');

const writeStatement: Statement = {
  name: 'index_plan',
  text: `
    insert into plan_search (plan_id, number_folded, folded, accented) values ($1, $2, ${vector(3)}, ${vector(7)})
    on conflict (plan_id) do update set number_folded = excluded.number_folded, folded = excluded.folded, accented = excluded.accented`,
};

// The newest plan that cites a document says how it is cited.
const citeStatement: Statement = {
  name: 'know_citations',
  text: `
    insert into known_citation (agency_id, number_folded, folded, text, used_on)
    select $1, "numberKey", folded, text, $2 from jsonb_to_recordset($3::jsonb) as cited ("numberKey" text, folded text, text text)
    on conflict (agency_id, number_folded) do update set folded = excluded.folded, text = excluded.text, used_on = excluded.used_on
      where known_citation.used_on <= excluded.used_on`,
};

interface PlanToIndex extends Pick<PlanRow, 'title' | 'number' | 'symbol' | 'agency_id' | 'issued_on'> {
  document: PlanDocument;
  agencyName: string;
  agencyShortName: string;
  unitName: string;
}

/** A tsvector holds a megabyte at most; some sixty pages stay far below it whatever their words. */
const mostCharacters = 250_000;

/** Makes a plan findable by its words, with and without diacritics, and by its number; its citations and its ways of writing become known. A repeat is harmless. */
@Effect('indexPlan')
@Injectable()
export class IndexPlanEffect implements EffectRunner {
  constructor(@Inject(WORKER_SOURCE) private readonly source: DataSource) {}

  async run({ planId }: EffectPayload): Promise<void> {
    await inTransaction(this.source, null, async (transaction) => {
      const plan = await transaction.one<PlanToIndex>(readStatement, [planId]);
      if (!plan) return;
      const reference = referenceOf(plan) ?? '';
      const texts = [
        plan.title,
        [plan.agencyName, plan.agencyShortName, plan.unitName, reference].join('\n'),
        headings(plan.document).join('\n'),
        plainText(plan.document),
      ].map((text) => text.slice(0, mostCharacters));
      await transaction.all(writeStatement, [planId, numberKey(reference), ...texts.map(foldedWords), ...texts.map(accentedWords)]);
      if (!plan.issued_on) return;
      await transaction.all(citeStatement, [plan.agency_id, plan.issued_on, JSON.stringify(knownCitationsOf(plan.document))]);
      await countWords(transaction, { id: planId, agencyId: plan.agency_id, document: plan.document });
    });
  }
}

/** The words that structure a plan: its sections, who is given work, the titles of its annexes. */
function headings(document: PlanDocument): string[] {
  const nodes = [...walk(document)].map(({ node }) => node);
  return [
    ...nodes.filter(({ kind, children }) => kind === 'section' && children.length > 0).map(({ text }) => text),
    ...nodes.flatMap(({ assignment }) => assignment?.assignees ?? []),
    ...document.annexes.flatMap(({ title, groups }) => [title ?? '', ...groups.map((group) => group.title)]),
  ];
}
