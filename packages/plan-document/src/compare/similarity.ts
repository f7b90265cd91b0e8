/** What a text is recognised by: its pairs of neighbouring words; its words where it has only one or two. */
export function featuresOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length <= 2) return new Set(words);
  return new Set(words.slice(1).map((word, i) => `${words[i]!} ${word}`));
}

/** 0 (nothing in common) to 1 (the same features). Two texts without words are alike. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const feature of a) if (b.has(feature)) shared++;
  return (2 * shared) / (a.size + b.size);
}
