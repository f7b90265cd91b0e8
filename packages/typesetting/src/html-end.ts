import { centredHtml, element, escapeHtml } from './html-text.js';
import { type Sheet } from './sheet.js';
import { type SheetCopy } from './sheet-copy.js';
import { type SheetHeader } from './sheet-header.js';
import { type SheetSigner } from './sheet-signer.js';

/** Nơi nhận beside the signature, and the address that stands at the foot of page 1. */
export function endHtml({ recipients, signer, marks }: Sheet): string {
  const items = recipients.map(({ id, text }) => element('li', { 'data-node': id }, escapeHtml(text))).join('');
  const drafter = marks.drafter === null ? '' : element('p', { class: 'plan-drafter' }, escapeHtml(marks.drafter));
  const list = recipientsHtml(items, drafter);
  const signing = signer === null ? '' : signerHtml(signer);
  const contact = marks.contact.map((line) => element('p', {}, escapeHtml(line))).join('');
  return (list + signing === '' ? '' : element('footer', { class: 'plan-end' }, list + signing)) + (contact === '' ? '' : element('div', { class: 'plan-contact' }, contact));
}

/** The block of a copy on paper (mẫu 3.1). */
export function copyHtml(copy: SheetCopy): string {
  const agency = element('div', { class: 'plan-issuer' }, element('p', { class: 'plan-agency' }, centredHtml(copy.agency)));
  const form = element('p', { class: 'plan-copy-form' }, escapeHtml(copy.form));
  const number = element('p', { class: 'plan-number' }, `${copy.numberLabel}${filled(copy.number)}${copy.numberJoin}${escapeHtml(copy.symbol)}`);
  const date = element('p', { class: 'plan-date' }, dateHtml(copy));
  const list = recipientsHtml(copy.recipients.map((line) => element('li', {}, escapeHtml(line))).join(''), '');
  const signing = signerHtml({ lines: copy.lines, name: copy.name, stamp: null, signed: null });
  return element('section', { class: 'plan-copy', 'aria-label': copy.form }, element('div', { class: 'plan-copy-header' }, agency + form + number + date) + element('div', { class: 'plan-end' }, list + signing));
}

export function dateHtml({ place, day, month, year }: Pick<SheetHeader, 'place' | 'day' | 'month' | 'year'>): string {
  return `${escapeHtml(place)}, ngày ${filled(day)} tháng ${filled(month)} năm ${filled(year)}`;
}

export function filled(value: string | null): string {
  return value === null ? element('span', { class: 'plan-blank' }, '') : escapeHtml(value);
}

function recipientsHtml(items: string, drafter: string): string {
  const list = items === '' ? '' : element('p', {}, 'Nơi nhận:') + element('ul', {}, items);
  return list + drafter === '' ? '' : element('div', { class: 'plan-recipients' }, list + drafter);
}

function signerHtml({ lines, name, stamp, signed }: SheetSigner): string {
  const office = lines.map((line) => element('p', {}, escapeHtml(line))).join('');
  const box = stamp === null ? '' : element('div', { class: 'plan-stamp' }, stamp.map((line) => element('p', {}, escapeHtml(line))).join(''));
  const copied = signed === null ? '' : element('p', { class: 'plan-signed' }, escapeHtml(signed));
  const space = element('div', { class: 'plan-signature' }, box + copied);
  return element('div', { class: 'plan-signer' }, office + space + (name === null ? '' : element('p', { class: 'plan-name' }, escapeHtml(name))));
}
