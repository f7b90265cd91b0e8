import { describe, expect, it } from '@jest/globals';
import { booleanNode, der, integer, type Node, octetString, oid, sequence, TAG, timeNode } from '../src/cms/asn1.js';
import { OID } from '../src/cms/oids.js';
import { RevokedLines } from '../src/cms/revoked-lines.js';
import { concat, fromHex } from '../src/pdf/bytes.js';

const AT = new Date('2026-11-20T08:15:00Z');
const reason = (code: number): Node => sequence(oid(OID.crlReason), octetString(der(TAG.enumerated, Uint8Array.of(code)).raw));
const lineOf = (at: Date, serial: number, ...extensions: Node[]): Uint8Array => sequence(integer(serial), timeNode(at), ...(extensions.length > 0 ? [sequence(...extensions)] : [])).raw;
const line = (serial: number, ...extensions: Node[]): Uint8Array => lineOf(AT, serial, ...extensions);
const lines = (...each: Uint8Array[]): RevokedLines => new RevokedLines(concat(...each));
const ofAnother = sequence(oid('2.5.29.29'), booleanNode(true), octetString(sequence().raw));

describe('the lines of a revocation list', () => {
  it('say when a certificate was revoked, and nothing of others', () => {
    const read = lines(line(17), line(18, reason(1)), line(0x1234));
    expect([read.isUnderstood, read.find(fromHex('11')), read.find(fromHex('12')), read.find(fromHex('1234')), read.find(fromHex('34'))]).toEqual([true, AT, AT, AT, null]);
  });

  it('count from the earliest where several are about one certificate', () => {
    const later = new Date('2026-11-21T08:15:00Z');
    expect(lines(lineOf(later, 17), line(17), lineOf(later, 17)).find(fromHex('11'))).toEqual(AT);
  });

  it('may say that one is in force again', () => {
    expect(lines(line(17, reason(8)), line(18, reason(6))).find(fromHex('11'))).toBeNull();
  });

  it('count no further than where they turn to the certificates of another issuer', () => {
    const read = lines(line(17), line(18, ofAnother), line(19));
    expect([read.isUnderstood, read.find(fromHex('11')), read.find(fromHex('12')), read.find(fromHex('13'))]).toEqual([false, AT, null, null]);
  });

  it('are refused when they are none, wherever they are cut', () => {
    const whole = concat(line(17), line(18, reason(1)));
    for (let end = 1; end < whole.length; end++) if (end !== line(17).length) expect(() => new RevokedLines(whole.subarray(0, end))).toThrow();
    expect(() => new RevokedLines(octetString(whole).raw)).toThrow();
  });

  it('are read in place by the hundred thousand, as large authorities have them', () => {
    const one = line(0x11223344, reason(1));
    const [count, from] = [300_000, one.findIndex((byte, index) => byte === 0x11 && one[index + 1] === 0x22)];
    const all = new Uint8Array(one.length * count);
    for (let index = 0; index < count; index++) {
      all.set(one, index * one.length);
      new DataView(all.buffer).setUint32(index * one.length + from, 0x11000000 + index);
    }
    const before = process.memoryUsage().heapUsed;
    const read = new RevokedLines(all);
    expect([read.find(fromHex('110493df')), read.find(fromHex('110493e0'))]).toEqual([AT, null]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024);
  });
});
