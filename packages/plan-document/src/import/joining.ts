/** `02/TB-` + `TBTTPV` without a space, everything else with one. */
export function joinLines(before: string, after: string): string {
  return before + between(before.slice(-2), after) + after;
}

/** Joins lines that a page is known to have broken: a break after `/` stands inside a symbol or between alternatives. */
export const joinBroken = (before: string, after: string): string => (/[\p{L}\d]\/$/u.test(before.slice(-2)) ? before + after : joinLines(before, after));

/** All texts joined as `joinLines` joins two, in linear time. */
export function joinAll(texts: Iterable<string>): string {
  const parts: string[] = [];
  let tail = '';
  for (const text of texts) {
    parts.push(between(tail, text), text);
    tail = (tail + text).slice(-2);
  }
  return parts.join('');
}

const between = (tail: string, after: string): string => (tail === '' || after === '' || /[\p{L}\d][-–]$/u.test(tail) ? '' : ' ');
