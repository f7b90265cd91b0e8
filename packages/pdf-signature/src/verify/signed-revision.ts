import { type Dict, isArray, isDict, isNamed, PdfSyntaxError, Ref, textOf } from '../pdf/object.js';
import { type InflatedStreams, PdfFile } from '../pdf/pdf-file.js';
import { type Coverage, readCoverage } from './byte-range.js';
import { type Field, signedFields } from './signature-fields.js';

/** A signature with the revision of the file it signed. */
export interface SignedRevision {
  readonly field: Field;
  readonly dictionary: Dict;
  readonly isTimestamp: boolean;
  /** Null when the signature does not cover exactly one whole revision of the file. */
  readonly signed: { readonly coverage: Coverage; readonly revision: PdfFile } | null;
}

const MAX_SIGNATURES = 60;
const MAX_DIGESTED = 2 * 1024 ** 3;
const MAX_READ = 5_000_000;

/** The file's signatures, oldest first; those that cover nothing sound come first. */
export async function signedRevisions(file: PdfFile, streams: InflatedStreams): Promise<SignedRevision[]> {
  const fields = signedFields(file);
  if (fields.length > MAX_SIGNATURES) throw new PdfSyntaxError('PDF_TOO_MANY_REVISIONS', 'too many signatures');
  // Every signature digests and reads its revision again.
  if (fields.length * file.end > MAX_DIGESTED || fields.length * file.count > MAX_READ) throw new PdfSyntaxError('PDF_TOO_LARGE', 'too much signed');
  const found: SignedRevision[] = [];
  for (const field of fields) {
    const dictionary = file.dict(field.value, 'signature');
    found.push({ field, dictionary, isTimestamp: isNamed(dictionary.get('Type'), 'DocTimeStamp'), signed: await readSigned(file, field, dictionary, streams) });
  }
  return found.sort((a, b) => (a.signed?.coverage.end ?? 0) - (b.signed?.coverage.end ?? 0));
}

async function readSigned(file: PdfFile, field: Field, dictionary: Dict, streams: InflatedStreams): Promise<SignedRevision['signed']> {
  if (!(field.value instanceof Ref)) return null;
  const entry = file.entry(field.value.num);
  const coverage = entry.kind === 'at' ? readCoverage(file.bytes, dictionary) : null;
  if (!coverage || entry.kind !== 'at') return null;
  try {
    const revision = coverage.end === file.end ? file : await PdfFile.open(file.bytes, coverage.end, streams);
    const then = revision.entry(field.value.num);
    const held = signedFields(revision).find((each) => each.ref.key === field.ref.key)?.value;
    const isSame = then.kind === 'at' && then.offset === entry.offset && held instanceof Ref && held.key === field.value.key;
    return isSame ? { coverage, revision } : null;
  } catch {
    return null;
  }
}

/**
 * Whether bytes of a signature stand in a file whose form names none: somebody took it out, or led the reader around it. A signature
 * dictionary is never inside a compressed stream, so its bytes are there to be seen.
 */
export function hasStraySignature(bytes: Uint8Array): boolean {
  const needle = [...'/ByteRange'].map((char) => char.charCodeAt(0));
  for (let at = bytes.indexOf(needle[0]!); at >= 0; at = bytes.indexOf(needle[0]!, at + 1)) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** What the signature forbids beyond the usual: `all` changes but evidence and time-stamps, or filling the fields `isLocked` names. */
export interface Lock {
  readonly all: boolean;
  isLocked(field: string): boolean;
}

export function lockOf(file: PdfFile, { dictionary, field }: SignedRevision): Lock {
  const locks = [file.get(field.entries.get('Lock'))];
  const references = file.get(dictionary.get('Reference'));
  let all = false;
  for (const each of isArray(references) ? references : []) {
    const reference = file.get(each);
    const parameters = isDict(reference) ? file.get(reference.get('TransformParams')) : null;
    if (!isDict(reference) || !isDict(parameters)) continue;
    if (isNamed(file.get(reference.get('TransformMethod')), 'DocMDP') && file.get(parameters.get('P')) === 1) all = true;
    if (isNamed(file.get(reference.get('TransformMethod')), 'FieldMDP')) locks.push(parameters);
  }
  return { all, isLocked: (name) => locks.some((lock) => isDict(lock) && holds(file, lock, name)) };
}

/** ISO 32000-1 table 233: all fields, those listed with all below them, or all others. */
function holds(file: PdfFile, lock: Dict, name: string): boolean {
  const action = file.get(lock.get('Action'));
  const fields = file.get(lock.get('Fields'));
  const listed = (isArray(fields) ? fields : []).map((each) => textOf(file.get(each))).some((each) => each === name || name.startsWith(`${each}.`));
  return isNamed(action, 'All') || (isNamed(action, 'Include') && listed) || (isNamed(action, 'Exclude') && !listed);
}
