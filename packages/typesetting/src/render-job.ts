import { canonicalJson, type PlanDocument } from '@banhanh/plan-document';
import { type TypesettingFailure } from './failure.js';
import { COMPOUNDS, OPENERS } from './line-breaks.js';
import { composeSheet } from './sheet.js';
import { isoDate, type IssueDetails } from './sheet-header.js';
import { type SystemSignature } from './sheet-stamp.js';
import { findUnprintable, replaceCharacters } from './unprintable.js';

/** What one page set needs: the plan, what issuing decided, who signed, and whether it is still a draft. */
export interface RenderInput {
  document: PlanDocument;
  issue: IssueDetails;
  signature: SystemSignature | null;
  /** Prints `DỰ THẢO` across every page. */
  draft: boolean;
}

/** Messages between the pool and a process; both texts are JSON. */
export interface RenderJob {
  sheet: string;
  attachment: string;
}

/** Where a signature image goes, between office and name: page from 1, points from the left and the top of the page. */
export interface SignatureSpace {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export type RenderAnswer =
  | { ok: true; pdf: Uint8Array; pages: number; signatureSpace: SignatureSpace | null }
  | { ok: false; code: TypesettingFailure; detail: string; characters: string[] };

/** PDF/A demands a date; a draft that has none gets the zero of reproducible builds, never the clock. */
const NO_DATE = '1970-01-01';
const BREAKS = { openers: OPENERS, compounds: COMPOUNDS };

/**
 * The job of an input, with `□` in place of the characters in `replaced`, and what it holds that no font prints.
 * @throws RangeError when a date is not ISO.
 */
export function composeRenderJob(input: RenderInput, replaced: ReadonlySet<string>): { job: RenderJob; unprintable: string[] } {
  const { document, issue, signature, draft } = input;
  const about = {
    title: [document.title.type, document.title.subject].filter((part) => part !== '').join(' '),
    author: issue.agency,
    keywords: issue.number === null ? [] : [`${issue.number}/${issue.symbol}`],
    date: isoDate(issue.date ?? signature?.signedAt.slice(0, 10) ?? NO_DATE),
  };
  const unprintable = new Set<string>();
  const printed = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const text = replaceCharacters(value.replaceAll('\t', ' '), replaced);
    for (const character of findUnprintable(text)) unprintable.add(character);
    return text;
  };
  const sheet = JSON.stringify({ about, draft, breaks: BREAKS, sheet: composeSheet(document, issue, signature) }, printed);
  return { job: { sheet, attachment: canonicalJson(document) }, unprintable: [...unprintable] };
}
