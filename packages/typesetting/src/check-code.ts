import { encode } from 'uqr';

/** Where whoever holds the paper can ask about it. */
export interface CheckCode {
  /** Printable ASCII, the code its last part. It must lead to the same place in capitals, which make a QR code a third smaller. */
  url: string;
}

/** What `check-code.typ` draws in the bottom margin of the page that is signed. */
export interface SheetCheckCode {
  /** Modules across with the quiet zone; the drawing is one unit to a module. */
  modules: number;
  /** The address as people type it, in lines, the code in groups on its own. */
  lines: string[];
}

/** White modules around the symbol (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4;
const LONGEST_URL = 120;
/** A verifier compares printed lines of 45 letters and more with the plan's text. */
const LONGEST_LINE = 40;

/**
 * The QR code of an address (error correction M) and the lines beside it.
 * @returns the words for the sheet and the drawing as SVG. @throws RangeError when the address is not http(s), not ASCII or over 120 characters
 */
export function composeCheckCode({ url }: CheckCode): { sheet: SheetCheckCode; drawing: string } {
  if (!/^https?:\/\/[!-~]+\/[\dA-Za-z]+$/u.test(url) || url.length > LONGEST_URL) throw new RangeError(`not an address to print: ${url}`);
  const { data, size } = encode(url.toUpperCase(), { ecc: 'M', border: QUIET_ZONE });
  const address = url.replace(/^https?:\/\//u, '');
  const code = address.slice(address.lastIndexOf('/') + 1);
  const lines = [address.slice(0, -code.length), code.match(/.{1,4}/gu)!.join('-')].flatMap((line) => line.match(new RegExp(`.{1,${LONGEST_LINE}}`, 'gu'))!);
  return { sheet: { modules: size, lines }, drawing: drawingOf(data, size) };
}

/** One path, so that no reader draws a seam between two modules. */
function drawingOf(rows: readonly (readonly boolean[])[], size: number): string {
  const runs = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><path d="${runs.join('')}"/></svg>`;
}

/** Where dark modules begin in a row, and how many stand together. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
