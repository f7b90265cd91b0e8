/** Controls, lone surrogates, and marks that turn the reading direction: unseen, so what is signed would not be what is read. */
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\uffff]|\p{Surrogate}/gu;

/** Stands in a draft for a character that cannot be printed. */
const REPLACEMENT = '\u25a1';

/** The characters of a text that no paper can show, whatever the font. */
export function findUnprintable(text: string): string[] {
  return text.match(UNPRINTABLE) ?? [];
}

export function replaceCharacters(text: string, characters: ReadonlySet<string>): string {
  return characters.size === 0 ? text : [...text].map((character) => (characters.has(character) ? REPLACEMENT : character)).join('');
}
