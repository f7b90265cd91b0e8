const TOKEN = /[^\s()“”"‘’,;]{4,300}/gu;
const ENDS = /\.(?:vn|com|net|org|edu|gov|info|io|html?|php|aspx|pdf|docx?|xlsx?|zip)(?:\/|$)/iu;
const PLAIN = /^[\x21-\x7e]+$/u;

/** A run of plain signs that is a web address, a mail address or the name of a file. */
function isAddress(token: string): boolean {
  if (!PLAIN.test(token)) return false;
  return /^(?:https?:\/\/|www\.)/iu.test(token) || /^[^@]+@[^@]+\.[^@]+$/u.test(token) || (ENDS.test(token) && /^[a-z\d]/iu.test(token));
}

/** Where the web addresses, mail addresses and file names of a text stand, in order: what stands in them is not Vietnamese. */
export function addressesIn(text: string): [number, number][] {
  if (!/[.@/]\S/u.test(text)) return [];
  return [...text.matchAll(TOKEN)].flatMap(({ 0: found, index }): [number, number][] => {
    const token = found.replace(/[.:!?/]+$/u, '');
    return isAddress(token) ? [[index, index + token.length]] : [];
  });
}

/** Whether a place lies inside one of the stretches. */
export const isInside = (stretches: readonly (readonly [number, number])[], at: number): boolean => stretches.some(([start, end]) => at >= start && at < end);
