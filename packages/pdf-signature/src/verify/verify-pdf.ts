import { type Certificate, checkSigned, readCertificate } from '../cms/certificate.js';
import { equalBytes } from '../pdf/bytes.js';
import { PdfSyntaxError } from '../pdf/object.js';
import { type InflatedStreams, PdfFile } from '../pdf/pdf-file.js';
import { hasActiveContent } from './active-content.js';
import { attachments } from './attachments.js';
import { type Change } from './change.js';
import { isBroken } from './certificate-path.js';
import { compareRevisions } from './compare-revisions.js';
import { coveredPages } from './covered-page.js';
import { evidenceOf, type RawEvidence, readEvidence } from './evidence.js';
import { changeMessage, type Message, message } from './messages.js';
import { type Evidence } from './revocation.js';
import { hasStraySignature, signedRevisions, type SignedRevision } from './signed-revision.js';
import { holdsUntil, reportSignatures } from './report-signatures.js';
import { type SignatureReport, type Verdict, type Verification } from './verification.js';

export interface VerifyOptions {
  /** DER certificates of the authorities to trust. */
  readonly roots: readonly Uint8Array[];
  /** The time to judge at. */
  readonly at: Date;
  /** Evidence fetched elsewhere, beside what the file carries. */
  readonly evidence?: RawEvidence;
}

const MAX_BYTES = 256 * 1024 * 1024;
/** Objects compared over all steps. */
const MAX_COMPARED = 2_000_000;

/**
 * Judges every signature of a PDF and everything done to it after each of them. Works on bytes alone, in a browser too, and never
 * throws: what cannot be read strictly is `unreadable`.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions): Promise<Verification> {
  const none = { checkedAt: options.at, holdsUntil: null, signatures: [], changes: [], attached: [] };
  try {
    if (bytes.length > MAX_BYTES) throw new PdfSyntaxError('PDF_TOO_LARGE', 'file too large');
    return await examine(bytes, options);
  } catch (error) {
    return { ...none, verdict: 'unreadable', messages: [message(error instanceof PdfSyntaxError ? error.code : 'VERIFIER_FAILED')] };
  }
}

async function examine(bytes: Uint8Array, options: VerifyOptions): Promise<Verification> {
  const streams: InflatedStreams = new Map();
  const file = await PdfFile.open(bytes, bytes.length, streams);
  const revisions = await signedRevisions(file, streams);
  const steps = compareSteps(file, revisions);
  const written = steps.flatMap((step) => step.changes);
  const changes = [...written, ...(await coveredPages(file, written))];
  const { damaged: undecoded, ...raw } = await evidenceOf(file);
  const own = readEvidence(raw);
  const extra = readEvidence(options.evidence ?? { certificates: [], crls: [], ocsps: [] });
  const evidence: Evidence = { certificates: [...own.certificates, ...extra.certificates], lists: [...own.lists, ...extra.lists], ocsp: [...own.ocsp, ...extra.ocsp] };
  const roots = options.roots.map(readCertificate);
  const signatures = await reportSignatures(file, revisions, steps, { roots, evidence, knownAt: options.at, isProven: false });
  const messages = changes.map(changeMessage);
  if (undecoded + own.damaged > 0 || !(await isSound(own, evidence, roots))) messages.push(message('EVIDENCE_UNREADABLE'));
  if (signatures.length > 0 && roots.length === 0) messages.push(message('ROOTS_MISSING'));
  if (!signatures.some(({ kind }) => kind === 'signature')) messages.push(message(signatures.length === 0 && hasStraySignature(bytes) ? 'SIGNATURE_REMOVED' : 'NOT_SIGNED'));
  if (signatures.length > 0 && hasActiveContent(file)) messages.push(message('ACTIVE_CONTENT'));
  const attached = await attachments(file);
  if (attached.some(({ print }) => print === 'differs')) messages.push(message('ATTACHED_DIFFERS'));
  return { verdict: verdictOf(signatures, messages), checkedAt: options.at, holdsUntil: holdsUntil(signatures), signatures, changes, attached, messages };
}

/** What was done after one signature and before the next. */
export interface Step {
  readonly after: SignedRevision;
  readonly changes: readonly Change[];
}

function compareSteps(file: PdfFile, revisions: readonly SignedRevision[]): Step[] {
  const sound = revisions.filter((each) => each.signed);
  const maxObjects = Math.ceil(MAX_COMPARED / Math.max(1, sound.length));
  return sound.map((after, index) => {
    const revision = after.signed!.revision;
    const next = sound[index + 1]?.signed?.revision ?? file;
    return { after, changes: next.end === revision.end ? [] : compareRevisions(revision, next, maxObjects) };
  });
}

/** Whether the file's own evidence is as its issuers signed it, as far as they are at hand. */
async function isSound(own: Evidence, all: Evidence, roots: readonly Certificate[]): Promise<boolean> {
  const pool = [...all.certificates, ...roots];
  for (const certificate of own.certificates) if (await isBroken(certificate, pool)) return false;
  for (const list of own.lists) {
    const issuers = pool.filter((each) => equalBytes(each.subject, list.issuer));
    const checks = await Promise.all(issuers.map((issuer) => checkSigned(list.raw, issuer.spki)));
    if (checks.length > 0 && checks.every((check) => check === 'bad')) return false;
  }
  return true;
}

function verdictOf(signatures: readonly SignatureReport[], messages: readonly Message[]): Verdict {
  if (messages.some(({ code }) => code === 'NOT_SIGNED')) return 'not-signed';
  const all = [...messages, ...signatures.flatMap((each) => each.messages)];
  if (all.some(({ weight }) => weight === 'problem')) return 'invalid';
  return all.some(({ weight }) => weight === 'remark') ? 'valid-with-remarks' : 'valid';
}
