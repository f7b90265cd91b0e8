import { centredHtml, element, escapeHtml } from './html-text.js';
import { type SheetAnnex } from './sheet-annex.js';

type Column = SheetAnnex['columns'][number];

/** One annex on a sheet of its own, `after` it what ends the paper; `level` is the heading level of its title. Each group of rows is a `tbody`. */
export function annexHtml(annex: SheetAnnex, level: number, after = ''): string {
  const title = annex.title === null ? '' : ` ${element('span', { class: 'plan-annex-title' }, centredHtml(annex.title))}`;
  const heading = element(`h${Math.min(6, level)}`, { class: 'plan-annex-heading' }, element('span', { class: 'plan-annex-label' }, escapeHtml(annex.label)) + title);
  const caption = annex.caption === null ? '' : element('p', { class: 'plan-annex-caption' }, escapeHtml(annex.caption));
  return element('section', { class: `plan-sheet plan-annex${annex.across ? ' plan-annex-across' : ''}`, 'data-node': annex.id }, heading + caption + tableHtml(annex) + after);
}

function tableHtml({ label, columns, groups }: SheetAnnex): string {
  const headings = columns.map(({ heading, field }) => element('th', { scope: 'col', 'data-field': field }, escapeHtml(heading)));
  const bodies = groups.map((group) => {
    const rows = group.rows.map(({ id, cells }) => element('tr', { 'data-node': id }, columns.map((column, index) => cellHtml(column, cells[index] ?? [])).join('')));
    return element('tbody', { 'data-node': group.id }, groupHtml(group, columns.length) + rows.join(''));
  });
  return element('table', { class: 'plan-table', 'aria-label': label }, element('thead', {}, element('tr', {}, headings.join(''))) + bodies.join(''));
}

function groupHtml({ number, title }: SheetAnnex['groups'][number], width: number): string {
  if (number === null && title === '') return '';
  const text = escapeHtml(title);
  if (width < 2) return element('tr', { class: 'plan-group' }, element('th', { scope: 'rowgroup' }, `${escapeHtml(number ?? '')} ${text}`.trim()));
  const first = element('td', { 'data-field': 'no' }, escapeHtml(number ?? ''));
  return element('tr', { class: 'plan-group' }, first + element('th', { scope: 'rowgroup', colspan: String(width - 1) }, text));
}

function cellHtml({ heading, field }: Column, paragraphs: string[]): string {
  const content = paragraphs.map((paragraph) => element('p', {}, escapeHtml(paragraph))).join('');
  return field === 'no'
    ? element('th', { scope: 'row', 'data-field': field }, content)
    : element('td', { 'data-field': field, 'data-label': heading }, content);
}
