/** What a person says of a doubt: it was read right, or must be mended in the draft. */
export type Answer = 'right' | 'wrong';

/** How far the doubts of an import have been looked at: the one at hand, and what was said of the others. */
export interface Review {
  readonly at: number | null;
  readonly answers: ReadonlyMap<number, Answer>;
}

export const firstReview: Review = { at: null, answers: new Map() };

/** Answers the doubt at hand and goes to the next one that is open; null when none is left. Without one at hand it begins. */
export function answer({ at, answers }: Review, total: number, said: Answer = 'right'): Review {
  const now = at === null ? answers : new Map([...answers, [at, said] as const]);
  const order = Array.from({ length: total }, (_, step) => ((at ?? -1) + 1 + step) % total);
  return { at: order.find((index) => !now.has(index)) ?? null, answers: now };
}

/** Goes back to the doubt before, which is open again. */
export function goBack({ at, answers }: Review, total: number): Review {
  if (total === 0) return { at: null, answers };
  const before = ((at ?? total) - 1 + total) % total;
  return { at: before, answers: new Map([...answers].filter(([index]) => index !== before)) };
}
