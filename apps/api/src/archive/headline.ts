import { foldVietnamese } from '@banhanh/plan-document';

interface Token {
  start: number;
  end: number;
  /** The folded word when it was asked for. */
  found: string | null;
}

/** Words shown around what was found. */
const width = 32;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);

/**
 * The passage of a text that holds most of the folded words, them between `<mark>` tags and everything else escaped; null
 * when it holds none. The first such passage wins.
 */
export function headlineOf(text: string, words: readonly string[]): string | null {
  const asked = new Set(words);
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }): Token => {
    const folded = foldVietnamese(word);
    return { start: index, end: index + word.length, found: asked.has(folded) ? folded : null };
  });
  const first = bestStart(tokens);
  if (first === null) return null;
  const shown = tokens.slice(first, first + width);
  const from = shown[0]!.start;
  const to = shown.at(-1)!.end;
  return `${first > 0 ? '… ' : ''}${marked(text, shown, from, to)}${first + width < tokens.length ? ' …' : ''}`;
}

/** Where the passage with the most different words begins, a little before the first of them. */
function bestStart(tokens: readonly Token[]): number | null {
  const counts = new Map<string, number>();
  let best: { start: number; different: number } | null = null;
  for (let last = 0; last < tokens.length; last++) {
    const { found } = tokens[last]!;
    if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1);
    const gone = tokens[last - width]?.found ?? null;
    if (gone !== null) {
      const left = counts.get(gone)! - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
    }
    if (counts.size > (best?.different ?? 0)) best = { start: Math.max(0, last - width + 1), different: counts.size };
  }
  if (!best) return null;
  const firstFound = tokens.findIndex(({ found }, index) => index >= best.start && found !== null);
  return Math.max(best.start, firstFound - 6);
}

function marked(text: string, tokens: readonly Token[], from: number, to: number): string {
  let html = '';
  let at = from;
  for (const [index, { start, end, found }] of tokens.entries()) {
    const before = tokens[index - 1];
    const between = escape(text.slice(at, start).replace(/\s+/g, ' '));
    // Neighbours are one mark: “chuyển đổi số” is read as one thing.
    const joins = found !== null && before !== undefined && before.found !== null && text.slice(at, start).trim() === '';
    if (joins) html = html.slice(0, -'</mark>'.length) + between + escape(text.slice(start, end)) + '</mark>';
    else html += between + (found === null ? escape(text.slice(start, end)) : `<mark>${escape(text.slice(start, end))}</mark>`);
    at = end;
  }
  return html + escape(text.slice(at, to));
}
