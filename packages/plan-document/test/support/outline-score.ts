import { type Outline } from '../../src/index.js';

const keyOf = ({ kind, marker, depth, text }: Outline['body'][number]): string => [kind, marker, depth, text].join('|');

/** F1 of the body nodes that agree in kind, marker, depth and text. */
export function nodeF1(gold: Outline, actual: Outline): number {
  const left = new Map<string, number>();
  for (const node of actual.body) left.set(keyOf(node), (left.get(keyOf(node)) ?? 0) + 1);
  let right = 0;
  for (const node of gold.body) {
    const count = left.get(keyOf(node)) ?? 0;
    if (count > 0) {
      right++;
      left.set(keyOf(node), count - 1);
    }
  }
  return (2 * right) / (gold.body.length + actual.body.length);
}
