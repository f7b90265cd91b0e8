import { equalBytes } from '../pdf/bytes.js';
import { type Certificate, checkSigned, DIGITAL_SIGNATURE, KEY_CERT_SIGN, keyIdentifierOf, NON_REPUDIATION } from '../cms/certificate.js';
import { OID } from '../cms/oids.js';

export type PathProblem = 'CERTIFICATE_UNTRUSTED' | 'CERTIFICATE_EXPIRED' | 'CERTIFICATE_NOT_YET_VALID' | 'CERTIFICATE_PURPOSE';

/** From a certificate up to a trusted root, which is last when `trusted`. */
export interface CertificatePath {
  readonly certificates: readonly Certificate[];
  readonly trusted: boolean;
}

const MAX_DEPTH = 16;
const MAX_STEPS = 400;

/**
 * Finds the way from `leaf` to one of `roots` through `pool`, every step by a good signature. An authority may have several certificates
 * for one key (cross-signed, renewed): a way that `suits` comes before one that is merely trusted.
 */
export async function findPath(leaf: Certificate, pool: readonly Certificate[], roots: readonly Certificate[], suits: (path: CertificatePath) => boolean = () => true): Promise<CertificatePath> {
  const issuers = new Map<Certificate, readonly Certificate[]>();
  const isRoot = (each: Certificate): boolean => roots.some((root) => equalBytes(root.raw, each.raw));
  let found: CertificatePath | null = null;
  let steps = 0;
  const walk = async (certificates: readonly Certificate[]): Promise<boolean> => {
    const last = certificates.at(-1)!;
    if (isRoot(last)) {
      const path = { certificates, trusted: true };
      found ??= path;
      if (!suits(path)) return false;
      found = path;
      return true;
    }
    if (certificates.length > MAX_DEPTH || ++steps > MAX_STEPS) return false;
    if (!issuers.has(last)) issuers.set(last, [...(await issuersOf(last, roots)), ...(await issuersOf(last, pool))]);
    for (const issuer of issuers.get(last)!) {
      if (!certificates.some((known) => equalBytes(known.raw, issuer.raw)) && (await walk([...certificates, issuer]))) return true;
    }
    return false;
  };
  await walk([leaf]);
  return found ?? { certificates: [leaf], trusted: false };
}

async function issuersOf(certificate: Certificate, candidates: readonly Certificate[]): Promise<Certificate[]> {
  const found: Certificate[] = [];
  for (const candidate of candidates) {
    if (equalBytes(candidate.subject, certificate.issuer) && (await checkSigned(certificate.raw, candidate.spki)) === 'good') found.push(candidate);
  }
  return found;
}

/** The certificate among `candidates` whose key signed this one. */
export const issuerOf = async (certificate: Certificate, candidates: readonly Certificate[]): Promise<Certificate | undefined> => (await issuersOf(certificate, candidates))[0];

/**
 * Whether a certificate was changed: its issuer is at hand, by name or by the identifier of its key, and did not sign these bytes. One
 * whose issuer is not at hand, or signed in a way that is no longer checked, says nothing and harms nothing.
 */
export async function isBroken(certificate: Certificate, pool: readonly Certificate[]): Promise<boolean> {
  const key = keyIdentifierOf(certificate, 'issuer');
  let isBad = false;
  for (const candidate of pool) {
    const own = key && keyIdentifierOf(candidate, 'own');
    if (!equalBytes(candidate.subject, certificate.issuer) && !(key && own && equalBytes(key, own))) continue;
    const check = await checkSigned(certificate.raw, candidate.spki);
    if (check === 'good') return false;
    isBad ||= check === 'bad';
  }
  return isBad;
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
  return !leaf.extendedKeyUsage.includes(OID.timeStamping) && !leaf.isAuthority && !isOfMachine(leaf);
}

/** Certificates of servers are no person's and no agency's (RFC 9336 §1). */
const isOfMachine = ({ extendedKeyUsage: uses }: Certificate): boolean => uses.length > 0 && uses.every((use) => MACHINE_USES.has(use));
const MACHINE_USES = new Set<string>([OID.serverAuthentication, OID.ocspSigning]);
