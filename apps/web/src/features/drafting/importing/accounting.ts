/** Lines of the source of each node, by its id. */
export type Provenance = Readonly<Record<string, { line: number; endLine: number } | undefined>>;

/** The words of the paper a person sees, as letters and figures without blanks, in lower case. */
export interface PaperWords {
  whole: string;
  /** Of one node; empty when it is not on the paper. */
  ofNode: (id: string) => string;
}

/**
 * - `missing`: words that are nowhere on the paper · `page-number`: a line of figures between the pages
 * - `rule`: a line of dashes, dots or stars, without a word
 */
export interface Leftover {
  line: number;
  text: string;
  kind: 'missing' | 'page-number' | 'rule';
}

/** Letters and figures only, in lower case: what no reader may lose, however it is set. */
export const lettersOf = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a paper given as HTML with `data-node`. Needs a DOM. */
export function wordsOfPaper(html: string): PaperWords {
  const paper = new DOMParser().parseFromString(html, 'text/html');
  const nodes = new Map([...paper.querySelectorAll('[data-node]')].map((element) => [element.getAttribute('data-node') ?? '', element]));
  const known = new Map<string, string>();
  return {
    whole: lettersOf(paper.body.textContent),
    ofNode: (id) => {
      const words = known.get(id) ?? lettersOf(nodes.get(id)?.textContent ?? '');
      known.set(id, words);
      return words;
    },
  };
}

/** For each line, from 1, the node it was read into: the smallest whose lines hold it. */
export function ownersOfLines(provenance: Provenance, lines: number): (string | undefined)[] {
  const owners: (string | undefined)[] = Array.from({ length: lines + 1 }, () => undefined);
  const entries = Object.entries(provenance).flatMap(([id, at]) => (at ? [{ id, ...at }] : []));
  for (const { id, line, endLine } of entries.sort((a, b) => b.endLine - b.line - (a.endLine - a.line))) owners.fill(id, line, Math.min(endLine, lines) + 1);
  return owners;
}

const COLUMNS = /\t+| {2,}| \| /u;

/**
 * What of the source is not on the paper, line by line. Independent of the reader: only the words on both sides are compared. Words of a
 * line that belongs to a node are looked for in that node, then anywhere; equal lines must stand on the paper as often as in the source.
 */
export function leftoversOf(sourceText: string, provenance: Provenance, paper: PaperWords): Leftover[] {
  const lines = sourceText.split('\n');
  const owners = ownersOfLines(provenance, lines.length);
  const nextPlace = new Map<string, number>();
  const isOnPaper = (letters: string): boolean => {
    const at = paper.whole.indexOf(letters, nextPlace.get(letters) ?? 0);
    if (at >= 0) nextPlace.set(letters, at + letters.length);
    return at >= 0;
  };
  const isPlaced = (text: string, own: string): boolean => {
    const letters = lettersOf(text);
    return letters === '' || own.includes(letters) || isOnPaper(letters);
  };
  return lines.flatMap((text, index): Leftover[] => {
    const line = index + 1;
    const owner = owners[line];
    const own = owner === undefined ? '' : paper.ofNode(owner);
    if (text.trim() === '') return [];
    if (lettersOf(text) === '') return owner === undefined ? [{ line, text: text.trim(), kind: 'rule' }] : [];
    if (owner === undefined && /^[\s\-–—.|]*\d{1,4}[\s\-–—.|]*$/u.test(text)) return [{ line, text: text.trim(), kind: 'page-number' }];
    if (isPlaced(text, own)) return [];
    const pieces = text.split(COLUMNS).filter((piece) => !isPlaced(piece, own));
    // A column cut out of running lines keeps every word, not their order.
    const missing = pieces.flatMap((piece) => (own === '' ? [piece.trim()] : piece.split(/\s+/u).filter((word) => !own.includes(lettersOf(word)))));
    return missing.length > 0 ? [{ line, text: missing.join(' '), kind: 'missing' }] : [];
  });
}
