import { createHash, type KeyObject, randomBytes } from 'node:crypto';
import { bitsOf, bitString, booleanNode, children, context, der, integer, type Node, octetString, oid, parseDer, sequence, setOf, TAG, timeNode } from '../cms/asn1.js';
import { signatureIdentifier } from '../cms/build-cms.js';
import { bytesOf } from '../pdf/bytes.js';
import { OID } from '../cms/oids.js';
import { type KeyProvider } from '../keys/key-provider.js';

/** Who a certificate names. `title` is the position, `unit` the unit inside the organisation. */
export interface Subject {
  readonly commonName: string;
  readonly organization?: string;
  readonly unit?: string;
  readonly title?: string;
}

export type CertificateKind = 'authority' | 'signer' | 'timestamps';

export interface CertificateOrder {
  readonly subject: Subject;
  readonly kind: CertificateKind;
  readonly publicKey: KeyObject;
  readonly from: Date;
  readonly to: Date;
  /** Where this certificate's revocation list can be fetched. */
  readonly crlUrl?: string | undefined;
  /** Where its state can be asked by OCSP. */
  readonly ocspUrl?: string | undefined;
}

const NAME_OIDS: readonly (readonly [keyof Subject, string])[] = [
  ['organization', '2.5.4.10'],
  ['unit', '2.5.4.11'],
  ['title', '2.5.4.12'],
  ['commonName', '2.5.4.3'],
];
/** First byte and unused bits of the KeyUsage bit string: keyCertSign + cRLSign; digitalSignature + nonRepudiation; digitalSignature. */
const KEY_USAGE: Readonly<Record<CertificateKind, readonly [bits: number, unused: number]>> = { authority: [0x06, 1], signer: [0xc0, 6], timestamps: [0xc0, 6] };

export function nameNode(subject: Subject): Node {
  const country = setOf(sequence(oid('2.5.4.6'), der(TAG.printableString, bytesOf('VN'))));
  const parts = NAME_OIDS.flatMap(([key, type]) => {
    const value = subject[key];
    return value === undefined ? [] : [setOf(sequence(oid(type), der(TAG.utf8String, new TextEncoder().encode(value))))];
  });
  return sequence(country, ...parts);
}

export const extension = (type: string, critical: boolean, value: Node): Node =>
  sequence(oid(type), ...(critical ? [booleanNode(true)] : []), octetString(value.raw));

export const spkiOf = (key: KeyObject): Uint8Array => key.export({ type: 'spki', format: 'der' });

/** The key identifier of RFC 5280 §4.2.1.2, method 1. */
export const keyIdentifier = (spki: Uint8Array): Uint8Array => createHash('sha1').update(bitsOf(children(parseDer(spki))[1])).digest();

/** A certificate signed by `issuer`. A root is its own issuer: its key with the same subject. */
export async function makeCertificate(order: CertificateOrder, issuer: { readonly key: Pick<KeyProvider, 'algorithm' | 'sign'>; readonly name: Node; readonly spki: Uint8Array }): Promise<Uint8Array<ArrayBuffer>> {
  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x3f) | 0x40;
  const spki = spkiOf(order.publicKey);
  const tbs = sequence(
    context(0, integer(2)),
    integer(serial),
    signatureIdentifier(issuer.key.algorithm),
    issuer.name,
    sequence(timeNode(order.from), timeNode(order.to)),
    nameNode(order.subject),
    parseDer(spki),
    context(3, sequence(...extensions(order, spki, issuer.spki))),
  );
  return signedStructure(tbs, issuer.key);
}

function extensions(order: CertificateOrder, spki: Uint8Array, issuerSpki: Uint8Array): Node[] {
  const [bits, unusedBits] = KEY_USAGE[order.kind];
  const isAuthority = order.kind === 'authority';
  const keyId = der(0x80, keyIdentifier(issuerSpki));
  const found = [
    extension(OID.basicConstraints, true, isAuthority ? sequence(booleanNode(true)) : sequence()),
    extension(OID.keyUsage, true, bitString(Uint8Array.of(bits), unusedBits)),
    extension(OID.subjectKeyIdentifier, false, octetString(keyIdentifier(spki))),
    extension(OID.authorityKeyIdentifier, false, sequence(keyId)),
  ];
  if (order.kind === 'timestamps') found.push(extension(OID.extendedKeyUsage, true, sequence(oid(OID.timeStamping))));
  if (order.crlUrl !== undefined) found.push(extension(OID.crlDistributionPoints, false, sequence(sequence(context(0, context(0, uri(order.crlUrl)))))));
  if (order.ocspUrl !== undefined) found.push(extension(OID.authorityInfoAccess, false, sequence(sequence(oid(OID.ocsp), uri(order.ocspUrl)))));
  return found;
}

const uri = (url: string): Node => der(0x86, bytesOf(url));

/** `tbs` with its algorithm and signature: the shape certificates, revocation lists and OCSP answers share. */
export async function signedStructure(tbs: Node, key: Pick<KeyProvider, 'algorithm' | 'sign'>, ...more: Node[]): Promise<Uint8Array<ArrayBuffer>> {
  const signature = await key.sign(tbs.raw);
  return sequence(tbs, signatureIdentifier(key.algorithm), bitString(signature), ...more).raw;
}
