import { fromHex, toHex } from '../pdf/bytes.js';
import { algorithmOf, Asn1Error, children, integerBytes, isA, isTagged, type Node, octets, oidOf, parseDer, smallInteger, tagged, timeOf } from './asn1.js';
import { type Certificate, readCertificate, required } from './certificate.js';
import { OID } from './oids.js';
import { fullNames } from './revocation-address.js';
import { RevokedLines } from './revoked-lines.js';

/** A revocation list (RFC 5280 §5). */
export interface RevocationList {
  readonly raw: Uint8Array;
  readonly issuer: Uint8Array;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** When the certificate of this serial number, in hexadecimal, was revoked; null when the list does not say so. */
  revokedAt(serial: string): Date | null;
  /** Which certificates it speaks of; null when it says so in a way we do not understand: whom it leaves out may be revoked all the same. */
  readonly scope: ListScope | null;
}

/** What a list is about (RFC 5280 §5.2.5). Without addresses it is about all certificates of its kind. */
export interface ListScope {
  readonly kind: 'all' | 'users' | 'authorities';
  /** Addresses the certificates it is about name as well. */
  readonly addresses: readonly string[];
}

/** @throws {Asn1Error} */
export function readRevocationList(raw: Uint8Array): RevocationList {
  const fields = children(children(parseDer(raw))[0]);
  if (isA(fields[0], 'integer')) fields.shift();
  const [, issuer, thisUpdate, ...rest] = fields;
  const isTime = isA(rest[0], 'utcTime') || isA(rest[0], 'generalizedTime');
  const nextUpdate = isTime ? timeOf(rest.shift()) : null;
  const lines = new RevokedLines(isA(rest[0], 'sequence') ? rest.shift()!.content : new Uint8Array());
  const extensions = isTagged(rest[0], 0) ? children(tagged(rest[0], 0)[0]) : [];
  return { raw, issuer: required(issuer).raw, thisUpdate: timeOf(thisUpdate), nextUpdate, revokedAt: (serial) => lines.find(fromHex(serial)), scope: lines.isUnderstood ? readScope(extensions) : null };
}

const isCritical = (parts: readonly Node[]): boolean => isA(parts[1], 'boolean');

function readScope(extensions: readonly Node[]): ListScope | null {
  let scope: ListScope = { kind: 'all', addresses: [] };
  for (const parts of extensions.map((each) => children(each))) {
    if (oidOf(parts[0]) === OID.issuingDistributionPoint) {
      const found = readDistributionPoint(parseDer(octets(parts.at(-1))));
      if (!found) return null;
      scope = found;
    } else if (isCritical(parts)) return null;
  }
  return scope;
}

/** Some reasons only, attribute certificates, or certificates of others ([3], [4], [5]): not understood. */
function readDistributionPoint(node: Node): ListScope | null {
  const parts = children(node);
  if (parts.some((part) => ![0, 1, 2].some((tag) => isTagged(part, tag)))) return null;
  const says = (tag: number): boolean => parts.some((part) => isTagged(part, tag) && part.content[0] === 0xff);
  const point = parts.find((part) => isTagged(part, 0));
  const addresses = point ? fullNames(point) : [];
  if ((point && addresses.length === 0) || (says(1) && says(2))) return null;
  return { kind: says(1) ? 'users' : says(2) ? 'authorities' : 'all', addresses };
}

/** One answer of an OCSP responder about one certificate (RFC 6960). */
export interface OcspAnswer {
  readonly serial: string;
  /** SHA-1 or SHA-256 of the issuer's name and key, as the request named it. */
  readonly hashOid: string;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: Date | null;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
}

export interface OcspResponse {
  /** The BasicOCSPResponse, which is what is signed. */
  readonly basic: Uint8Array;
  readonly certificates: readonly Certificate[];
  readonly answers: readonly OcspAnswer[];
  readonly producedAt: Date;
}

/** @throws {Asn1Error} also for a response that is not `successful` */
export function readOcspResponse(raw: Uint8Array): OcspResponse {
  const [status, wrapped] = children(parseDer(raw));
  if (smallInteger(status, 'enumerated') !== 0) throw new Asn1Error('OCSP response is not successful');
  const [type, octetsNode] = children(tagged(wrapped, 0)[0]);
  if (oidOf(type) !== OID.ocspBasic) throw new Asn1Error('OCSP response type');
  const basic = octets(octetsNode);
  const [data, , , certificates] = children(parseDer(basic));
  const fields = children(data).filter((node) => !isTagged(node, 0) && !isTagged(node, 1) && !isTagged(node, 2));
  const [producedAt, answers] = fields;
  return {
    basic,
    certificates: certificates ? children(tagged(certificates, 0)[0]).map((each) => readCertificate(each.raw)) : [],
    producedAt: timeOf(producedAt),
    answers: children(answers).map(readAnswer),
  };
}

function readAnswer(node: Node): OcspAnswer {
  const [certId, status, thisUpdate, ...rest] = children(node);
  const [hash, nameHash, keyHash, serial] = children(certId);
  const revoked = isTagged(status, 1);
  const next = rest.find((each) => isTagged(each, 0));
  return {
    serial: toHex(integerBytes(serial)),
    hashOid: algorithmOf(hash).oid,
    issuerNameHash: octets(nameHash),
    issuerKeyHash: octets(keyHash),
    status: isTagged(status, 0) ? 'good' : revoked ? 'revoked' : 'unknown',
    revokedAt: revoked ? timeOf(tagged(status, 1)[0]) : null,
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: next ? timeOf(tagged(next, 0)[0]) : null,
  };
}
