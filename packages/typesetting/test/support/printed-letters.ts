import { wordsOf } from './poppler.js';

/** All letters on paper: not by `textOf`, which takes a hyphen at the end of a line for a divided word. */
export function lettersOf(pdf: Uint8Array): string {
  return wordsOf(pdf).map(({ text }) => text).join('');
}

/** The letters that stand more often in the texts than in what is printed. */
export function missingLetters(texts: string[], printed: string): string[] {
  const left = new Map<string, number>();
  for (const letter of withoutSpace(printed)) left.set(letter, (left.get(letter) ?? 0) + 1);
  return [...withoutSpace(texts.join(''))].filter((letter) => {
    const count = left.get(letter) ?? 0;
    left.set(letter, count - 1);
    return count < 1;
  });
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
