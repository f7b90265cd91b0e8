import { equalBytes, toHex } from '../pdf/bytes.js';
import { Asn1Error, bitsOf, booleanOf, children, integerBytes, isA, isTagged, type Node, octets, oidOf, parseDer, sequence, smallInteger, stringOf, tagged, timeOf } from './asn1.js';
import { OID } from './oids.js';
import { checkSignature, type SignatureCheck } from './signature-algorithm.js';

/** A certificate read strictly (X.509 v3, RFC 5280). */
export interface Certificate {
  readonly raw: Uint8Array;
  readonly subject: Uint8Array;
  readonly issuer: Uint8Array;
  /** Attributes of the subject by their short names: CN, O, OU, T (title), C … */
  readonly names: Readonly<Record<string, string>>;
  readonly issuerNames: Readonly<Record<string, string>>;
  /** The serial number in hexadecimal. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly spki: Uint8Array;
  readonly isAuthority: boolean;
  readonly pathLength: number | null;
  /** The named bits of KeyUsage, or null when it is absent. */
  readonly keyUsage: number | null;
  readonly extendedKeyUsage: readonly string[];
  readonly extensions: ReadonlyMap<string, Node>;
  readonly hasUnknownCritical: boolean;
}

export const KEY_CERT_SIGN = 0x04;
export const CRL_SIGN = 0x02;
export const DIGITAL_SIGNATURE = 0x80;
export const NON_REPUDIATION = 0x40;

const SHORT: Readonly<Record<string, string>> = { '2.5.4.3': 'CN', '2.5.4.10': 'O', '2.5.4.11': 'OU', '2.5.4.12': 'T', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.5': 'SERIALNUMBER', '0.9.2342.19200300.100.1.1': 'UID' };
const UNDERSTOOD = new Set<string>([OID.basicConstraints, OID.keyUsage, OID.extendedKeyUsage, OID.certificatePolicies, OID.subjectKeyIdentifier, OID.authorityKeyIdentifier, OID.subjectAlternativeName, OID.issuerAlternativeName, OID.crlDistributionPoints]);

/** @throws {Asn1Error} when the bytes are no certificate */
export function readCertificate(raw: Uint8Array): Certificate {
  const [tbs, algorithm, , ...more] = children(parseDer(raw));
  const fields = children(tbs);
  const version = fields[0];
  if (!isTagged(version, 0) || more.length > 0) throw new Asn1Error('certificate version');
  const [, serial, inner, issuer, validity, subject, spki, ...rest] = fields;
  if (!algorithm || !inner || !equalBytes(algorithm.raw, inner.raw)) throw new Asn1Error('certificate algorithm');
  const [notBefore, notAfter] = children(validity).map(timeOf);
  const extensionNode = rest.find((node) => isTagged(node, 3));
  const { extensions, hasUnknownCritical } = readExtensions(extensionNode);
  const [authority, pathLength] = children(extensions.get(OID.basicConstraints) ?? sequence());
  const usage = extensions.get(OID.keyUsage);
  return {
    raw,
    subject: required(subject).raw,
    issuer: required(issuer).raw,
    names: readNames(required(subject)),
    issuerNames: readNames(required(issuer)),
    serial: toHex(integerBytes(serial)),
    notBefore: required(notBefore),
    notAfter: required(notAfter),
    spki: required(spki).raw,
    isAuthority: isA(authority, 'boolean') && booleanOf(authority),
    pathLength: isA(pathLength, 'integer') ? smallInteger(pathLength) : null,
    keyUsage: usage ? (bitsOf(usage, false)[0] ?? 0) : null,
    extendedKeyUsage: extensions.has(OID.extendedKeyUsage) ? children(extensions.get(OID.extendedKeyUsage)).map(oidOf) : [],
    extensions,
    hasUnknownCritical,
  };
}

export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Asn1Error('missing field');
  return value;
}

function readExtensions(node: Node | undefined): Pick<Certificate, 'extensions' | 'hasUnknownCritical'> {
  const extensions = new Map<string, Node>();
  let hasUnknownCritical = false;
  for (const each of node ? children(tagged(node, 3)[0]) : []) {
    const parts = children(each);
    const [type, value] = [oidOf(parts[0]), octets(parts.at(-1))];
    if (extensions.has(type)) throw new Asn1Error('extension given twice');
    const critical = parts.length === 3 && booleanOf(parts[1]);
    hasUnknownCritical ||= critical && !UNDERSTOOD.has(type);
    if (UNDERSTOOD.has(type) || READ_LATER.has(type)) extensions.set(type, parseDer(value));
  }
  return { extensions, hasUnknownCritical };
}

const READ_LATER = new Set<string>([OID.authorityInfoAccess, OID.ocspNoCheck]);

function readNames(subject: Node): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const set of children(subject)) {
    for (const pair of children(set, 'set')) {
      const [type, value] = children(pair);
      const short = SHORT[oidOf(type)];
      const text = value ? stringOf(value) : null;
      if (short && text !== null) names[short] ??= text.normalize('NFC');
    }
  }
  return names;
}

/** The identifier a certificate gives its own key, or says its issuer's key has. */
export function keyIdentifierOf({ extensions }: Certificate, whose: 'own' | 'issuer'): Uint8Array | null {
  const node = extensions.get(whose === 'own' ? OID.subjectKeyIdentifier : OID.authorityKeyIdentifier);
  if (whose === 'own') return node ? octets(node) : null;
  return node ? (children(node).find(({ tag }) => tag === 0x80)?.content ?? null) : null;
}

/** Checks a structure `SEQUENCE { tbs, algorithm, BIT STRING }` (certificate, revocation list, OCSP answer) against a key. */
export async function checkSigned(raw: Uint8Array, spki: Uint8Array): Promise<SignatureCheck> {
  const [tbs, algorithm, bits] = children(parseDer(raw));
  if (!tbs || !algorithm) return 'bad';
  return checkSignature(algorithm, spki, tbs.raw, bitsOf(bits));
}
