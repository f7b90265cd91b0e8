/** A pure function of a text that keeps its last answers: a plan says the same words over and over. Bounded. */
export function remember<T>(answer: (text: string) => T, most = 30_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    if (known.size >= most) known.clear();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
