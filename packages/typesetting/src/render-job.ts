import { canonicalJson } from '@banhanh/plan-document';
import { type AppearanceInput, composeAppearance } from './appearance.js';
import { composeCheckCode } from './check-code.js';
import { type TypesettingFailure } from './failure.js';
import { type ToldPlace } from './page-space.js';
import { type RenderInput } from './render-input.js';
import { composeSheet } from './sheet.js';
import { isoDate } from './sheet-header.js';
import { composeLines } from './sheet-lines.js';
import { findUnprintable, replaceCharacters } from './unprintable.js';

/** Messages between the pool and a process: a template and the files it reads. */
export interface RenderJob {
  template: 'plan' | 'appearance';
  files: Record<string, string | Uint8Array>;
}

export type RenderAnswer =
  | { ok: true; pdf: Uint8Array; pages: number; places: ToldPlace[] }
  | { ok: false; code: TypesettingFailure; detail: string; characters: string[] };

/** A job, how long its text is in UTF-16 units, and what it holds that no font prints. */
export interface ComposedJob {
  job: RenderJob;
  length: number;
  unprintable: string[];
}

/** PDF/A demands a date; a draft that has none gets the zero of reproducible builds, never the clock. */
const NO_DATE = '1970-01-01';

/**
 * The job of an input, with `□` in place of the characters in `replaced`.
 * @throws RangeError when a date is not ISO or an address cannot be printed. @throws TypesettingFailed `INVALID_COPY`
 */
export function composeRenderJob(input: RenderInput, replaced: ReadonlySet<string>): ComposedJob {
  const { document, issue, signature, draft } = input;
  const reserve = input.fields === 'left-blank';
  const sheet = composeSheet(document, issue, signature, input);
  const about = {
    title: [document.title.type, document.title.subject].filter((part) => part !== '').join(' '),
    author: issue.agency,
    keywords: issue.number === null || reserve ? [] : [`${sheet.header.number}${sheet.header.numberJoin}${issue.symbol}`],
    date: isoDate((reserve ? null : issue.date) ?? signature?.signedAt.slice(0, 10) ?? NO_DATE),
  };
  const code = input.checkCode && composeCheckCode(input.checkCode);
  const { text, unprintable } = printedJson({ about, draft, reserve, sheet, lines: composeLines(sheet), checkCode: code?.sheet ?? null }, replaced);
  const files: RenderJob['files'] = { 'sheet.json': text, 'plan.json': canonicalJson(document), ...(code && { 'check-code.svg': code.drawing }) };
  return { job: { template: 'plan', files }, length: text.length, unprintable };
}

/** @throws RangeError when a date or time is not ISO. @throws TypesettingFailed `INVALID_IMAGE` */
export function composeAppearanceJob(input: AppearanceInput): ComposedJob {
  const { text, unprintable } = printedJson(composeAppearance(input), new Set());
  // `paper.typ` reads a sheet; the picture of a signature has none.
  const files: RenderJob['files'] = { 'appearance.json': text, 'sheet.json': '{"sheet":{"layout":"state"},"lines":{},"checkCode":null}' };
  if ('image' in input && input.image) files['image.png'] = input.image;
  return { job: { template: 'appearance', files }, length: text.length, unprintable };
}

function printedJson(content: object, replaced: ReadonlySet<string>): { text: string; unprintable: string[] } {
  const unprintable = new Set<string>();
  const text = JSON.stringify(content, (_key, value: unknown) => {
    if (typeof value !== 'string') return value;
    const printed = replaceCharacters(value.replaceAll('\t', ' '), replaced);
    for (const character of findUnprintable(printed)) unprintable.add(character);
    return printed;
  });
  return { text, unprintable: [...unprintable] };
}
