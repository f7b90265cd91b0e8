import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject, randomBytes, scryptSync } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { SigningError } from '../sign/signing-error.js';
import { type KeyProvider } from './key-provider.js';
import { type KeyStore } from './key-store.js';
import { memoryKey } from './memory-key.js';

/** One sealed key: AES-256-GCM over its PKCS#8, bound to its name; certificates are public and stay readable. */
interface SealedKey {
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
  readonly chain: readonly string[];
}

interface StoreFile {
  readonly version: 1;
  readonly scrypt: { readonly n: number; readonly r: number; readonly p: number; readonly salt: string };
  readonly keys: Readonly<Record<string, SealedKey>>;
}

const SCRYPT = { n: 2 ** 15, r: 8, p: 1 };
const MAX_SCRYPT_MEMORY = 128 * 1024 * 1024;

/**
 * Keys in one encrypted file (scrypt and AES-256-GCM), made when it does not exist yet. Every key is opened here once, so a wrong
 * passphrase or a damaged file is known at once.
 * @throws {SigningError} KEY_LOCKED for a wrong passphrase, KEY_FILE_DAMAGED
 */
export async function openFileKeyStore(file: string, passphrase: string): Promise<KeyStore> {
  let stored = (await readStore(file)) ?? { version: 1, scrypt: { ...SCRYPT, salt: randomBytes(16).toString('base64') }, keys: {} };
  const secret = deriveSecret(stored, passphrase);
  const providers = new Map<string, KeyProvider>();
  for (const [name, sealed] of Object.entries(stored.keys)) providers.set(name, memoryKey(name, unseal(name, sealed, secret), sealed.chain.map(fromBase64)));
  let writing: Promise<void> = Promise.resolve();
  const keep = (keys: StoreFile['keys']): Promise<void> => {
    const now = { ...stored, keys };
    stored = now;
    writing = writing.catch(() => undefined).then(() => writeStore(file, now));
    return writing;
  };
  return {
    names: () => [...providers.keys()],
    provider: (name) => {
      const found = providers.get(name);
      if (!found) throw new SigningError('CERTIFICATE_MISSING');
      return found;
    },
    put: async (name, key, chain) => {
      const provider = memoryKey(name, key, chain);
      await keep({ ...stored.keys, [name]: seal(name, key, chain, secret) });
      providers.set(name, provider);
    },
    remove: async (name) => {
      if (!providers.delete(name)) return;
      await keep(Object.fromEntries(Object.entries(stored.keys).filter(([each]) => each !== name)));
    },
  };
}

async function readStore(file: string): Promise<StoreFile | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    const parsed = JSON.parse(text) as StoreFile;
    if (parsed.version !== 1 || typeof parsed.keys !== 'object' || typeof parsed.scrypt.salt !== 'string') throw new TypeError('store');
    return parsed;
  } catch (cause) {
    throw new SigningError('KEY_FILE_DAMAGED', { cause });
  }
}

function deriveSecret({ scrypt }: StoreFile, passphrase: string): Buffer {
  try {
    return scryptSync(passphrase.normalize('NFC'), fromBase64(scrypt.salt), 32, { N: scrypt.n, r: scrypt.r, p: scrypt.p, maxmem: MAX_SCRYPT_MEMORY });
  } catch (cause) {
    throw new SigningError('KEY_FILE_DAMAGED', { cause });
  }
}

function seal(name: string, key: KeyObject, chain: readonly Uint8Array[], secret: Buffer): SealedKey {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(name));
  const data = Buffer.concat([cipher.update(key.export({ type: 'pkcs8', format: 'der' })), cipher.final()]);
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64'), chain: chain.map((each) => Buffer.from(each).toString('base64')) };
}

function unseal(name: string, sealed: SealedKey, secret: Buffer): KeyObject {
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, fromBase64(sealed.iv), { authTagLength: 16 }).setAAD(Buffer.from(name)).setAuthTag(fromBase64(sealed.tag));
    const key = Buffer.concat([decipher.update(fromBase64(sealed.data)), decipher.final()]);
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } catch (cause) {
    throw new SigningError('KEY_LOCKED', { cause });
  }
}

/** Written beside and renamed, so that a power cut leaves the old file or the new one. */
async function writeStore(file: string, stored: StoreFile): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${randomBytes(4).toString('hex')}.new`;
  const handle = await open(beside, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(stored, null, 1));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
