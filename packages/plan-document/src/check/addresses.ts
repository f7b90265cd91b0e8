/** Web addresses, mail addresses and file names: what stands in them is not Vietnamese. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s()“”"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\d])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org|edu|gov|info|io|html?|php|aspx|pdf|docx?|xlsx?|zip)(?![\p{L}\d])(?:\/[^\s()“”"]*)?/giu;
const SIGN = /\.[a-z]|@|\/\//iu;

/** Where the addresses of a text stand, in order. */
export const addressesIn = (text: string): [number, number][] => (SIGN.test(text) ? [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => [index, index + found.length]) : []);

/** Whether a place lies inside one of the stretches. */
export const isInside = (stretches: readonly (readonly [number, number])[], at: number): boolean => stretches.some(([start, end]) => at >= start && at < end);
