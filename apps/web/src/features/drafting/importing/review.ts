/** How far the doubts of an import have been looked at: the one at hand, and those a person said are right. */
export interface Review {
  readonly at: number | null;
  readonly accepted: ReadonlySet<number>;
}

export const firstReview: Review = { at: null, accepted: new Set() };

/** Says that the doubt at hand is right and goes to the next one that is open; null when none is left. Without one at hand it begins. */
export function accept({ at, accepted }: Review, total: number): Review {
  const now = at === null ? accepted : new Set([...accepted, at]);
  const order = Array.from({ length: total }, (_, step) => ((at ?? -1) + 1 + step) % total);
  return { at: order.find((index) => !now.has(index)) ?? null, accepted: now };
}

/** Goes back to the doubt before, which is open again. */
export function goBack({ at, accepted }: Review, total: number): Review {
  if (total === 0) return { at: null, accepted };
  const before = ((at ?? total) - 1 + total) % total;
  return { at: before, accepted: new Set([...accepted].filter((index) => index !== before)) };
}
