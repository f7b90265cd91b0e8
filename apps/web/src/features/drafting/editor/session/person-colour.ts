/** Dark enough for white letters on them (WCAG AA), and told apart with any kind of sight. */
const COLOURS = ['#8a3ffc', '#9f1853', '#005d5d', '#1c5cab', '#8e4a00', '#4d5b00', '#b0274b', '#5a5f66'] as const;

/** The same colour for a person on every screen. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return COLOURS[sum % COLOURS.length]!;
}
