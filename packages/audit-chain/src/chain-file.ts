import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type AuditEvent } from './audit-event.js';
import { canonicalJson } from './canonical-json.js';
import { isHash, type Link } from './link.js';
import { type ChainVerdict, ChainVerifier, type VerifyOptions } from './verify-chain.js';

/** One line of an exported log. */
export interface ChainLine extends Link {
  event: AuditEvent;
}

/** The verdict on a file; `line` is where reading stopped on something that is not a line of a log. */
export interface FileVerdict extends ChainVerdict {
  badLine?: number;
}

/** An exported line: canonical JSON, so that the same log always gives the same file. @throws NotJson on a malformed event. */
export function chainLine({ seq, hash, event }: ChainLine): string {
  return canonicalJson({ seq, hash, event });
}

/** Reads a line; null when it is not `{seq, event, hash}` and nothing else. */
export function parseChainLine(line: string): ChainLine | null {
  if (hasRepeatedKey(line)) return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length !== 3) return null;
  const { seq, hash, event } = value as Record<string, unknown>;
  return Number.isSafeInteger(seq) && isHash(hash) && typeof event === 'object' && event !== null ? { seq: seq as number, hash, event: event as AuditEvent } : null;
}

const PIECE = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** Whether an object has one key twice: readers disagree which value counts, so one file could show two stories. */
function hasRepeatedKey(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  let before = '';
  for (const [piece] of json.matchAll(PIECE)) {
    if (piece === '{') open.push(new Set());
    else if (piece === '[') open.push(null);
    else if (piece === '}' || piece === ']') open.pop();
    else if (piece.startsWith('"') && (before === '{' || before === ',')) {
      const keys = open.at(-1);
      const key = decoded(piece);
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
    before = piece;
  }
  return false;
}

function decoded(piece: string): string {
  try {
    return JSON.parse(piece) as string;
  } catch {
    return piece;
  }
}

/**
 * Verifies an exported log, one JSON object `{seq, event, hash}` per line, blank lines left out, reading as it goes.
 * @throws the error of the file system when the file cannot be read.
 */
export async function verifyChainFile(path: string, options: VerifyOptions = {}): Promise<FileVerdict> {
  const verifier = new ChainVerifier(options);
  const input = createReadStream(path, { encoding: 'utf8' });
  let number = 0;
  let badLine: number | undefined;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (text.trim() === '') continue;
      const line = parseChainLine(text);
      if (!line) {
        badLine = number;
        verifier.stop('EVENT_INVALID');
        break;
      }
      if (!verifier.next(line, line.event)) break;
    }
  } finally {
    input.destroy();
  }
  return { ...verifier.verdict(), ...(badLine === undefined ? {} : { badLine }) };
}
