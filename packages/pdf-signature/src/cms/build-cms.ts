import { createHash } from 'node:crypto';
import { children, context, integer, type Node, nullNode, octetString, oid, parseDer, sequence, setOf } from './asn1.js';
import { OID } from './oids.js';

/** How a key signs. The hash is part of it: the same for the document, the attributes and the signature. */
export type KeyAlgorithm = 'RSA-SHA256' | 'ECDSA-SHA256' | 'ECDSA-SHA384';

export const nodeHash = (algorithm: KeyAlgorithm): 'sha256' | 'sha384' => (algorithm === 'ECDSA-SHA384' ? 'sha384' : 'sha256');

const SIGNATURE_OID: Readonly<Record<KeyAlgorithm, string>> = { 'RSA-SHA256': OID.rsaSha256, 'ECDSA-SHA256': OID.ecdsaSha256, 'ECDSA-SHA384': OID.ecdsaSha384 };

export const digestIdentifier = (algorithm: KeyAlgorithm): Node => sequence(oid(OID[nodeHash(algorithm)]));

/** RSA carries NULL parameters, ECDSA none (RFC 4055, RFC 5758). */
export const signatureIdentifier = (algorithm: KeyAlgorithm): Node =>
  algorithm === 'RSA-SHA256' ? sequence(oid(SIGNATURE_OID[algorithm]), nullNode()) : sequence(oid(SIGNATURE_OID[algorithm]));

const attribute = (type: string, value: Node): Node => sequence(oid(type), setOf(value));

/**
 * The attributes a signature covers, as the DER SET that is signed: content type, digest, and the signer's certificate by its hash
 * (RFC 5035), so that no other certificate over the same key can be put in its place. No signing time: PAdES keeps it in the PDF (/M).
 */
export function signedAttributes(algorithm: KeyAlgorithm, certificate: Uint8Array, messageDigest: Uint8Array, contentType: string = OID.data): Uint8Array<ArrayBuffer> {
  const hash = createHash(nodeHash(algorithm)).update(certificate).digest();
  const certId = algorithm === 'ECDSA-SHA384' ? sequence(digestIdentifier(algorithm), octetString(hash)) : sequence(octetString(hash));
  return setOf(
    attribute(OID.contentType, oid(contentType)),
    attribute(OID.messageDigest, octetString(messageDigest)),
    attribute(OID.signingCertificateV2, sequence(sequence(certId))),
  ).raw;
}

/** What a finished CMS is made of. */
export interface CmsParts {
  readonly algorithm: KeyAlgorithm;
  /** DER certificates, the signer's first. */
  readonly chain: readonly Uint8Array[];
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
  /** RFC 3161 token over the signature's value, as an unsigned attribute. */
  readonly timestampToken?: Uint8Array | undefined;
  /** Content inside the CMS (a time-stamp's TSTInfo); a PDF signature is detached. */
  readonly content?: { readonly type: string; readonly bytes: Uint8Array } | undefined;
}

/** The CMS SignedData (RFC 5652), DER. */
export function buildCms(parts: CmsParts): Uint8Array<ArrayBuffer> {
  const [signer] = parts.chain;
  if (!signer) throw new TypeError('a signature needs its certificate');
  const { issuer, serial } = issuerAndSerial(signer);
  const unsigned = parts.timestampToken ? [context(1, attribute(OID.timestampToken, parseDer(parts.timestampToken)))] : [];
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    digestIdentifier(parts.algorithm),
    context(0, ...children(parseDer(parts.attributes), 'set')),
    signatureIdentifier(parts.algorithm),
    octetString(parts.signature),
    ...unsigned,
  );
  const content = parts.content ? sequence(oid(parts.content.type), context(0, octetString(parts.content.bytes))) : sequence(oid(OID.data));
  const certificates = setOf(...parts.chain.map((certificate) => parseDer(certificate)));
  const signedData = sequence(
    integer(parts.content ? 3 : 1),
    setOf(digestIdentifier(parts.algorithm)),
    content,
    context(0, ...children(certificates, 'set')),
    setOf(signerInfo),
  );
  return sequence(oid(OID.signedData), context(0, signedData)).raw;
}

/** Issuer name and serial number nodes of a certificate. */
export function issuerAndSerial(certificate: Uint8Array): { issuer: Node; serial: Node } {
  const [, serial, , issuer] = children(children(parseDer(certificate))[0]);
  if (!serial || !issuer) throw new TypeError('a version 3 certificate expected');
  return { issuer, serial };
}
