import { equalBytes } from '../pdf/bytes.js';
import { type Certificate, checkSigned, DIGITAL_SIGNATURE, KEY_CERT_SIGN, NON_REPUDIATION } from '../cms/certificate.js';
import { OID } from '../cms/oids.js';

export type PathProblem = 'CERTIFICATE_UNTRUSTED' | 'CERTIFICATE_EXPIRED' | 'CERTIFICATE_NOT_YET_VALID' | 'CERTIFICATE_PURPOSE';

/** From a certificate up to a trusted root, which is last when `trusted`. */
export interface CertificatePath {
  readonly certificates: readonly Certificate[];
  readonly trusted: boolean;
}

const MAX_DEPTH = 8;

/** Finds the way from `leaf` to one of `roots` through `pool`, every step by a good signature. */
export async function findPath(leaf: Certificate, pool: readonly Certificate[], roots: readonly Certificate[]): Promise<CertificatePath> {
  const certificates = [leaf];
  for (let current = leaf; certificates.length <= MAX_DEPTH; ) {
    if (roots.some((root) => equalBytes(root.raw, current.raw))) return { certificates, trusted: true };
    const root = await issuerOf(current, roots);
    if (root) return { certificates: [...certificates, root], trusted: true };
    const issuer = await issuerOf(current, pool.filter((each) => !certificates.some((known) => equalBytes(known.raw, each.raw))));
    if (!issuer) break;
    certificates.push(issuer);
    current = issuer;
  }
  return { certificates, trusted: false };
}

/** The certificate among `candidates` whose key signed this one. */
export async function issuerOf(certificate: Certificate, candidates: readonly Certificate[]): Promise<Certificate | undefined> {
  for (const candidate of candidates) {
    if (equalBytes(candidate.subject, certificate.issuer) && (await checkSigned(certificate.raw, candidate.spki)) === 'good') return candidate;
  }
  return undefined;
}

/** What is wrong with the path for this purpose at this time (RFC 5280 §6.1; a root is trusted whatever its dates). */
export function pathProblem(path: CertificatePath, purpose: 'sign' | 'timestamps' | 'ocsp', at: Date): PathProblem | null {
  const { certificates, trusted } = path;
  const [leaf, ...issuers] = certificates;
  if (!trusted || !leaf) return 'CERTIFICATE_UNTRUSTED';
  if (leaf.hasUnknownCritical || !fits(leaf, purpose)) return 'CERTIFICATE_PURPOSE';
  for (const [below, issuer] of issuers.entries()) {
    const maySign = issuer.isAuthority && (issuer.keyUsage === null || (issuer.keyUsage & KEY_CERT_SIGN) !== 0);
    if (!maySign || issuer.hasUnknownCritical || (issuer.pathLength !== null && issuer.pathLength < below)) return 'CERTIFICATE_PURPOSE';
  }
  for (const each of certificates.slice(0, Math.max(1, certificates.length - 1))) {
    if (at < each.notBefore) return 'CERTIFICATE_NOT_YET_VALID';
    if (at > each.notAfter) return 'CERTIFICATE_EXPIRED';
  }
  return null;
}

function fits(leaf: Certificate, purpose: 'sign' | 'timestamps' | 'ocsp'): boolean {
  const usage = leaf.keyUsage;
  if (usage !== null && (usage & (DIGITAL_SIGNATURE | NON_REPUDIATION)) === 0) return false;
  if (purpose === 'timestamps') return leaf.extendedKeyUsage.length === 1 && leaf.extendedKeyUsage[0] === OID.timeStamping;
  if (purpose === 'ocsp') return leaf.extendedKeyUsage.includes(OID.ocspSigning);
  return !leaf.extendedKeyUsage.includes(OID.timeStamping) && !leaf.isAuthority;
}
