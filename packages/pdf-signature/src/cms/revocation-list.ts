import { toHex } from '../pdf/bytes.js';
import { algorithmOf, Asn1Error, children, integerBytes, isA, isTagged, octets, oidOf, parseDer, smallInteger, tagged, timeOf } from './asn1.js';
import { type Certificate, readCertificate, required } from './certificate.js';
import { OID } from './oids.js';

/** A revocation list (RFC 5280 §5). */
export interface RevocationList {
  readonly raw: Uint8Array;
  readonly issuer: Uint8Array;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** When each certificate was revoked, by serial number in hexadecimal. */
  readonly revoked: ReadonlyMap<string, Date>;
  /** It speaks of only some certificates, or in a way we do not understand. */
  readonly isPartial: boolean;
}

/** @throws {Asn1Error} */
export function readRevocationList(raw: Uint8Array): RevocationList {
  const fields = children(children(parseDer(raw))[0]);
  if (isA(fields[0], 'integer')) fields.shift();
  const [, issuer, thisUpdate, ...rest] = fields;
  const isTime = isA(rest[0], 'utcTime') || isA(rest[0], 'generalizedTime');
  const nextUpdate = isTime ? timeOf(rest.shift()) : null;
  const lines = isA(rest[0], 'sequence') ? children(rest.shift()) : [];
  const extensions = isTagged(rest[0], 0) ? children(tagged(rest[0], 0)[0]) : [];
  return {
    raw,
    issuer: required(issuer).raw,
    thisUpdate: timeOf(thisUpdate),
    nextUpdate,
    revoked: new Map(lines.map((line) => [toHex(integerBytes(children(line)[0])), timeOf(children(line)[1])])),
    isPartial: extensions.some((each) => isA(children(each)[1], 'boolean')),
  };
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

function readAnswer(node: Parameters<typeof children>[0]): OcspAnswer {
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
