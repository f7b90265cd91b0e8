import { foldVietnamese, mentionsIn, walk, type PlanDocument } from '@banhanh/plan-document';
import { describeDate } from './written-day.js';
import { numberKey } from './search-words.js';

/** A citation as it can be typed again. */
export interface KnownCitationRow {
  numberKey: string;
  folded: string;
  text: string;
}

const longest = 400;

/** Every document a plan cites with number and date, once: a basis that is one citation in its own words, any other put together from its parts. */
export function knownCitationsOf(document: PlanDocument): KnownCitationRow[] {
  const found = new Map<string, KnownCitationRow>();
  for (const { node } of walk(document)) {
    const mentions = mentionsIn(node.text);
    for (const { type, number, date, issuer, start } of mentions) {
      const key = numberKey(number);
      if (date === null || issuer === null || found.has(key)) continue;
      const isWhole = node.kind === 'basis' && mentions.length === 1 && node.text.length - start <= longest;
      const text = isWhole ? node.text.slice(start).replace(/[\s;,.:]+$/u, '') : `${type} số ${number} ngày ${describeDate(date)} của ${issuer}`;
      found.set(key, { numberKey: key, folded: foldVietnamese(text), text });
    }
  }
  return [...found.values()];
}
