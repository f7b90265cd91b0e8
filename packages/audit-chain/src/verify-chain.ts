import { type AuditEvent, faultyField } from './audit-event.js';
import { NotJson } from './canonical-json.js';
import { genesisHash, type Link, linkHash } from './link.js';

/**
 * Why a chain is not what it claims to be.
 * - `EVENT_INVALID` not the fields of an event, or data that is not JSON · `SEQUENCE_BROKEN` numbers do not follow each other from the start
 * - `HASH_MISMATCH` the event, or anything before it, is not what was chained · `OTHER_AGENCY` an event of another agency's chain
 * - `EVENT_REPEATED` one event id twice · `COUNT_DIFFERS` more links than events or the reverse
 * - `HEAD_MISMATCH` the chain does not end at the head kept elsewhere: cut off at the end, or wholly rewritten
 */
export type BrokenReason = 'EVENT_INVALID' | 'SEQUENCE_BROKEN' | 'HASH_MISMATCH' | 'OTHER_AGENCY' | 'EVENT_REPEATED' | 'COUNT_DIFFERS' | 'HEAD_MISMATCH';

export interface ChainVerdict {
  ok: boolean;
  /** Links found in order before the first fault. */
  checked: number;
  /** The last link found in order; null when there is none. */
  head: Link | null;
  firstBroken?: { seq: number; reason: BrokenReason };
}

export interface VerifyOptions {
  /** The link before the first one given, for a part of a chain. Without it the chain must start at its beginning. */
  previous?: Link | null;
  /** The last link as kept elsewhere. Without it nobody can see that links are missing at the end. */
  head?: Link | null;
}

/** Verifies a chain one link at a time, so that a log of any length fits in memory. */
export class ChainVerifier {
  private last: Link | null;
  private checked = 0;
  private agencyId: string | null = null;
  private readonly ids = new Set<string>();
  private broken: ChainVerdict['firstBroken'];

  constructor(private readonly options: VerifyOptions = {}) {
    this.last = options.previous ?? null;
  }

  /** Takes the next link with its event; answers false from the first fault on. Never throws on any input. */
  next(link: Link, event: AuditEvent): boolean {
    if (this.broken) return false;
    const expected = (this.last?.seq ?? 0) + 1;
    const reason = this.faultOf(link, event, expected);
    if (reason) {
      this.broken = { seq: expected, reason };
      return false;
    }
    this.last = { seq: link.seq, hash: link.hash };
    this.checked += 1;
    return true;
  }

  private faultOf(link: Link, event: AuditEvent, expected: number): BrokenReason | null {
    if (link.seq !== expected) return 'SEQUENCE_BROKEN';
    if (faultyField(event) !== null) return 'EVENT_INVALID';
    this.agencyId ??= event.agencyId;
    if (event.agencyId !== this.agencyId) return 'OTHER_AGENCY';
    if (this.ids.has(event.id)) return 'EVENT_REPEATED';
    this.ids.add(event.id);
    return this.hashHolds(link, event);
  }

  private hashHolds(link: Link, event: AuditEvent): BrokenReason | null {
    try {
      return linkHash(this.last?.hash ?? genesisHash(event.agencyId), event) === link.hash ? null : 'HASH_MISMATCH';
    } catch (error) {
      if (error instanceof NotJson) return 'EVENT_INVALID';
      if (error instanceof RangeError) return 'HASH_MISMATCH';
      throw error;
    }
  }

  /** Marks the next place as faulty, for a reader that could not even read it. */
  stop(reason: BrokenReason): void {
    this.broken ??= { seq: (this.last?.seq ?? 0) + 1, reason };
  }

  /** The verdict on everything taken so far, the head included. */
  verdict(): ChainVerdict {
    const head = this.options.head ?? null;
    if (!this.broken && head && (this.last?.seq !== head.seq || this.last.hash !== head.hash)) this.stop('HEAD_MISMATCH');
    const found = this.checked === 0 ? null : this.last;
    return { ok: this.broken === undefined, checked: this.checked, head: found, ...(this.broken ? { firstBroken: this.broken } : {}) };
  }
}

/**
 * Verifies that links and events, in order, are one unbroken chain. Finds a changed field, a swapped, removed or inserted event; removal at the
 * end, or a chain rewritten as a whole, only against a `head` kept elsewhere. Never throws on any input.
 */
export function verifyChain(links: readonly Link[], events: readonly AuditEvent[], options: VerifyOptions = {}): ChainVerdict {
  const verifier = new ChainVerifier(options);
  for (let index = 0; index < Math.max(links.length, events.length); index += 1) {
    const [link, event] = [links[index], events[index]];
    if (!link || !event) {
      verifier.stop('COUNT_DIFFERS');
      break;
    }
    if (!verifier.next(link, event)) break;
  }
  return verifier.verdict();
}
