import { type PlanDocument } from '../model.js';
import { anchoredText, anchoredTexts } from './anchored-texts.js';
import { featuresOf } from './similarity.js';
import { exactSegments } from './words.js';

/** The words a thread of comments is about: of a node, a recipient, a group or row of an annex (`anchoredTexts`). Offsets in UTF-16 code units of that text, the end not included. */
export interface TextAnchor {
  nodeId: string;
  start: number;
  end: number;
  quote: string;
  /** The whole text when the anchor was made. */
  text: string;
}

/** Where the words are now; `exact` while they still read as they did. */
export type AnchorPlace = { found: true; nodeId: string; start: number; end: number; exact: boolean } | { found: false };

/**
 * The anchor of a selection. Offsets outside the text are drawn in, and never cut a character of two code units.
 * @throws RangeError when the document has no text with this id.
 */
export function anchorAt(document: PlanDocument, nodeId: string, start: number, end: number): TextAnchor {
  const text = anchoredText(document, nodeId);
  if (text === null) throw new RangeError(`no node ${nodeId}`);
  const within = (offset: number): number => Math.min(Math.max(Math.trunc(offset) || 0, 0), text.length);
  const isInside = (offset: number): boolean => /^[\udc00-\udfff]/.test(text.slice(offset)) && /[\ud800-\udbff]$/.test(text.slice(0, offset));
  let [from, to] = [Math.min(within(start), within(end)), Math.max(within(start), within(end))];
  if (isInside(from)) from--;
  if (isInside(to)) to++;
  return { nodeId, start: from, end: to, quote: text.slice(from, to), text };
}

/** How much of a quote must be left in its own node, of a text in another one, to speak of the same words. */
const ENOUGH = { ofQuote: 0.4, ofText: 0.6 };
/** A quote this long is itself; a shorter one is known by the words around it. */
const LONG_QUOTE = 16;
/** Code units around a quote that tell it from the same words elsewhere, and how many of them must agree. */
const CONTEXT = { length: 40, least: 4 };

/**
 * Finds the words of an anchor in a later document: through edits before, inside and after them, when their node was moved, and in
 * another node when theirs was split, merged with another, or typed anew. Words that are gone are not found; others that read
 * alike do not stand in for them.
 */
export function findAnchor(document: PlanDocument, anchor: TextAnchor): AnchorPlace {
  const { nodeId } = anchor;
  const own = anchoredText(document, nodeId);
  const inPlace = own === null ? null : throughEdits(anchor, own);
  if (inPlace?.exact) return { found: true, nodeId, ...inPlace };
  return quoteIn(document, anchor) ?? (inPlace ? { found: true, nodeId, ...inPlace } : inLikeliestNode(document, anchor));
}

interface Span {
  start: number;
  end: number;
  exact: boolean;
}

/** Where the words went in a later text of the node, or null when too few of them are left. */
function throughEdits({ start, end, quote, text }: TextAnchor, now: string): Span | null {
  let [before, after, kept] = [0, 0, 0];
  let [from, to] = [-1, -1];
  for (const { kind, text: piece } of exactSegments(text, now)) {
    if (kind === 'same') {
      const [first, last] = [Math.max(start, before), Math.min(end, before + piece.length)];
      if (first < last || (start === end && first === last)) {
        if (from < 0) from = after + first - before;
        to = after + last - before;
        kept += last - first;
      }
    }
    if (kind !== 'added') before += piece.length;
    if (kind !== 'removed') after += piece.length;
  }
  if (text === '' && start === end) [from, to] = [0, 0];
  if (from < 0 || kept < quote.length * ENOUGH.ofQuote) return null;
  return { start: from, end: to, exact: now.slice(from, to) === quote };
}

/** The quote unchanged, anywhere: in its own node first, then where the words around it agree most. */
function quoteIn(document: PlanDocument, anchor: TextAnchor): AnchorPlace | null {
  const { quote, nodeId } = anchor;
  if (quote.trim() === '') return null;
  let best: { nodeId: string; start: number; score: number } | null = null;
  for (const { id, text } of anchoredTexts(document)) {
    for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
      const agreeing = contextAround(anchor, text, start);
      if (agreeing < CONTEXT.least && quote.length < LONG_QUOTE) continue;
      const score = agreeing * 2 + (id === nodeId ? 1 : 0);
      if (!best || score > best.score) best = { nodeId: id, start, score };
    }
  }
  return best && { found: true, nodeId: best.nodeId, start: best.start, end: best.start + quote.length, exact: true };
}

/** How many code units right before and right after a place are those that stood around the quote. */
function contextAround({ text, start, end }: TextAnchor, other: string, at: number): number {
  let [before, after] = [0, 0];
  const far = at + end - start;
  while (before < CONTEXT.length && start > before && at > before && text[start - before - 1] === other[at - before - 1]) before++;
  while (after < CONTEXT.length && end + after < text.length && far + after < other.length && text[end + after] === other[far + after]) after++;
  return before + after;
}

/** The node that holds most of what the anchor's node said: it was merged into that one, or typed anew, and edited. */
function inLikeliestNode(document: PlanDocument, anchor: TextAnchor): AnchorPlace {
  const wanted = featuresOf(anchor.text);
  let best: { nodeId: string; text: string; share: number } | null = null;
  for (const { id, text } of anchoredTexts(document)) {
    const features = featuresOf(text);
    let shared = 0;
    for (const feature of wanted) if (features.has(feature)) shared++;
    const share = wanted.size === 0 ? 0 : shared / wanted.size;
    if (share >= ENOUGH.ofText && (!best || share > best.share)) best = { nodeId: id, text, share };
  }
  const span = best && throughEdits(anchor, best.text);
  return best && span ? { found: true, nodeId: best.nodeId, ...span } : { found: false };
}
