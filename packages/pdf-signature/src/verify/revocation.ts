import { bitsOf, children, parseDer } from '../cms/asn1.js';
import { type Certificate, checkSigned, CRL_SIGN } from '../cms/certificate.js';
import { OID } from '../cms/oids.js';
import { revocationAddresses } from '../cms/revocation-address.js';
import { type OcspAnswer, type OcspResponse, type RevocationList } from '../cms/revocation-list.js';
import { equalBytes } from '../pdf/bytes.js';
import { type CertificatePath, findPath, pathProblem } from './certificate-path.js';

/** What is at hand to judge certificates: from the file, and what the caller adds. */
export interface Evidence {
  readonly certificates: readonly Certificate[];
  readonly lists: readonly RevocationList[];
  readonly ocsp: readonly OcspResponse[];
}

export type RevocationState = { readonly state: 'good' | 'unknown' } | { readonly state: 'revoked'; readonly at: Date };

/**
 * Whether any certificate of the path (the root apart) was revoked at `at`. `unknown` when a certificate has no list or answer that was
 * still current at `since`, the moment its signature was made.
 */
export async function revocationOf(path: CertificatePath, evidence: Evidence, since: Date, at: Date): Promise<RevocationState> {
  let worst: RevocationState = { state: 'good' };
  for (const [index, certificate] of path.certificates.entries()) {
    const issuer = path.certificates[index + 1];
    if (!issuer) break;
    const state = await stateOf(certificate, issuer, evidence, since, at);
    if (state.state === 'revoked') return state;
    if (state.state === 'unknown') worst = state;
  }
  return worst;
}

async function stateOf(certificate: Certificate, issuer: Certificate, evidence: Evidence, since: Date, at: Date): Promise<RevocationState> {
  let known = false;
  for (const { revokedAt, nextUpdate, thisUpdate, isSilent } of [...(await fromLists(certificate, issuer, evidence)), ...(await fromOcsp(certificate, issuer, evidence))]) {
    if (revokedAt && revokedAt <= at) return { state: 'revoked', at: revokedAt };
    known ||= !isSilent && thisUpdate <= certificate.notAfter && (nextUpdate ?? thisUpdate) >= since;
  }
  return { state: known ? 'good' : 'unknown' };
}

interface Finding {
  readonly revokedAt: Date | null;
  /** Authorities forget whom they revoked once the certificate ended: only what was said before proves anything. */
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** It counts when it says revoked, and says nothing otherwise. */
  readonly isSilent: boolean;
}

async function fromLists(certificate: Certificate, issuer: Certificate, { lists }: Pick<Evidence, 'lists'>): Promise<Finding[]> {
  const found: Finding[] = [];
  if (issuer.keyUsage !== null && (issuer.keyUsage & CRL_SIGN) === 0) return found;
  for (const list of lists) {
    if (!equalBytes(list.issuer, certificate.issuer) || (await checkSigned(list.raw, issuer.spki)) !== 'good') continue;
    found.push({ revokedAt: list.revokedAt(certificate.serial), thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate, isSilent: !isAboutIt(list, certificate) });
  }
  return found;
}

function isAboutIt({ scope }: RevocationList, certificate: Certificate): boolean {
  if (!scope || scope.kind === (certificate.isAuthority ? 'users' : 'authorities')) return false;
  return scope.addresses.length === 0 || revocationAddresses(certificate).crl.some((address) => scope.addresses.includes(address));
}

async function fromOcsp(certificate: Certificate, issuer: Certificate, evidence: Evidence): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const response of evidence.ocsp) {
    for (const answer of response.answers) {
      if (answer.serial !== certificate.serial || answer.status === 'unknown' || !(await isAbout(answer, issuer))) continue;
      const responder = await responderOf(response, issuer);
      if (responder) found.push({ revokedAt: answer.revokedAt, thisUpdate: answer.thisUpdate, nextUpdate: answer.nextUpdate, isSilent: !(await mayAnswer(responder, issuer, evidence, response.producedAt)) });
    }
  }
  return found;
}

/** OCSP names an issuer by hashes; SHA-1 here is a name, not a proof. */
async function isAbout(answer: OcspAnswer, issuer: Certificate): Promise<boolean> {
  const name = { [OID.sha1]: 'SHA-1', [OID.sha256]: 'SHA-256', [OID.sha384]: 'SHA-384', [OID.sha512]: 'SHA-512' }[answer.hashOid];
  const key = bitsOf(children(parseDer(issuer.spki))[1]);
  if (!name) return false;
  const hash = async (data: Uint8Array): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.digest(name, data as Uint8Array<ArrayBuffer>));
  return equalBytes(await hash(issuer.subject), answer.issuerNameHash) && equalBytes(await hash(key), answer.issuerKeyHash);
}

/** Who signed: the issuer itself, or a responder it certified for that. */
async function responderOf(response: OcspResponse, issuer: Certificate): Promise<Certificate | null> {
  if ((await checkSigned(response.basic, issuer.spki)) === 'good') return issuer;
  for (const responder of response.certificates) {
    const path = await findPath(responder, [], [issuer]);
    if (pathProblem(path, 'ocsp', response.producedAt) === null && (await checkSigned(response.basic, responder.spki)) === 'good') return responder;
  }
  return null;
}

/** A responder's key can be stolen too: its certificate needs no proof (RFC 6960 §4.2.2.2.1), or a list that does not name it. */
async function mayAnswer(responder: Certificate, issuer: Certificate, evidence: Evidence, at: Date): Promise<boolean> {
  if (responder === issuer || responder.extensions.has(OID.ocspNoCheck)) return true;
  return (await stateOf(responder, issuer, { ...evidence, ocsp: [] }, at, at)).state === 'good';
}
