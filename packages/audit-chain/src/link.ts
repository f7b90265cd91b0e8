import { createHash } from 'node:crypto';
import { type AuditEvent, faultyField } from './audit-event.js';
import { canonicalJson, NotJson } from './canonical-json.js';

/** The place of an event in the chain of its agency: `seq` counts from 1, `hash` is 64 lower-case hexadecimal digits. */
export interface Link {
  seq: number;
  hash: string;
}

const DOMAIN = 'banhanh-audit-chain/1';
const HASH = /^[0-9a-f]{64}$/;

/** Whether a text is a hash as this package writes it. */
export function isHash(text: unknown): text is string {
  return typeof text === 'string' && HASH.test(text);
}

/**
 * The bytes of an event that are hashed, as text: canonical JSON (RFC 8785) of exactly its eight fields.
 * @throws NotJson when a field is missing, malformed or unknown, or `data` is not JSON.
 */
export function canonicalEvent(event: AuditEvent): string {
  const field = faultyField(event);
  if (field !== null) throw new NotJson(`$.${field}`, 'not a field of an audit event, or malformed');
  return canonicalJson(event);
}

/** What the first link of an agency follows: SHA-256 of the UTF-8 bytes of `banhanh-audit-chain/1 genesis\n` and the agency's id. */
export function genesisHash(agencyId: string): string {
  return createHash('sha256').update(`${DOMAIN} genesis\n${agencyId}`, 'utf8').digest('hex');
}

/**
 * The hash of a link: SHA-256 of these bytes, in this order:
 * 1. the ASCII bytes of `banhanh-audit-chain/1 link` and a line feed (0x0A),
 * 2. the 32 raw bytes of the previous hash (for the first link: `genesisHash` of the agency),
 * 3. the UTF-8 bytes of `canonicalEvent`.
 * @throws NotJson on a malformed event. @throws RangeError on a previous hash that is none.
 */
export function linkHash(previousHash: string, event: AuditEvent): string {
  if (!isHash(previousHash)) throw new RangeError('The previous hash must be 64 lower-case hexadecimal digits.');
  return createHash('sha256').update(`${DOMAIN} link\n`, 'utf8').update(previousHash, 'hex').update(canonicalEvent(event), 'utf8').digest('hex');
}

/**
 * Links for events to be appended, in order, after the last link of their agency (null for an empty chain). All events must be of one agency.
 * @throws NotJson on a malformed event. @throws RangeError on events of several agencies.
 */
export function appendLinks(previous: Link | null, events: readonly AuditEvent[]): Link[] {
  const [first] = events;
  if (!first) return [];
  if (events.some((event) => event.agencyId !== first.agencyId)) throw new RangeError('A chain belongs to one agency.');
  let { seq, hash } = previous ?? { seq: 0, hash: genesisHash(first.agencyId) };
  return events.map((event) => {
    hash = linkHash(hash, event);
    seq += 1;
    return { seq, hash };
  });
}
