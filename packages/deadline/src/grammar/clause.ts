import { tokenize, type Token } from './token.js';

/** Words in brackets inside a clause. `closed` is false when the closing bracket is missing. */
export interface Bracket {
  tokens: Token[];
  closed: boolean;
  /** Offset of the opening bracket in the text. */
  start: number;
}

/** One statement of time: a dash item, or what stands between semicolons and full stops. */
export interface Clause {
  /** Tokens outside brackets. */
  tokens: Token[];
  brackets: Bracket[];
  /** Offsets in the text, list mark and closing sign left out. */
  start: number;
  end: number;
}

/**
 * Splits a cell or sentence into clauses: at `;`, at a dash or bullet that opens a line, at a full stop before a capital.
 * A dash before a digit goes on with a range of dates begun on the line above.
 */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let depth = 0;
  const tokens = tokenize(text);
  const close = (): void => {
    if (current.length > 0) clauses.push(clauseOf(current));
    [current, depth] = [[], 0];
  };
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (opensItem(token, next, current)) close();
    else if (depth === 0 && token.text === ';') close();
    else if (depth === 0 && endsSentence(token, current, next, text)) close();
    else {
      if (token.text === '(') depth += 1;
      if (token.text === ')') depth = Math.max(0, depth - 1);
      current.push(token);
    }
  }
  close();
  return clauses;
}

function opensItem(token: Token, next: Token | undefined, before: readonly Token[]): boolean {
  if (!token.lineStart || token.type !== 'sign' || !['-', '+', '•', '*'].includes(token.text)) return false;
  const last = before.at(-1);
  return !(token.text === '-' && next?.type === 'number' && last?.type === 'number');
}

function endsSentence(token: Token, before: readonly Token[], next: Token | undefined, text: string): boolean {
  if (token.text !== '.') return false;
  if (!next) return true;
  const last = before.at(-1);
  // "TP. Sơn Hà", "Q. Giám đốc" are abbreviations.
  return next.spaced && /^\p{Lu}/u.test(text.slice(next.start)) && !(last?.type === 'word' && last.text.length <= 2 && /^\p{Lu}/u.test(text.slice(last.start)));
}

function clauseOf(tokens: readonly Token[]): Clause {
  const outside: Token[] = [];
  const brackets: Bracket[] = [];
  let open: Token[] | null = null;
  let start = 0;
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') {
      depth += 1;
      if (open) open.push(token);
      else [open, start] = [[], token.start];
    } else if (token.text === ')' && open) {
      depth -= 1;
      if (depth > 0) open.push(token);
      else {
        brackets.push({ tokens: open, closed: true, start });
        open = null;
      }
    } else (open ?? outside).push(token);
  }
  if (open) brackets.push({ tokens: open, closed: false, start });
  return { tokens: outside, brackets, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}
