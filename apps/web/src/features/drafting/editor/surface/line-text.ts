import { NOTE } from '@banhanh/plan-draft';
import type { Node } from '@tiptap/pm/model';

const REFERENCE = /^\[\^[^\]\s]{1,8}\]/u;

/**
 * For each offset in the text of a plan's node (where a footnote is written `[^1]`) the offset inside the line of the editor
 * (where it is one place). Null when the line does not say that text.
 */
export function offsetsOf(line: Node, text: string): ((offset: number) => number) | null {
  /** Where the two part: from this offset on, so much more is written in the text. */
  const shifts: { from: number; by: number }[] = [];
  let at = 0;
  let by = 0;
  for (let index = 0; index < line.childCount; index++) {
    const child = line.child(index);
    if (child.isText) {
      if (!text.startsWith(child.text!, at)) return null;
      at += child.text!.length;
    } else if (child.type.name === NOTE) {
      const reference = REFERENCE.exec(text.slice(at));
      if (!reference) return null;
      at += reference[0].length;
      by += reference[0].length - 1;
      shifts.push({ from: at, by });
    }
  }
  if (at !== text.length) return null;
  return (offset) => offset - (shifts.findLast(({ from }) => offset >= from)?.by ?? 0);
}
