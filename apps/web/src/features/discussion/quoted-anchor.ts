import { anchoredText, type PlanDocument } from '@banhanh/plan-document';

/** Some words of one place of the plan; offsets are those of its `anchoredText`. */
export interface Passage {
  nodeId: string;
  start: number;
  end: number;
}

const REFERENCE = /\[\^[^\]]{1,8}\]/gu;

/** The text of a node as the paper shows it, without its footnote references, and where each of its letters stands in the node. */
export function shownText(text: string): { shown: string; at: number[] } {
  let shown = '';
  const at: number[] = [];
  let from = 0;
  const take = (until: number) => {
    for (let index = from; index < until; index++) at.push(index);
    shown += text.slice(from, until);
  };
  for (const match of text.matchAll(REFERENCE)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  take(text.length);
  return { shown, at };
}

/**
 * Where the words a person selected on the paper stand in the node: the occurrence nearest to `near` letters from the start of the
 * line. The whole node when nothing was selected or the words are not there (a selection over several lines).
 */
export function passageOf(document: PlanDocument, nodeId: string, quote: string, near: number): Passage | null {
  const text = anchoredText(document, nodeId);
  if (text === null) return null;
  const { shown, at } = shownText(text);
  const wanted = quote.replace(/\s+/gu, ' ').trim();
  let best = -1;
  for (let found = wanted === '' ? -1 : shown.indexOf(wanted); found >= 0; found = shown.indexOf(wanted, found + 1)) {
    if (best < 0 || Math.abs(found - near) < Math.abs(best - near)) best = found;
  }
  if (best < 0) return { nodeId, start: 0, end: text.length };
  return { nodeId, start: at[best]!, end: at[best + wanted.length - 1]! + 1 };
}
