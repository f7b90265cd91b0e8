import { createHash, verify, X509Certificate } from 'node:crypto';
import { buildCms, nodeHash } from '../cms/build-cms.js';
import { bytesOf, toHex } from '../pdf/bytes.js';
import { type KeyProvider } from '../keys/key-provider.js';
import { type Gap, prepareSignature, type PreparedSignature } from './prepare-signature.js';
import { type SignatureRequest } from './signature-request.js';
import { SigningError } from './signing-error.js';
import { type TimestampSource } from './timestamp-source.js';

/**
 * Second half of signing: puts the signature value, the certificates and a time-stamp into the gap. Nothing is half-signed: an error
 * leaves `prepared` as it was, to be completed later.
 * @param signature over `prepared.signedAttributes`, as `KeyProvider.sign` answers it
 * @throws {SigningError} SIGNATURE_WRONG, SIGNATURE_TOO_LARGE, TIMESTAMP_DOWN, TIMESTAMP_REFUSED
 */
export async function completeSignature(prepared: PreparedSignature, signature: Uint8Array, timestamps?: TimestampSource): Promise<Uint8Array<ArrayBuffer>> {
  const key = new X509Certificate(prepared.certificateChain[0]!).publicKey;
  if (!verify(nodeHash(prepared.algorithm), prepared.signedAttributes, key, signature)) throw new SigningError('SIGNATURE_WRONG');
  const timestampToken = await timestamps?.timestamp(createHash('sha256').update(signature).digest());
  const { algorithm, certificateChain: chain, signedAttributes: attributes } = prepared;
  return fillGap(prepared, buildCms({ algorithm, chain, attributes, signature, timestampToken }));
}

/** The document with `cms` in its gap. @throws {SigningError} SIGNATURE_TOO_LARGE */
export function fillGap(gap: Pick<Gap, 'pdf' | 'contentsAt' | 'reserve'>, cms: Uint8Array): Uint8Array<ArrayBuffer> {
  if (cms.length > gap.reserve) throw new SigningError('SIGNATURE_TOO_LARGE');
  const pdf = gap.pdf.slice();
  pdf.set(bytesOf(toHex(cms)), gap.contentsAt);
  return pdf;
}

/** Both halves at once, for a key that answers at once. Errors as of `prepareSignature`, `completeSignature` and `KeyProvider.sign`. */
export async function signPdf(pdf: Uint8Array, request: SignatureRequest, key: KeyProvider, timestamps?: TimestampSource): Promise<Uint8Array<ArrayBuffer>> {
  const certificateChain = await key.certificateChain();
  const prepared = await prepareSignature(pdf, request, { algorithm: key.algorithm, certificateChain });
  return completeSignature(prepared, await key.sign(prepared.signedAttributes), timestamps);
}
