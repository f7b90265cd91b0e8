/** A run of text as a page places it; points from the left and from the top, `y` at the baseline. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
}

export const isBold = (font: string): boolean => /bold|black|heavy/i.test(font);

/** Type size, in points, beyond which words are a watermark. */
export const LARGEST = 40;
