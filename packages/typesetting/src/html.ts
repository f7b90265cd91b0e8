import { type PlanDocument } from '@banhanh/plan-document';
import { annexHtml } from './html-annex.js';
import { bodyHtml } from './html-body.js';
import { centredHtml, element, escapeHtml } from './html-text.js';
import { composeSheet, type Sheet } from './sheet.js';
import { type IssueDetails, type SheetHeader } from './sheet-header.js';
import { type SheetSigner } from './sheet-signer.js';
import { type SystemSignature } from './sheet-stamp.js';

export { paperCss } from './paper-css.js';
export { type IssueDetails } from './sheet-header.js';
export { type SystemSignature } from './sheet-stamp.js';

export interface HtmlOptions {
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
 * Pure; runs in a browser. @throws RangeError when a date of `issue` or of the signature is not ISO.
 */
export function renderHtml(document: PlanDocument, issue: IssueDetails, options: HtmlOptions = {}): string {
  const { signature = null, draft = false, headingLevel = 2, idPrefix = 'plan-' } = options;
  const sheet = composeSheet(document, issue, signature);
  const watermark = draft ? element('div', { class: 'plan-watermark', 'aria-hidden': 'true', 'data-text': 'DỰ THẢO' }, '') : '';
  const main = headerHtml(sheet.header) + titleHtml(sheet, headingLevel) + bodyHtml(sheet.body, headingLevel, idPrefix) + endHtml(sheet);
  const annexes = sheet.annexes.map((annex) => annexHtml(annex, headingLevel));
  return element('article', { class: 'plan-paper', lang: 'vi' }, watermark + element('div', { class: 'plan-sheet' }, main) + annexes.join(''));
}

function headerHtml(header: SheetHeader): string {
  const superior = header.superior === null ? '' : element('p', { class: 'plan-superior' }, centredHtml(header.superior));
  const issuer = element('div', { class: 'plan-issuer' }, superior + element('p', { class: 'plan-agency' }, centredHtml(header.agency)));
  const country = element('div', { class: 'plan-country' },
    element('p', {}, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + element('p', { class: 'plan-motto' }, element('span', {}, 'Độc lập - Tự do - Hạnh phúc')));
  const number = element('p', { class: 'plan-number' }, `Số: ${filled(header.number)}/${escapeHtml(header.symbol)}`);
  const date = element('p', { class: 'plan-date' },
    `${escapeHtml(header.place)}, ngày ${filled(header.day)} tháng ${filled(header.month)} năm ${filled(header.year)}`);
  return element('header', { class: 'plan-header' }, issuer + country + number + date);
}

function filled(value: string | null): string {
  return value === null ? element('span', { class: 'plan-blank' }, '') : escapeHtml(value);
}

function titleHtml({ title }: Sheet, level: number): string {
  const type = element('span', { class: 'plan-type' }, escapeHtml(title.type));
  return element(`h${level}`, { class: 'plan-heading' }, `${type} ${element('span', { class: 'plan-subject' }, centredHtml(title.subject))}`);
}

function endHtml({ recipients, signer }: Sheet): string {
  if (recipients.length === 0 && signer === null) return '';
  const items = recipients.map(({ id, text }) => element('li', { 'data-node': id }, escapeHtml(text))).join('');
  const list = items === '' ? '' : element('div', { class: 'plan-recipients' }, element('p', {}, 'Nơi nhận:') + element('ul', {}, items));
  return element('footer', { class: 'plan-end' }, list + (signer === null ? '' : signerHtml(signer)));
}

function signerHtml({ lines, name, stamp }: SheetSigner): string {
  const office = lines.map((line) => element('p', {}, escapeHtml(line))).join('');
  const box = stamp === null ? '' : element('div', { class: 'plan-stamp' }, stamp.map((line) => element('p', {}, escapeHtml(line))).join(''));
  const space = element('div', { class: 'plan-signature' }, box);
  return element('div', { class: 'plan-signer' }, office + space + (name === null ? '' : element('p', { class: 'plan-name' }, escapeHtml(name))));
}
