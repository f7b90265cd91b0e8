import { type Certificate } from '../cms/certificate.js';
import { textOf } from '../pdf/object.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import { coveredBytes } from './byte-range.js';
import { type ChangeCode } from './change.js';
import { message, type SignatureCode } from './messages.js';
import { seen } from './seen.js';
import { lockOf, type SignedRevision } from './signed-revision.js';
import { type Signer, type SignatureReport } from './verification.js';
import { failed, judgeDocumentTimestamp, judgeSignature, type Judgement, readPdfDate, type SignatureFinding } from './verify-signature.js';
import { type Step } from './verify-pdf.js';

const ENDS_LOCK: ReadonlySet<ChangeCode> = new Set(['FIELD_FILLED', 'SIGNATURE_ADDED', 'SIGNATURE_ADDED_VISIBLY']);

/**
 * Judges the signatures from the newest back: a trusted time-stamp over the document proves what was good at its time, so that
 * certificates and algorithms may expire afterwards (ETSI EN 319 102-1, past signature validation).
 */
export async function reportSignatures(file: PdfFile, revisions: readonly SignedRevision[], steps: readonly Step[], now: Judgement): Promise<SignatureReport[]> {
  const reports: SignatureReport[] = [];
  let judgement = now;
  for (const revision of [...revisions].reverse()) {
    const finding = await judge(file, revision, judgement);
    const own = [...finding.codes, ...afterCodes(file, revision, steps), ...claimCodes(revision, finding)];
    const report = describe(file, revision, finding, own, judgement);
    if (revision.isTimestamp && report.valid && finding.provenAt) judgement = { ...judgement, knownAt: finding.provenAt, isProven: true };
    reports.unshift(report);
  }
  return reports;
}

async function judge(file: PdfFile, { signed, dictionary, isTimestamp }: SignedRevision, judgement: Judgement): Promise<SignatureFinding> {
  if (!signed) return failed('BYTE_RANGE_INVALID');
  const covered = coveredBytes(file.bytes, signed.coverage);
  const act = isTimestamp ? judgeDocumentTimestamp : judgeSignature;
  return act(dictionary, signed.coverage.cms, covered, judgement).catch(() => failed('CMS_MALFORMED'));
}

const DAY = 86_400_000;

/** A claimed time far from the proven one was typed, or the computer's clock was wrong. */
function claimCodes({ dictionary, isTimestamp }: SignedRevision, { provenAt }: SignatureFinding): SignatureCode[] {
  const claimed = readPdfDate(dictionary);
  return !isTimestamp && claimed && provenAt && Math.abs(claimed.getTime() - provenAt.getTime()) > DAY ? ['CLAIMED_TIME_DOUBTFUL'] : [];
}

/** What the signature's own limits, and the missing seal, make of the steps after it. */
function afterCodes(file: PdfFile, revision: SignedRevision, steps: readonly Step[]): SignatureCode[] {
  const at = steps.findIndex((step) => step.after === revision);
  if (at < 0) return [];
  const later = steps.slice(at).flatMap((step) => step.changes);
  const lock = lockOf(file, revision);
  if (later.some(({ code, field }) => (lock.all && ENDS_LOCK.has(code)) || (code === 'FIELD_FILLED' && lock.isLocked(field ?? '')))) return ['CHANGED_AFTER_LOCK'];
  const isLastSignature = !revision.isTimestamp && steps.slice(at + 1).every((step) => step.after.isTimestamp);
  return isLastSignature && later.some(({ code }) => code === 'FIELD_FILLED') ? ['SEAL_MISSING'] : [];
}

function describe(file: PdfFile, revision: SignedRevision, finding: SignatureFinding, codes: readonly SignatureCode[], judgement: Judgement): SignatureReport {
  const { dictionary, field, isTimestamp, signed } = revision;
  const messages = [...new Set(codes)].map((code) => message(code));
  const valid = !messages.some(({ weight }) => weight === 'problem') && (!isTimestamp || finding.provenAt !== null);
  const isTimed = finding.provenAt !== null;
  const level = !isTimed ? 'B-B' : !finding.hasEvidence ? 'B-T' : judgement.isProven ? 'B-LTA' : 'B-LT';
  return {
    field: seen(field.name) ?? '',
    kind: isTimestamp ? 'timestamp' : 'signature',
    valid,
    level: isTimestamp || !valid ? null : level,
    signer: finding.signer ? describeSigner(finding.signer) : null,
    statedName: seen(textOf(file.get(dictionary.get('Name')))),
    reason: seen(textOf(file.get(dictionary.get('Reason')))),
    claimedAt: readPdfDate(dictionary),
    provenAt: valid ? finding.provenAt : null,
    timestampUntil: valid ? finding.timestampUntil : null,
    coversWholeFile: signed?.coverage.end === file.end,
    messages,
  };
}

function describeSigner(certificate: Certificate): Signer {
  const { CN, T, OU, O } = certificate.names;
  return {
    name: seen(CN ?? O) ?? certificate.serial,
    position: seen(T),
    unit: seen(OU),
    organization: seen(O),
    certificate: { serial: certificate.serial, issuer: seen(certificate.issuerNames['CN'] ?? certificate.issuerNames['O']) ?? '', from: certificate.notBefore, to: certificate.notAfter },
  };
}

/** When the newest proof ends: the last time-stamp over the document, else the first of the signatures' own to end. */
export function holdsUntil(reports: readonly SignatureReport[]): Date | null {
  const archive = reports.findLast(({ kind, valid }) => kind === 'timestamp' && valid);
  if (archive && reports.at(-1) === archive) return archive.timestampUntil;
  const own = reports.filter(({ kind }) => kind === 'signature').map((report) => report.timestampUntil);
  if (own.length === 0 || own.some((until) => until === null)) return null;
  return own.reduce((first, until) => (until! < first! ? until : first)) ?? null;
}
