import { type KeyObject, sign, X509Certificate } from 'node:crypto';
import { type KeyAlgorithm, nodeHash } from '../cms/build-cms.js';
import { SigningError } from '../sign/signing-error.js';
import { type KeyProvider } from './key-provider.js';

/** How this key signs. @throws {SigningError} KEY_UNSUPPORTED */
export function algorithmOfKey(key: KeyObject): KeyAlgorithm {
  const details = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && (details.modulusLength ?? 0) >= 2048) return 'RSA-SHA256';
  if (key.asymmetricKeyType === 'ec' && details.namedCurve === 'prime256v1') return 'ECDSA-SHA256';
  if (key.asymmetricKeyType === 'ec' && details.namedCurve === 'secp384r1') return 'ECDSA-SHA384';
  throw new SigningError('KEY_UNSUPPORTED');
}

export const algorithmOfCertificate = (certificate: Uint8Array): KeyAlgorithm => algorithmOfKey(new X509Certificate(certificate).publicKey);

/** A key held by this process: what an opened key store or PKCS#12 file gives. */
export function memoryKey(id: string, key: KeyObject, chain: readonly Uint8Array[]): KeyProvider {
  const [certificate] = chain;
  if (!certificate) throw new SigningError('CERTIFICATE_MISSING');
  if (!new X509Certificate(certificate).checkPrivateKey(key)) throw new SigningError('SIGNATURE_WRONG');
  const algorithm = algorithmOfKey(key);
  return {
    id,
    algorithm,
    certificateChain: async () => chain,
    sign: async (data) => sign(nodeHash(algorithm), data, key),
  };
}
