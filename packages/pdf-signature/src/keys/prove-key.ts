import { randomBytes, verify, X509Certificate } from 'node:crypto';
import { nodeHash } from '../cms/build-cms.js';
import { SigningError } from '../sign/signing-error.js';
import { type KeyProvider } from './key-provider.js';

/**
 * Has the key sign a random text, so that whoever links it has shown to be let in by its provider.
 * @throws {SigningError} SIGNATURE_WRONG when the key is not its certificate's; those of `KeyProvider.sign`
 */
export async function proveKey(key: KeyProvider): Promise<void> {
  const text = Buffer.concat([Buffer.from('Ban Hành thử khóa ký\n'), randomBytes(32)]);
  const [signature, [certificate]] = [await key.sign(text), await key.certificateChain()];
  if (!certificate || !verify(nodeHash(key.algorithm), text, new X509Certificate(certificate).publicKey, signature)) throw new SigningError('SIGNATURE_WRONG');
}
