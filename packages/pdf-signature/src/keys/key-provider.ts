import { type KeyAlgorithm } from '../cms/build-cms.js';

/** Where a signing key lives. The key never leaves it: it is given the bytes to sign and answers the signature. */
export interface KeyProvider {
  readonly id: string;
  readonly algorithm: KeyAlgorithm;
  /** DER certificates, the key's own first, then its issuers. */
  certificateChain(): Promise<readonly Uint8Array[]>;
  /**
   * Signs `data` (it is hashed here, by the hash of `algorithm`). RSA answers PKCS#1 v1.5 bytes, ECDSA its DER form.
   * @throws {SigningError} PROVIDER_DOWN when it may work later, KEY_LOCKED, PROVIDER_REFUSED
   */
  sign(data: Uint8Array): Promise<Uint8Array>;
}
