import { type Certificate, readCertificate } from '../cms/certificate.js';
import { readCms, type SignedCms } from '../cms/read-cms.js';
import { equalBytes } from '../pdf/bytes.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { readCoverage } from '../verify/byte-range.js';
import { findPath, issuerOf } from '../verify/certificate-path.js';
import { evidenceOf, type RawEvidence, readEvidence } from '../verify/evidence.js';
import { signedFields } from '../verify/signature-fields.js';
import { addDocumentTimestamp } from './document-timestamp.js';
import { addRevocation } from './add-revocation.js';
import { type TimestampSource } from './timestamp-source.js';

/** Where revocation lists and OCSP responses come from. */
export interface RevocationSource {
  /**
   * What proves today's state of one certificate.
   * @throws {SigningError} REVOCATION_DOWN when it may work later
   */
  evidenceFor(certificate: Certificate, issuer: Certificate): Promise<Partial<Pick<RawEvidence, 'crls' | 'ocsps'>>>;
}

/**
 * Everything needed to judge the document's signatures and time-stamps without a network, as of now.
 * @param roots DER; when given, nothing is asked about certificates that do not chain to one of them: the addresses in those are a stranger's
 */
export async function collectRevocation(pdf: Uint8Array, source: RevocationSource, roots?: readonly Uint8Array[]): Promise<RawEvidence> {
  const file = await PdfFile.open(pdf);
  const pool = [...certificatesIn(file), ...readEvidence(await evidenceOf(file)).certificates];
  const unique = pool.filter((each, index) => pool.findIndex((other) => equalBytes(other.raw, each.raw)) === index);
  const crls: Uint8Array[] = [];
  const ocsps: Uint8Array[] = [];
  const trusted = roots?.map((each) => readCertificate(each));
  for (const certificate of unique) {
    if (trusted && !(await findPath(certificate, unique, trusted)).trusted) continue;
    const issuer = (await issuerOf(certificate, unique)) ?? (trusted && (await issuerOf(certificate, trusted)));
    if (!issuer || equalBytes(issuer.raw, certificate.raw)) continue;
    const found = await source.evidenceFor(certificate, issuer);
    crls.push(...(found.crls ?? []));
    ocsps.push(...(found.ocsps ?? []));
  }
  return { certificates: unique.map(({ raw }) => raw), crls, ocsps };
}

/**
 * Renews the proof of a document for the archive (PAdES B-LTA): today's evidence, then a time-stamp over everything. To be done before
 * `Verification.holdsUntil`, and again each time.
 * @param roots as of `collectRevocation`
 * @throws {SigningError} REVOCATION_DOWN, TIMESTAMP_DOWN, TIMESTAMP_REFUSED; the document is as it was
 */
export async function renew(pdf: Uint8Array, source: RevocationSource, timestamps: TimestampSource, roots?: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return addDocumentTimestamp(await addRevocation(pdf, await collectRevocation(pdf, source, roots)), timestamps);
}

function certificatesIn(file: PdfFile): Certificate[] {
  const found: Certificate[] = [];
  const take = (cms: SignedCms): void => {
    found.push(...cms.certificates);
    for (const token of cms.timestampTokens) take(readCms(token));
  };
  for (const field of signedFields(file)) {
    const coverage = readCoverage(file.bytes, file.dict(field.value));
    if (coverage) take(readCms(coverage.cms));
  }
  return found;
}
