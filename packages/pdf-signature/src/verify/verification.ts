import { type Change } from './change.js';
import { type Message } from './messages.js';

/** `not-signed` and `unreadable` are not answers about signatures; only the first two mean that every signature holds. */
export type Verdict = 'valid' | 'valid-with-remarks' | 'invalid' | 'not-signed' | 'unreadable';

/** Who signed, from the certificate. */
export interface Signer {
  readonly name: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly organization: string | null;
  readonly certificate: { readonly serial: string; readonly issuer: string; readonly from: Date; readonly to: Date };
}

export interface SignatureReport {
  readonly field: string;
  readonly kind: 'signature' | 'timestamp';
  readonly valid: boolean;
  /** `B-B` no proof of time, `B-T` time-stamped, `B-LT` with evidence in the file, `B-LTA` with an archive time-stamp over it. */
  readonly level: 'B-B' | 'B-T' | 'B-LT' | 'B-LTA' | null;
  readonly signer: Signer | null;
  /** What the signer wrote: name, and reason with the authority signed under (KT., TL. …). */
  readonly statedName: string | null;
  readonly reason: string | null;
  /** The time the signer's computer claimed. */
  readonly claimedAt: Date | null;
  /** The time a trusted time-stamp proves: the signature existed then. */
  readonly provenAt: Date | null;
  /** When the certificate of its own time-stamp ends. */
  readonly timestampUntil: Date | null;
  /** Whether nothing at all follows it in the file. */
  readonly coversWholeFile: boolean;
  readonly messages: readonly Message[];
}

export interface Attached {
  readonly name: string;
  readonly mimeType: string | null;
  /** Source, Data, … as the document says. */
  readonly relationship: string | null;
  readonly size: number;
  /** SHA-256 of the decoded file, hexadecimal. */
  readonly sha256: string;
  /** Whether a plan's data says the same as the printed pages; `unknown` for other data, or pages whose text cannot be read. */
  readonly print: 'agrees' | 'differs' | 'unknown';
  /** Some texts that stand in only one of them. */
  readonly differences: readonly string[];
}

export interface Verification {
  readonly verdict: Verdict;
  readonly checkedAt: Date;
  /** When the newest proof of time ends: renew before. Null when a signature has no proof of time. */
  readonly holdsUntil: Date | null;
  /** In the order they were made. */
  readonly signatures: readonly SignatureReport[];
  /** What was done after the first signature. */
  readonly changes: readonly Change[];
  readonly attached: readonly Attached[];
  readonly messages: readonly Message[];
}
