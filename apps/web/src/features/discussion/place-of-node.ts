import { type PlanDocument, walk } from '@banhanh/plan-document';

/** Where a node stands, in few words: `II.1`, `III.2, gạch đầu dòng 3`; null when it is not there any more. */
export function placeOfNode(document: PlanDocument, nodeId: string, words: { bullet: string; paragraph: string }): string | null {
  for (const { node, ancestors } of walk(document)) {
    if (node.id !== nodeId) continue;
    const path = [node, ...ancestors].reverse().filter(({ kind }) => kind === 'section');
    const numbers = path.map(({ marker }) => (marker ?? '').replace(/\.$/, ''));
    // A decimal number repeats those above it.
    const last = numbers.at(-1) ?? '';
    const place = (/^\d+(\.\d+)+$/.test(last) ? [numbers[0] === last ? '' : numbers[0]!, last] : numbers).filter(Boolean).join('.');
    if (node.kind === 'section') return place;
    const siblings = (ancestors[0]?.children ?? document.body).filter(({ kind }) => kind === node.kind);
    const own = `${node.kind === 'bullet' ? words.bullet : words.paragraph} ${siblings.indexOf(node) + 1}`;
    return place ? `${place}, ${own}` : own;
  }
  return null;
}
