import { createHash } from 'node:crypto';
import { type KeyAlgorithm, nodeHash, signedAttributes } from '../cms/build-cms.js';
import { bytesOf, latin1 } from '../pdf/bytes.js';
import { embedPage } from '../pdf/embed-page.js';
import { type Dict, dict, isDict, Name, PdfString, type PdfValue, type Ref, textString } from '../pdf/object.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { PdfUpdate } from '../pdf/pdf-update.js';
import { addSignatureField, declareField, entriesOf, findField, isSignatureField } from './form-fields.js';
import { type SignatureRequest } from './signature-request.js';
import { SigningError } from './signing-error.js';

const DEFAULT_RESERVE = 16_384;
/** As wide as any offset we write, so that the real ones fit in its place. */
const UNKNOWN_OFFSET = 9_999_999_999;

/** A document waiting for its signature value. Plain data: it can be stored while a far-away key is asked. */
export interface PreparedSignature {
  /** The document with an empty signature. */
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Offset of the first hexadecimal digit of the signature, and how many bytes it may have. */
  readonly contentsAt: number;
  readonly reserve: number;
  /** Digest of the document without the gap, by the hash of `algorithm`. */
  readonly digest: Uint8Array;
  /** What the key signs: the DER SET of the signed attributes. */
  readonly signedAttributes: Uint8Array;
  readonly algorithm: KeyAlgorithm;
  readonly certificateChain: readonly Uint8Array[];
}

/** A document with a gap for a signature, and the digest of everything around it. */
export interface Gap {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly contentsAt: number;
  readonly reserve: number;
  readonly digest: Uint8Array;
}

/**
 * First half of signing: the incremental update with the field, its appearance and an empty signature (PAdES, ETSI EN 319 142-1).
 * @throws {PdfSyntaxError} for a PDF that cannot be read
 * @throws {SigningError} FIELD_TAKEN, FIELD_MISSING, PAGE_MISSING, CERTIFICATION_NOT_FIRST, CHANGES_NOT_ALLOWED, CERTIFICATE_MISSING
 */
export async function prepareSignature(
  pdf: Uint8Array,
  request: SignatureRequest,
  signer: { readonly algorithm: KeyAlgorithm; readonly certificateChain: readonly Uint8Array[] },
): Promise<PreparedSignature> {
  const [certificate] = signer.certificateChain;
  if (!certificate) throw new SigningError('CERTIFICATE_MISSING');
  const update = new PdfUpdate(await PdfFile.open(pdf));
  const field = signatureField(update, request);
  if (request.appearance) {
    const form = embedPage(update, await PdfFile.open(request.appearance));
    update.edit(field, (entries) => entries.set('AP', dict({ N: form })));
  }
  for (const declared of request.declare ?? []) declareField(update, declared);
  const signature = update.add(signatureDictionary(update, field, request));
  update.edit(field, (entries) => entries.set('V', signature));
  if (request.docMdp) certify(update, signature);
  const gap = leaveGap(update, signature, nodeHash(signer.algorithm), request.reserve);
  return { ...gap, ...signer, signedAttributes: signedAttributes(signer.algorithm, certificate, gap.digest) };
}

function signatureField(update: PdfUpdate, request: SignatureRequest): Ref {
  const permission = certifiedLevel(update.file);
  if (permission === 1) throw new SigningError('CHANGES_NOT_ALLOWED');
  const declared = findField(update, request.field);
  if (declared) {
    const entries = entriesOf(update, declared);
    if (!isSignatureField(entries) || entries.has('V')) throw new SigningError('FIELD_TAKEN');
    return declared;
  }
  return addSignatureField(update, request.field, request.page ?? 1, request.rect);
}

/** The DocMDP level of the certifying signature, or null. */
export function certifiedLevel(file: PdfFile): number | null {
  const perms = file.get(file.catalog.get('Perms'));
  const signature = isDict(perms) ? file.get(perms.get('DocMDP')) : null;
  const references = isDict(signature) ? file.get(signature.get('Reference')) : null;
  for (const each of Array.isArray(references) ? references : []) {
    const reference = file.get(each as PdfValue);
    const parameters = isDict(reference) ? file.get(reference.get('TransformParams')) : null;
    if (isDict(parameters)) return Number(file.get(parameters.get('P')) ?? 2);
  }
  return null;
}

function signatureDictionary(update: PdfUpdate, field: Ref, request: SignatureRequest): Dict {
  const lock = update.get(entriesOf(update, field).get('Lock'));
  const references: PdfValue[] = [];
  if (request.docMdp) references.push(transform('DocMDP', dict({ Type: new Name('TransformParams'), P: request.docMdp, V: new Name('1.2') })));
  if (isDict(lock)) references.push(transform('FieldMDP', dict({ Type: new Name('TransformParams'), Action: lock.get('Action'), Fields: lock.get('Fields'), V: new Name('1.2') })).set('Data', update.root));
  return dict({
    ...emptySignature('Sig', 'ETSI.CAdES.detached', request.reserve),
    M: new PdfString(bytesOf(pdfDate(request.at)), false),
    Name: request.name === undefined ? undefined : textString(request.name),
    Reason: request.reason === undefined ? undefined : textString(request.reason),
    Location: request.location === undefined ? undefined : textString(request.location),
    Reference: references.length > 0 ? references : undefined,
  });
}

/** The entries every signature dictionary starts with; the offsets and the value are filled in later. */
export const emptySignature = (type: string, subFilter: string, reserve = DEFAULT_RESERVE): Record<string, PdfValue> => ({
  Type: new Name(type),
  Filter: new Name('Adobe.PPKLite'),
  SubFilter: new Name(subFilter),
  ByteRange: [0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET],
  Contents: new PdfString(new Uint8Array(reserve)),
});

const transform = (method: string, parameters: Dict): Dict => dict({ Type: new Name('SigRef'), TransformMethod: new Name(method), TransformParams: parameters });

function certify(update: PdfUpdate, signature: Ref): void {
  const form = update.file.get(update.file.catalog.get('AcroForm'));
  const flags = isDict(form) ? update.file.get(form.get('SigFlags')) : 0;
  if (update.file.catalog.has('Perms') || (typeof flags === 'number' && (flags & 1) === 1)) throw new SigningError('CERTIFICATION_NOT_FIRST');
  update.edit(update.root, (root) => root.set('Perms', dict({ DocMDP: signature })));
}

/** Writes the update, puts the real offsets in /ByteRange, and digests what the signature will cover. */
export function leaveGap(update: PdfUpdate, signature: Ref, hash: string, reserve = DEFAULT_RESERVE): Gap {
  const { bytes: pdf, offsets } = update.write();
  const start = offsets.get(signature.num)!;
  const header = latin1(pdf, start, start + 600);
  const opening = start + header.indexOf('/Contents <') + '/Contents '.length;
  const closing = opening + reserve * 2 + 2;
  const range = start + header.indexOf('[0 ');
  const width = `[0 ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET}]`.length;
  pdf.set(bytesOf(`[0 ${opening} ${closing} ${pdf.length - closing}]`.padEnd(width)), range);
  const digest = createHash(hash).update(pdf.subarray(0, opening)).update(pdf.subarray(closing)).digest();
  return { pdf, contentsAt: opening + 1, reserve, digest: new Uint8Array(digest) };
}

/** A PDF date in Vietnam's time zone. */
export function pdfDate(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
  return `D:${local}+07'00'`;
}
