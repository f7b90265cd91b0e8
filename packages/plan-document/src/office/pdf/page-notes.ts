import { joinBroken } from '../../import/joining.js';
import { singleSpaced } from '../../import/lines.js';
import { type PageBody } from './page-body.js';
import { isRaised, type PageLine, textOfLine } from './text-lines.js';

/** A note at the foot of a page. `printed`: its number there; null for the rest of a note of the page before. */
export interface PageNote {
  printed: string | null;
  text: string;
}

const LOWEST_PART = 0.35;

/** Cuts the notes off a page: what stands under a short drawn line near the foot and opens with a number. */
export function cutPageNotes(page: PageBody, bodySize: number, carriesOn: boolean): { page: PageBody; notes: PageNote[] } {
  const rules = page.loose.filter((rule) => rule.at > page.height * LOWEST_PART && rule.to - rule.from < page.width * 0.55 && rule.from < page.width * 0.35);
  for (const rule of rules.sort((a, b) => a.at - b.at)) {
    const under = page.lines.filter((line) => line.y > rule.at);
    const first = under[0];
    if (!first || page.tables.some((table) => table.top > rule.at)) continue;
    const small = first.size <= bodySize * 0.95;
    const start = noteStart(first);
    if (start ? !small && !start.raised : !small || !carriesOn) continue;
    return { page: { ...page, lines: page.lines.filter((line) => line.y <= rule.at), loose: page.loose.filter((each) => each !== rule) }, notes: notesOf(under) };
  }
  return { page, notes: [] };
}

/** The number a line opens with as a note does: raised, or before a capital. */
function noteStart(line: PageLine): { printed: string; rest: string; raised: boolean } | null {
  const [first] = line.texts;
  if (first && isRaised(first, line)) return { printed: first.text.trim(), rest: textOfLine({ ...line, texts: line.texts.slice(1) }), raised: true };
  const match = /^\[?(\d{1,3})[\]).]?\s*(?=[\p{Lu}“"(])/u.exec(textOfLine(line));
  return match ? { printed: match[1]!, rest: textOfLine(line).slice(match[0].length), raised: false } : null;
}

function notesOf(lines: readonly PageLine[]): PageNote[] {
  const notes: { printed: string | null; parts: string[] }[] = [];
  for (const line of lines) {
    const start = noteStart(line);
    const last = notes.at(-1);
    const follows = start !== null && ((last?.printed ?? null) === null || Number(start.printed) === Number(last?.printed) + 1);
    if (start && follows) notes.push({ printed: start.printed, parts: [start.rest] });
    else if (last) last.parts.push(textOfLine(line));
    else notes.push({ printed: null, parts: [textOfLine(line)] });
  }
  return notes.map(({ printed, parts }) => ({ printed, text: parts.map(singleSpaced).reduce(joinBroken) }));
}
