import { type Footnote } from '@banhanh/plan-document';

/** A stretch of a line: words, a footnote at its place, or a second reference to a footnote already given. */
export type SheetRun =
  | { kind: 'words'; text: string; bold: boolean }
  | { kind: 'note'; marker: string; text: string }
  | { kind: 'note-again'; marker: string };

/**
 * Cuts a text at its footnote references. `[^1]` without a footnote of that marker is ordinary text; a footnote without a
 * reference hangs at the end of the line, so that nothing written is lost. `boldLength` counts UTF-16 units of `text`.
 */
export function composeRuns(text: string, footnotes: Footnote[], boldLength = 0): SheetRun[] {
  const notes = new Map(footnotes.map((note) => [note.marker, note.text]));
  const given = new Set<string>();
  const runs: SheetRun[] = [];
  let from = 0;
  for (const reference of text.matchAll(/\[\^([^[\]\s]+)\]/gu)) {
    const marker = reference[1] ?? '';
    const note = notes.get(marker);
    if (note === undefined) continue;
    runs.push(...words(text, from, reference.index, boldLength));
    runs.push(given.has(marker) ? { kind: 'note-again', marker } : { kind: 'note', marker, text: note });
    given.add(marker);
    from = reference.index + reference[0].length;
  }
  runs.push(...words(text, from, text.length, boldLength));
  for (const [marker, note] of notes) if (!given.has(marker)) runs.push({ kind: 'note', marker, text: note });
  return runs;
}

function words(text: string, from: number, to: number, boldLength: number): SheetRun[] {
  const cut = Math.min(Math.max(boldLength, from), to);
  return [
    { kind: 'words' as const, text: text.slice(from, cut), bold: true },
    { kind: 'words' as const, text: text.slice(cut, to), bold: false },
  ].filter((run) => run.text !== '');
}
