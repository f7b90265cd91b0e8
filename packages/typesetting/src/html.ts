import { type PlanDocument } from '@banhanh/plan-document';
import { annexHtml } from './html-annex.js';
import { bodyHtml } from './html-body.js';
import { copyHtml, dateHtml, endHtml, filled } from './html-end.js';
import { paperCss } from './paper-css.js';
import { centredHtml, element, escapeHtml } from './html-text.js';
import { type PaperForm } from './paper-form.js';
import { composeSheet, type Sheet } from './sheet.js';
import { type IssueDetails } from './sheet-header.js';
import { type SystemSignature } from './sheet-stamp.js';

export { paperCss };
export { type IssueDetails } from './sheet-header.js';
export { type SystemSignature } from './sheet-stamp.js';

export interface HtmlOptions extends PaperForm {
  signature?: SystemSignature | null;
  /** Prints `DỰ THẢO` across the paper. */
  draft?: boolean;
  /** Heading level of the plan's title; its sections follow below. Default 2. */
  headingLevel?: number;
  /** Begins every `id` on the page; give each plan its own when several are shown. Default `plan-`. */
  idPrefix?: string;
}

/**
 * The paper as HTML, for `paperCss`: the same words as the PDF, every text escaped, nodes findable by `data-node`.
 * Pure; runs in a browser. @throws RangeError when a date of `issue`, of the signature or of a copy is not ISO. @throws TypesettingFailed `INVALID_COPY`
 */
export function renderHtml(document: PlanDocument, issue: IssueDetails, options: HtmlOptions = {}): string {
  const { signature = null, draft = false, headingLevel = 2, idPrefix = 'plan-' } = options;
  const sheet = composeSheet(document, issue, signature, options);
  const watermark = draft ? element('div', { class: 'plan-watermark', 'aria-hidden': 'true', 'data-text': 'DỰ THẢO' }, '') : '';
  const main = headerHtml(sheet) + titleHtml(sheet, headingLevel) + bodyHtml(sheet.body, headingLevel, idPrefix) + endHtml(sheet);
  const copies = sheet.copies.map(copyHtml).join('');
  const annexes = sheet.annexes.map((annex, index, all) => annexHtml(annex, headingLevel, index === all.length - 1 ? copies : ''));
  const paper = sheet.layout === 'state' ? 'plan-paper' : 'plan-paper plan-party';
  return element('article', { class: paper, lang: 'vi' }, watermark + element('div', { class: 'plan-sheet' }, main + (annexes.length === 0 ? copies : '')) + annexes.join(''));
}

/**
 * The same as one file that stands alone: its look is in it, and it asks for nothing. The plan's title is the page's first heading.
 * @throws as `renderHtml`
 */
export function renderHtmlFile(document: PlanDocument, issue: IssueDetails, options: HtmlOptions = {}): string {
  const title = element('title', {}, escapeHtml(`${document.title.type} ${document.title.subject}`.trim()));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${title}<style>${paperCss}\nbody { margin: 0; background: #eef1f2; }</style>`;
  return `<!doctype html><html lang="vi"><head>${head}</head><body>${element('main', {}, renderHtml(document, issue, { headingLevel: 1, ...options }))}</body></html>`;
}

function headerHtml({ header, marks }: Sheet): string {
  const superior = header.superior === null ? '' : element('p', { class: 'plan-superior' }, centredHtml(header.superior));
  const issuer = element('div', { class: 'plan-issuer' }, superior + element('p', { class: 'plan-agency' }, centredHtml(header.agency)));
  const motto = header.motto === null ? '' : element('p', { class: 'plan-motto' }, element('span', {}, escapeHtml(header.motto)));
  const country = element('div', { class: 'plan-country' }, element('p', {}, element('span', {}, escapeHtml(header.country))) + motto);
  const frames = marks.frames.map(({ text, colour }) => element('p', { class: `plan-mark plan-mark-${colour}` }, escapeHtml(text))).join('');
  const number = element('p', { class: 'plan-number' }, `${escapeHtml(header.numberLabel)}${filled(header.number)}${header.numberJoin}${escapeHtml(header.symbol)}`);
  const date = element('p', { class: 'plan-date' }, dateHtml(header));
  return element('header', { class: 'plan-header' }, issuer + country + number + date + (frames === '' ? '' : element('div', { class: 'plan-marks' }, frames)));
}

function titleHtml({ title }: Sheet, level: number): string {
  const type = element('span', { class: 'plan-type' }, escapeHtml(title.type));
  return element(`h${level}`, { class: 'plan-heading' }, `${type} ${element('span', { class: 'plan-subject' }, centredHtml(title.subject))}`);
}
