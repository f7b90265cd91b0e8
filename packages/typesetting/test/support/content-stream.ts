/** A number, a name (`/f0`), an operator, a string of bytes, or an array of them. */
export type Token = number | string | Uint8Array | Token[];

/** `[a b c d e f]` of PDF 32000-1, 8.3.3. */
export type Matrix = [number, number, number, number, number, number];

/** `first`, then `second`. */
export function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

const LEXEME = /\s*(?:<<|>>|<([0-9A-Fa-f\s]*)>|\[|\]|\/[^\s<>[\]()/]*|\(|[^\s<>[\]()/]+)/uy;

/** The tokens of a content stream. Dictionaries, which only marked content has, are left out. */
export function* tokensOf(stream: string): Generator<Token> {
  let dictionaries = 0;
  let array: Token[] | null = null;
  LEXEME.lastIndex = 0;
  for (let found = LEXEME.exec(stream); found; found = LEXEME.exec(stream)) {
    const lexeme = found[0].trimStart();
    let token: Token | null = null;
    if (lexeme === '<<') dictionaries += 1;
    else if (lexeme === '>>') dictionaries -= 1;
    else if (lexeme === '(') {
      const end = endOfLiteral(stream, LEXEME.lastIndex);
      token = literal(stream.slice(LEXEME.lastIndex, end));
      LEXEME.lastIndex = end + 1;
    } else if (lexeme === '[') array = [];
    else if (lexeme === ']') [token, array] = [array ?? [], null];
    else if (found[1] !== undefined) token = Buffer.from(found[1].replace(/\s/gu, ''), 'hex');
    else token = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(lexeme) ? Number(lexeme) : lexeme;
    if (token === null || dictionaries > 0) continue;
    if (array) array.push(token);
    else yield token;
  }
}

/** Parentheses nest within a string unless a backslash stands before them. */
function endOfLiteral(stream: string, from: number): number {
  let open = 1;
  for (let at = from; at < stream.length; at += 1) {
    const sign = stream[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') open += 1;
    else if (sign === ')' && (open -= 1) === 0) return at;
  }
  throw new Error('a string without an end');
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literal(text: string): Uint8Array {
  const bytes = text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/gu, (_, octal?: string, sign?: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : sign ? (ESCAPES[sign] ?? sign) : '',
  );
  return Buffer.from(bytes, 'latin1');
}
