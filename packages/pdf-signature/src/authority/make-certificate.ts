import { createHash, type KeyObject, randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import { context, type Node, octetString, oid, parseDer, rawOf, sequence } from '../cms/asn1.js';
import { signatureIdentifier } from '../cms/build-cms.js';
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
  const country = new asn1js.Set({ value: [sequence(oid('2.5.4.6'), new asn1js.PrintableString({ value: 'VN' }))] });
  const parts = NAME_OIDS.flatMap(([key, type]) => {
    const value = subject[key];
    return value === undefined ? [] : [new asn1js.Set({ value: [sequence(oid(type), new asn1js.Utf8String({ value }))] })];
  });
  return sequence(country, ...parts);
}

/** UTCTime up to 2049, GeneralizedTime after (RFC 5280 §4.1.2.5); whole seconds. */
export function timeNode(at: Date): Node {
  const valueDate = new Date(Math.floor(at.getTime() / 1000) * 1000);
  return valueDate.getUTCFullYear() < 2050 ? new asn1js.UTCTime({ valueDate }) : new asn1js.GeneralizedTime({ valueDate });
}

export const extension = (type: string, critical: boolean, value: Node): Node =>
  sequence(oid(type), ...(critical ? [new asn1js.Boolean({ value: true })] : []), octetString(rawOf(value)));

export const spkiOf = (key: KeyObject): Uint8Array => key.export({ type: 'spki', format: 'der' });

/** The key identifier of RFC 5280 §4.2.1.2, method 1. */
export function keyIdentifier(spki: Uint8Array): Uint8Array {
  const bits = (parseDer(spki) as asn1js.Sequence).valueBlock.value[1] as asn1js.BitString;
  return createHash('sha1').update(bits.valueBlock.valueHexView).digest();
}

/** A certificate signed by `issuer`. A root is its own issuer: its key with the same subject. */
export async function makeCertificate(order: CertificateOrder, issuer: { readonly key: Pick<KeyProvider, 'algorithm' | 'sign'>; readonly name: Node; readonly spki: Uint8Array }): Promise<Uint8Array<ArrayBuffer>> {
  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x3f) | 0x40;
  const spki = spkiOf(order.publicKey);
  const tbs = sequence(
    context(0, new asn1js.Integer({ value: 2 })),
    new asn1js.Integer({ valueHex: serial }),
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
  const keyId = new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: new Uint8Array(keyIdentifier(issuerSpki)) });
  const found = [
    extension(OID.basicConstraints, true, isAuthority ? sequence(new asn1js.Boolean({ value: true })) : sequence()),
    extension(OID.keyUsage, true, new asn1js.BitString({ valueHex: Uint8Array.of(bits), unusedBits })),
    extension(OID.subjectKeyIdentifier, false, octetString(keyIdentifier(spki))),
    extension(OID.authorityKeyIdentifier, false, sequence(keyId)),
  ];
  if (order.kind === 'timestamps') found.push(extension(OID.extendedKeyUsage, true, sequence(oid(OID.timeStamping))));
  if (order.crlUrl !== undefined) found.push(extension(OID.crlDistributionPoints, false, sequence(sequence(context(0, context(0, uri(order.crlUrl)))))));
  return found;
}

const uri = (url: string): Node => new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber: 6 }, valueHex: new TextEncoder().encode(url) });

/** `tbs` with its algorithm and signature: the shape certificates, revocation lists and OCSP answers share. */
export async function signedStructure(tbs: Node, key: Pick<KeyProvider, 'algorithm' | 'sign'>, ...more: Node[]): Promise<Uint8Array<ArrayBuffer>> {
  const signature = await key.sign(rawOf(tbs));
  return rawOf(sequence(tbs, signatureIdentifier(key.algorithm), new asn1js.BitString({ valueHex: new Uint8Array(signature) }), ...more));
}
