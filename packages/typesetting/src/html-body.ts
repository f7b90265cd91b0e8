import { element, escapeHtml } from './html-text.js';
import { type SheetLine } from './sheet-body.js';

/** Footnotes in the order of their references, collected while the body is written. */
interface Note {
  marker: string;
  text: string;
}

/** The lines of the body, then its footnotes, linked both ways. `level` is the heading level of the plan's title. */
export function bodyHtml(lines: SheetLine[], level: number, idPrefix: string): string {
  const notes: Note[] = [];
  const body = lines.map((line) => lineHtml(line, level, idPrefix, notes)).join('\n');
  return element('div', { class: 'plan-body' }, body) + notesHtml(notes, idPrefix);
}

function lineHtml(line: SheetLine, level: number, idPrefix: string, notes: Note[]): string {
  const title = line.role === 'title' || line.role === 'division';
  const numbers = new Map<string, number>();
  const content = line.runs.map((run) => {
    if (run.kind === 'words') return run.bold && !title ? element('strong', {}, escapeHtml(run.text)) : escapeHtml(run.text);
    const first = run.kind === 'note';
    if (first) numbers.set(run.marker, notes.push({ marker: run.marker, text: run.text }));
    return referenceHtml(run.marker, numbers.get(run.marker) ?? 0, first, idPrefix);
  });
  const name = title ? `h${Math.min(6, level + line.level)}` : 'p';
  const label = line.label === null ? '' : `${element('span', { class: 'plan-division-label' }, escapeHtml(line.label))} `;
  return element(name, { class: `plan-${line.role}`, 'data-node': line.id }, label + content.join(''));
}

function referenceHtml(marker: string, number: number, first: boolean, idPrefix: string): string {
  const attributes = {
    href: `#${idPrefix}note-${number}`,
    id: first ? `${idPrefix}note-reference-${number}` : null,
    role: 'doc-noteref',
    'aria-label': `Chú thích ${marker}`,
  };
  return element('sup', { class: 'plan-reference' }, element('a', attributes, escapeHtml(marker)));
}

function notesHtml(notes: Note[], idPrefix: string): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ marker, text }, index) => {
    const back = element('a', { href: `#${idPrefix}note-reference-${index + 1}`, role: 'doc-backlink', 'aria-label': `Về chỗ dẫn chú thích ${marker}` }, '↩');
    return element('li', { id: `${idPrefix}note-${index + 1}` }, `${element('sup', {}, escapeHtml(marker))} ${escapeHtml(text)} ${back}`);
  });
  return element('section', { class: 'plan-notes', role: 'doc-endnotes', 'aria-label': 'Chú thích' }, element('ol', {}, items.join('')));
}
