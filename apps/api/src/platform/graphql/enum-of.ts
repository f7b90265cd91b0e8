/** The GraphQL enum of lower-case words: `['in_progress']` → `{ IN_PROGRESS: 'in_progress' }`. */
export const enumOf = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word])) as { [Key in Word as Uppercase<Key>]: Key };
