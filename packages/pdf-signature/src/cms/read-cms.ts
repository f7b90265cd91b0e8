import { equalBytes, toHex } from '../pdf/bytes.js';
import { algorithmOf, Asn1Error, children, der, integerBytes, isA, isTagged, type Node, octets, oidOf, parseDer, smallInteger, tagged, TAG } from './asn1.js';
import { type Certificate, keyIdentifierOf, readCertificate, required } from './certificate.js';
import { type EmbeddedEvidence, embeddedEvidence } from './embedded-evidence.js';
import { OID } from './oids.js';
import { checkSignature, digest, hashOf } from './signature-algorithm.js';

/** A CMS SignedData with its one signer (RFC 5652). */
export interface SignedCms {
  readonly contentType: string;
  /** Content inside the CMS, or null when it is detached. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  /** The signer's certificate, when it is among them. */
  readonly signer: Certificate | null;
  readonly digestOid: string;
  readonly signatureAlgorithm: Node;
  readonly signature: Uint8Array;
  /** The signed attributes as they were signed: a DER SET. */
  readonly signedAttributes: Uint8Array;
  readonly messageDigest: Uint8Array;
  /** Hash and algorithm of the certificate named by signing-certificate (-v2), or null without that attribute. */
  readonly signingCertificate: { readonly hashOid: string; readonly hash: Uint8Array } | null;
  readonly timestampTokens: readonly Uint8Array[];
  /** Evidence the program that signed put beside the signature. */
  readonly evidence: EmbeddedEvidence;
}

const MAX_CERTIFICATES = 32;
/**
 * Unsigned attributes of CAdES (ETSI EN 319 122-1) that add nothing to judge here: references to evidence, time-stamps over them,
 * archive time-stamps, counter-signatures. Any other kind may be a known one with a changed byte.
 */
const PASSED_OVER = new Set([...[21, 22, 25, 26, 27, 48].map((arc) => `1.2.840.113549.1.9.16.2.${arc}`), '1.2.840.113549.1.9.6', '0.4.0.1733.2.4', '0.4.0.1733.2.5']);
const LATER = new Set<string>([OID.timestampToken, OID.certificateValues, OID.revocationValues]);

/** @throws {Asn1Error} for anything that is not strictly one signer's CMS in DER */
export function readCms(bytes: Uint8Array): SignedCms {
  const [type, wrapped, ...extra] = children(parseDer(bytes));
  if (oidOf(type) !== OID.signedData || extra.length > 0) throw new Asn1Error('SignedData expected');
  const [version, digests, encapsulated, ...rest] = children(only(tagged(wrapped, 0)));
  const signers = children(required(rest.pop()), 'set');
  const certificates = isTagged(rest[0], 0) ? tagged(rest.shift(), 0) : [];
  const crls = isTagged(rest[0], 1) ? tagged(rest.shift(), 1).filter((each) => isA(each, 'sequence')) : [];
  if (rest.length > 0 || signers.length !== 1 || certificates.length > MAX_CERTIFICATES) throw new Asn1Error('SignedData');
  const [contentType, content] = children(encapsulated);
  const read = certificates.map((each) => readCertificate(each.raw));
  const { isByKey, ...signer } = readSigner(required(signers[0]), read, crls);
  const digestOids = children(digests, 'set').map((each) => plainAlgorithm(each));
  if (digestOids.length !== 1 || digestOids[0] !== signer.digestOid) throw new Asn1Error('digest algorithms');
  const expected = oidOf(contentType) === OID.data && !isByKey ? 1 : 3;
  if (smallInteger(version) !== expected) throw new Asn1Error('version');
  if (signer.contentType !== oidOf(contentType)) throw new Asn1Error('content type');
  return { ...signer, contentType: oidOf(contentType), content: content ? octets(only(tagged(content, 0))) : null, certificates: read };
}

function only(nodes: readonly Node[]): Node {
  if (nodes.length !== 1) throw new Asn1Error('one value expected');
  return nodes[0]!;
}

/** The identifier of an algorithm that takes no parameters. */
function plainAlgorithm(node: Node | undefined): string {
  const { oid, parameters } = algorithmOf(node);
  if (parameters) throw new Asn1Error('unexpected parameters');
  return oid;
}

function readSigner(node: Node, certificates: readonly Certificate[], crls: readonly Node[]): Omit<SignedCms, 'content' | 'certificates'> & { isByKey: boolean } {
  const [version, sid, digestAlgorithm, signed, signatureAlgorithm, signature, unsigned, ...more] = children(node);
  const isByKey = sid?.tag === SUBJECT_KEY;
  if (smallInteger(version) !== (isByKey ? 3 : 1) || more.length > 0) throw new Asn1Error('SignerInfo');
  const signer = certificates.find(isByKey ? hasKey(sid.content) : isNamedBy(sid)) ?? null;
  const attributes = readAttributes(tagged(signed, 0));
  const later = unsigned ? readAttributes(tagged(unsigned, 1)) : new Map<string, Node[]>();
  if ([...later.keys()].some((type) => !LATER.has(type) && !PASSED_OVER.has(type))) throw new Asn1Error('unknown unsigned attribute');
  return {
    isByKey,
    signer,
    evidence: embeddedEvidence(new Map([...later, ...attributes]), crls),
    digestOid: plainAlgorithm(digestAlgorithm),
    signatureAlgorithm: required(signatureAlgorithm),
    signature: octets(signature),
    signedAttributes: der(TAG.set, ...tagged(signed, 0)).raw,
    contentType: oidOf(only(attributes.get(OID.contentType) ?? [])),
    messageDigest: octets(only(attributes.get(OID.messageDigest) ?? [])),
    signingCertificate: readSigningCertificate(attributes.get(OID.signingCertificateV2), OID.sha256) ?? readSigningCertificate(attributes.get(OID.signingCertificate), OID.sha1),
    timestampTokens: (later.get(OID.timestampToken) ?? []).map(({ raw }) => raw),
  };
}

/** Issuer and serial number, or the identifier of the key: a signer may be named by either (RFC 5652 §5.3). */
const SUBJECT_KEY = 0x80;

function isNamedBy(sid: Node | undefined): (certificate: Certificate) => boolean {
  const [issuer, serial] = children(sid);
  const [name, number] = [required(issuer).raw, toHex(integerBytes(serial))];
  return (certificate) => certificate.serial === number && equalBytes(certificate.issuer, name);
}

function hasKey(identifier: Uint8Array): (certificate: Certificate) => boolean {
  return (certificate) => {
    const own = keyIdentifierOf(certificate, 'own');
    return own !== null && equalBytes(own, identifier);
  };
}

function readAttributes(nodes: readonly Node[]): Map<string, Node[]> {
  const attributes = new Map<string, Node[]>();
  for (const node of nodes) {
    const [type, values, ...more] = children(node);
    if (attributes.has(oidOf(type)) || more.length > 0) throw new Asn1Error('attribute given twice');
    attributes.set(oidOf(type), children(values, 'set'));
  }
  return attributes;
}

function readSigningCertificate(values: Node[] | undefined, usualHash: string): SignedCms['signingCertificate'] {
  if (!values) return null;
  const [certIds] = children(only(values));
  const parts = children(children(certIds)[0]);
  const hasAlgorithm = isA(parts[0], 'sequence');
  return { hashOid: hasAlgorithm ? algorithmOf(parts[0]).oid : usualHash, hash: octets(parts[hasAlgorithm ? 1 : 0]) };
}

export type CmsProblem = 'SIGNER_CERTIFICATE_MISSING' | 'SIGNING_CERTIFICATE_MISMATCH' | 'ALGORITHM_WEAK' | 'ALGORITHM_UNKNOWN' | 'DIGEST_MISMATCH' | 'SIGNATURE_WRONG';

/**
 * Checks the signer's signature over `content`; null when it holds. Says nothing of whether the signer is trusted.
 * @param kind PAdES signatures and time-stamps must name the certificate by its hash, time-stamps may still do so by SHA-1 (RFC 3161);
 *   older PDF signatures need not name it
 */
export async function checkCms(cms: SignedCms, content: Uint8Array, kind: 'signature' | 'older-signature' | 'timestamp'): Promise<CmsProblem | null> {
  if (!cms.signer) return 'SIGNER_CERTIFICATE_MISSING';
  const hash = hashOf(cms.digestOid);
  if (hash === 'weak') return 'ALGORITHM_WEAK';
  if (hash === 'unknown') return 'ALGORITHM_UNKNOWN';
  if (!equalBytes(await digest(hash, content), cms.messageDigest)) return 'DIGEST_MISMATCH';
  const unnamed = kind === 'older-signature' ? null : 'SIGNING_CERTIFICATE_MISMATCH';
  const named = cms.signingCertificate ? await checkCertificateHash(cms.signer, cms.signingCertificate, kind === 'timestamp') : unnamed;
  if (named) return named;
  const check = await checkSignature(cms.signatureAlgorithm, cms.signer.spki, cms.signedAttributes, cms.signature, cms.digestOid);
  return { good: null, bad: 'SIGNATURE_WRONG', weak: 'ALGORITHM_WEAK', unknown: 'ALGORITHM_UNKNOWN' }[check] as CmsProblem | null;
}

async function checkCertificateHash(signer: Certificate, { hashOid, hash: expected }: { hashOid: string; hash: Uint8Array }, mayBeSha1: boolean): Promise<CmsProblem | null> {
  const hash = mayBeSha1 && hashOid === OID.sha1 ? 'SHA-1' : hashOf(hashOid);
  if (hash === 'weak' || hash === 'unknown') return 'ALGORITHM_WEAK';
  return equalBytes(await digest(hash, signer.raw), expected) ? null : 'SIGNING_CERTIFICATE_MISMATCH';
}
