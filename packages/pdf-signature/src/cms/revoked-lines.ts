import { equalBytes } from '../pdf/bytes.js';
import { Asn1Error, children, derLength, octets, oidOf, parseDer, smallInteger, TAG, timeOf } from './asn1.js';
import { OID } from './oids.js';

const REMOVED = 8;

/**
 * The lines of a revocation list (RFC 5280 §5.1.2.6), walked in place: the lists of large authorities have hundreds of thousands, of which
 * one or none is asked for.
 */
export class RevokedLines {
  /** False when lines may be about the certificates of another issuer, or say something else a reader has to understand. */
  readonly isUnderstood: boolean;
  private readonly end: number;

  /** @throws {Asn1Error} when they are not such lines */
  constructor(private readonly bytes: Uint8Array) {
    this.end = bytes.length;
    for (let at = 0; at < this.end; at = this.next(at)) {
      if (this.isCritical(at)) {
        this.isUnderstood = false;
        this.end = at;
        return;
      }
    }
    this.isUnderstood = true;
  }

  /** When the certificate of this serial number was revoked, the earliest where several lines say so; null when none does, or it is in force again. */
  find(serial: Uint8Array): Date | null {
    let earliest: Date | null = null;
    for (let at = 0; at < this.end; at = this.next(at)) {
      const number = this.inside(at);
      const from = this.inside(number);
      if (this.next(number) - from !== serial.length || !equalBytes(this.bytes.subarray(from, from + serial.length), serial)) continue;
      const revokedAt = this.read(at);
      if (revokedAt && (!earliest || revokedAt < earliest)) earliest = revokedAt;
    }
    return earliest;
  }

  private read(at: number): Date | null {
    const [, time, extensions] = children(parseDer(this.bytes.subarray(at, this.next(at))));
    const isRemoval = (extensions ? children(extensions) : []).some((each) => {
      const [type, value] = children(each);
      return oidOf(type) === OID.crlReason && smallInteger(parseDer(octets(value)), 'enumerated') === REMOVED;
    });
    return isRemoval ? null : timeOf(time);
  }

  /** Whether an extension of the line must be understood. */
  private isCritical(at: number): boolean {
    const [number, end] = [this.inside(at), this.next(at)];
    if (this.bytes[at] !== TAG.sequence || this.bytes[number] !== TAG.integer || end > this.bytes.length) throw new Asn1Error('line of a revocation list');
    const extensions = this.next(this.next(number));
    if (extensions > end) throw new Asn1Error('line of a revocation list');
    for (let one = extensions < end ? this.inside(extensions) : end; one < end; one = this.next(one)) {
      if (this.bytes[this.next(this.inside(one))] === TAG.boolean) return true;
    }
    return false;
  }

  private next(at: number): number {
    return at + derLength(this.bytes, at);
  }

  private inside(at: number): number {
    const size = this.bytes[at + 1] ?? 0;
    return at + (size < 0x80 ? 2 : 2 + (size & 0x7f));
  }
}
