import { shownText, type Passage } from './quoted-anchor.js';

/** Places inside the paper, between its DOM and the nodes of the plan. */

const lineOf = (node: Node | null): HTMLElement | null => (node instanceof Element ? node : (node?.parentElement ?? null))?.closest<HTMLElement>('.plan-paper [data-node]') ?? null;

/** The text nodes of a line, footnote references left out. */
function textsOf(line: HTMLElement): Text[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest('.plan-reference') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

export interface Selected {
  nodeId: string;
  quote: string;
  /** Letters from the start of the line, its number included. */
  near: number;
  box: DOMRect;
}

/** What is selected on the paper; null when nothing is, or outside of it. */
export function selectedOnPaper(): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const line = lineOf(range.startContainer);
  if (!line) return null;
  const words = range.cloneContents();
  for (const reference of words.querySelectorAll('.plan-reference')) reference.remove();
  let near = 0;
  for (const text of textsOf(line)) {
    if (text === range.startContainer) {
      near += range.startOffset;
      break;
    }
    near += text.data.length;
  }
  return { nodeId: line.dataset['node']!, quote: words.textContent ?? '', near, box: range.getBoundingClientRect() };
}

/** The DOM range of some words of a node on the paper; null when the line is not shown. */
export function rangeOnPaper({ nodeId, start, end }: Passage, nodeText: string): Range | null {
  const line = document.querySelector<HTMLElement>(`.plan-paper [data-node="${CSS.escape(nodeId)}"]`);
  if (!line) return null;
  const texts = textsOf(line);
  if (line.matches('tr, li, tbody')) return rangeOfWords(texts, nodeText.slice(start, end));
  const { at } = shownText(nodeText);
  const from = at.findIndex((place) => place >= start);
  const to = at.findLastIndex((place) => place < end) + 1;
  // The number of the line stands before its text.
  const before = texts.reduce((sum, text) => sum + text.data.length, 0) - at.length;
  if (from < 0 || to <= from || before < 0) return null;
  const range = document.createRange();
  let passed = -before;
  for (const text of texts) {
    const length = text.data.length;
    if (passed <= from && from < passed + length) range.setStart(text, from - passed);
    if (passed < to && to <= passed + length) {
      range.setEnd(text, to - passed);
      return range;
    }
    passed += length;
  }
  return null;
}

/** The range that says the words, whatever parts them: cells stand side by side, bodies in a cell as the table sets them. */
function rangeOfWords(texts: readonly Text[], words: string): Range | null {
  const letters = texts.flatMap((text) => Array.from({ length: text.data.length }, (_, offset) => ({ text, offset })).filter(({ offset }) => !/[\s;]/u.test(text.data[offset]!)));
  const wanted = words.replace(/[\s;]/gu, '');
  const at = wanted === '' ? -1 : letters.map(({ text, offset }) => text.data[offset]).join('').indexOf(wanted);
  const [first, last] = [letters[at], letters[at + wanted.length - 1]];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.text, first.offset);
  range.setEnd(last.text, last.offset + 1);
  return range;
}
