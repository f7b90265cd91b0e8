import { exactSegments } from './words.js';

interface Edit {
  /** Offsets in the text both started from. */
  start: number;
  end: number;
  text: string;
}

function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const { kind, text } of exactSegments(before, after)) {
    if (kind === 'same') {
      at += text.length;
      open = null;
      continue;
    }
    if (!open) edits.push((open = { start: at, end: at, text: '' }));
    if (kind === 'removed') open.end = at += text.length;
    else open.text += text;
  }
  return edits;
}

const isSame = (a: Edit, b: Edit): boolean => a.start === b.start && a.end === b.end && a.text === b.text;

/** Two edits speak of the same words when their ranges overlap, or when one adds words right where the other changed some. */
function collide(a: Edit, b: Edit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** The text with the changes of both sides, or null when both changed the same words in different ways. */
export function mergeWords(before: string, mine: string, theirs: string): string | null {
  if (theirs === before || theirs === mine) return mine;
  if (mine === before) return theirs;
  const [own, others] = [editsBetween(before, mine), editsBetween(before, theirs)];
  const further = own.filter((edit) => !others.some((other) => isSame(edit, other)));
  if (further.some((edit) => others.some((other) => collide(edit, other)))) return null;
  let merged = before;
  for (const { start, end, text } of [...further, ...others].sort((a, b) => b.start - a.start)) {
    merged = merged.slice(0, start) + text + merged.slice(end);
  }
  return merged;
}
