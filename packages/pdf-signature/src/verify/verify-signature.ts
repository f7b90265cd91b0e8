import { type Certificate } from '../cms/certificate.js';
import { checkCms, readCms, type SignedCms } from '../cms/read-cms.js';
import { checkTimestamp, readTimestampToken, type TimestampToken } from '../cms/timestamp-token.js';
import { type Dict, isNamed, Name, textOf } from '../pdf/object.js';
import { findPath, isBroken, pathProblem } from './certificate-path.js';
import { readEvidence } from './evidence.js';
import { type SignatureCode } from './messages.js';
import { type Evidence, revocationOf } from './revocation.js';

/** What signatures are judged by. */
export interface Judgement {
  readonly roots: readonly Certificate[];
  readonly evidence: Evidence;
  /** Now, or the oldest trusted time-stamp that covers the signature: whatever was good then counts. */
  readonly knownAt: Date;
  /** Whether `knownAt` was proven by such a time-stamp. */
  readonly isProven: boolean;
}

export interface SignatureFinding {
  readonly codes: readonly SignatureCode[];
  readonly signer: Certificate | null;
  /** When the signature is proven to have existed. */
  readonly provenAt: Date | null;
  /** When the certificate of the time-stamp that proves this ends. */
  readonly timestampUntil: Date | null;
  /** Every certificate of the path was known not to be revoked. */
  readonly hasEvidence: boolean;
}

export const failed = (code: SignatureCode, signer: Certificate | null = null): SignatureFinding => ({ codes: [code], signer, provenAt: null, timestampUntil: null, hasEvidence: false });

/** Judges a person's or an agency's signature over `covered`. */
export async function judgeSignature(dictionary: Dict, der: Uint8Array, covered: Uint8Array, judgement: Judgement): Promise<SignatureFinding> {
  const subFilter = dictionary.get('SubFilter');
  const kind = subFilter instanceof Name ? subFilter.value : '';
  if (kind !== 'ETSI.CAdES.detached' && kind !== 'adbe.pkcs7.detached') return failed('SUBFILTER_UNKNOWN');
  const cms = attempt(() => readCms(der));
  if (!cms || cms.content) return failed('CMS_MALFORMED');
  const problem = await checkCms(cms, covered, kind === 'ETSI.CAdES.detached' ? 'signature' : 'older-signature');
  if (problem || !cms.signer) return failed(problem ?? 'SIGNER_CERTIFICATE_MISSING', cms.signer);
  const time = await judgeOwnTimestamp(cms, judgement);
  const codes = [...time.codes];
  const at = time.at ?? judgement.knownAt;
  const trust = await judgeCertificate(cms, 'sign', at, at, judgement);
  codes.push(...trust.codes);
  return { codes, signer: cms.signer, timestampUntil: time.until, provenAt: time.at ?? (judgement.isProven ? judgement.knownAt : null), hasEvidence: trust.hasEvidence };
}

/** Judges a time-stamp over the document. */
export async function judgeDocumentTimestamp(dictionary: Dict, der: Uint8Array, covered: Uint8Array, judgement: Judgement): Promise<SignatureFinding> {
  if (!isNamed(dictionary.get('SubFilter'), 'ETSI.RFC3161')) return failed('SUBFILTER_UNKNOWN');
  const token = attempt(() => readTimestampToken(der));
  if (!token) return failed('CMS_MALFORMED');
  const { codes, hasEvidence } = await judgeToken(token, covered, judgement);
  return { codes, signer: token.cms.signer, timestampUntil: token.cms.signer?.notAfter ?? null, provenAt: codes.some((code) => code !== 'REVOCATION_UNKNOWN') ? null : token.at, hasEvidence };
}

/** A time-stamp that was true but proves nothing now: the signature is judged as if it had none. */
const UNPROVEN: ReadonlySet<SignatureCode> = new Set(['TIMESTAMP_UNTRUSTED', 'TIMESTAMP_EXPIRED']);

async function judgeOwnTimestamp(cms: SignedCms, judgement: Judgement): Promise<{ codes: SignatureCode[]; at: Date | null; until: Date | null }> {
  if (cms.timestampTokens.length === 0) return { codes: judgement.isProven ? [] : ['TIMESTAMP_MISSING'], at: null, until: null };
  const doubts: SignatureCode[] = [];
  let at: Date | null = null;
  let until: Date | null = null;
  for (const der of cms.timestampTokens) {
    const token = attempt(() => readTimestampToken(der));
    if (!token) return { codes: ['TIMESTAMP_INVALID'], at: null, until: null };
    const { codes } = await judgeToken(token, cms.signature, judgement);
    if (codes.some((code) => code !== 'REVOCATION_UNKNOWN' && !UNPROVEN.has(code))) return { codes, at: null, until: null };
    doubts.push(...codes.filter((code) => UNPROVEN.has(code)));
    if (codes.some((code) => UNPROVEN.has(code)) || (at && at <= token.at)) continue;
    at = token.at;
    until = token.cms.signer?.notAfter ?? null;
  }
  return { codes: at ? [] : doubts, at, until };
}

async function judgeToken(token: TimestampToken, data: Uint8Array, judgement: Judgement): Promise<{ codes: SignatureCode[]; hasEvidence: boolean }> {
  const problem = await checkTimestamp(token, data);
  if (problem) return { codes: [problem === 'ALGORITHM_WEAK' ? problem : 'TIMESTAMP_INVALID'], hasEvidence: false };
  const isBeforeItsKey = token.cms.signer !== null && token.at < token.cms.signer.notBefore;
  if (isBeforeItsKey || token.at > new Date(judgement.knownAt.getTime() + 300_000)) return { codes: ['TIMESTAMP_INVALID'], hasEvidence: false };
  const trust = await judgeCertificate(token.cms, 'timestamps', judgement.knownAt, token.at, judgement);
  const named = trust.codes.map((code) => (code === 'CERTIFICATE_EXPIRED' ? 'TIMESTAMP_EXPIRED' : code === 'CERTIFICATE_UNTRUSTED' ? 'TIMESTAMP_UNTRUSTED' : code));
  return { codes: named, hasEvidence: trust.hasEvidence };
}

/**
 * @param at when the certificate has to be in force
 * @param since when the signature was made: evidence must still have been current then
 */
async function judgeCertificate(cms: SignedCms, purpose: 'sign' | 'timestamps', at: Date, since: Date, { roots, evidence: around }: Judgement): Promise<{ codes: SignatureCode[]; hasEvidence: boolean }> {
  const within = readEvidence(cms.evidence);
  const evidence: Evidence = { certificates: [...around.certificates, ...within.certificates], lists: [...around.lists, ...within.lists], ocsp: [...around.ocsp, ...within.ocsp] };
  const pool = [...cms.certificates, ...evidence.certificates];
  for (const each of cms.certificates) if (await isBroken(each, [...pool, ...roots])) return { codes: ['CERTIFICATE_BROKEN'], hasEvidence: false };
  const path = await findPath(cms.signer!, pool, roots, (each) => pathProblem(each, purpose, at) === null);
  const problem = pathProblem(path, purpose, at);
  if (problem) return { codes: [problem], hasEvidence: false };
  const { state } = await revocationOf(path, evidence, since, at);
  if (state === 'revoked') return { codes: ['CERTIFICATE_REVOKED'], hasEvidence: true };
  return { codes: state === 'unknown' ? ['REVOCATION_UNKNOWN'] : [], hasEvidence: state === 'good' };
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The time in a PDF date, or null. */
export function readPdfDate(dictionary: Dict): Date | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(Z|([+-])(\d{2})'?(\d{2})?'?)?/.exec(textOf(dictionary.get('M')) ?? '');
  if (!match) return null;
  const [, year, month, day, hour, minute, second, , sign, offsetHour, offsetMinute] = match;
  const offset = sign ? `${sign}${offsetHour}:${offsetMinute ?? '00'}` : 'Z';
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
