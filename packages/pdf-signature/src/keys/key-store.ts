import { type KeyObject } from 'node:crypto';
import { SigningError } from '../sign/signing-error.js';
import { memoryKey } from './memory-key.js';
import { type KeyProvider } from './key-provider.js';

/** Named keys that sign inside the store and are never handed out. */
export interface KeyStore {
  names(): readonly string[];
  /** Adds or replaces a key with its certificates (DER, its own first). */
  put(name: string, key: KeyObject, chain: readonly Uint8Array[]): Promise<void>;
  /** Forgets a key; one that is not there is forgotten already. */
  remove(name: string): Promise<void>;
  /** @throws {SigningError} CERTIFICATE_MISSING when there is no such key */
  provider(name: string): KeyProvider;
}

/** A store that forgets everything with the process: tests, and one-off signing. */
export function memoryKeyStore(): KeyStore {
  const kept = new Map<string, KeyProvider>();
  return {
    names: () => [...kept.keys()],
    put: async (name, key, chain) => void kept.set(name, memoryKey(name, key, chain)),
    remove: async (name) => void kept.delete(name),
    provider: (name) => {
      const found = kept.get(name);
      if (!found) throw new SigningError('CERTIFICATE_MISSING');
      return found;
    },
  };
}
