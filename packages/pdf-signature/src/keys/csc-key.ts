import { createHash } from 'node:crypto';
import { nodeHash } from '../cms/build-cms.js';
import { OID } from '../cms/oids.js';
import { SigningError } from '../sign/signing-error.js';
import { type KeyProvider } from './key-provider.js';
import { algorithmOfCertificate } from './memory-key.js';

/** A key at a remote signing service that speaks the Cloud Signature Consortium API, version 2. */
export interface CscOptions {
  readonly id: string;
  /** Base address of the API, e.g. `https://ky.example.vn/csc/v2`. */
  readonly url: string;
  /** OAuth 2 bearer token of the session with the service. */
  readonly accessToken: () => Promise<string>;
  /** Which credential; without it the service must hold exactly one for this user. */
  readonly credentialId?: string;
  /** What the person types to release the key, by the service's names: `[{ id: 'PIN', value: '…' }]`. */
  readonly authorization: () => Promise<readonly { readonly id: string; readonly value: string }[]>;
  readonly fetcher?: typeof fetch;
  readonly timeoutMs?: number;
}

const HASH_OID = { sha256: OID.sha256, sha384: OID.sha384 } as const;
const SIGN_OID = { 'RSA-SHA256': OID.rsaSha256, 'ECDSA-SHA256': OID.ecdsaSha256, 'ECDSA-SHA384': OID.ecdsaSha384 } as const;

/** What a service asks of the person at each signature. */
export type CscWord = 'PIN' | 'OTP';

export interface CscKey extends KeyProvider {
  readonly credentialId: string;
  readonly asks: readonly CscWord[];
}

/**
 * Opens a credential of the service by its certificates; every signature is authorised for exactly the hash that is signed.
 * @throws {SigningError} PROVIDER_DOWN, PROVIDER_REFUSED, CERTIFICATE_MISSING, KEY_UNSUPPORTED; `sign` also KEY_LOCKED
 */
export async function openCscKey(options: CscOptions): Promise<CscKey> {
  const credentialID = options.credentialId ?? (await onlyCredential(options));
  const info = await call(options, 'credentials/info', { credentialID, certificates: 'chain' });
  const certificates = (info['cert'] as { certificates?: unknown } | undefined)?.certificates;
  const chain = strings(certificates).map((each) => new Uint8Array(Buffer.from(each, 'base64')));
  const [certificate] = chain;
  if (!certificate) throw new SigningError('CERTIFICATE_MISSING');
  const algorithm = algorithmOfCertificate(certificate);
  return {
    id: options.id,
    algorithm,
    credentialId: credentialID,
    asks: asked(info['auth']),
    certificateChain: async () => chain,
    sign: async (data) => {
      const hash = nodeHash(algorithm);
      const hashes = [createHash(hash).update(data).digest('base64')];
      const hashAlgorithmOID = HASH_OID[hash];
      const authData = await options.authorization();
      const { SAD } = await call(options, 'credentials/authorize', { credentialID, numSignatures: 1, hashes, hashAlgorithmOID, authData }, 'KEY_LOCKED');
      const { signatures } = await call(options, 'signatures/signHash', { credentialID, SAD, hashes, hashAlgorithmOID, signAlgo: SIGN_OID[algorithm] });
      const [signature] = strings(signatures);
      if (signature === undefined) throw new SigningError('PROVIDER_REFUSED');
      return new Uint8Array(Buffer.from(signature, 'base64'));
    },
  };
}

/** By the service's own list (version 2 of the API); a service that names nothing asks for a PIN. */
function asked(auth: unknown): CscWord[] {
  const objects = (auth as { objects?: unknown } | undefined)?.objects;
  const ids = Array.isArray(objects) ? objects.map((each) => (each as { id?: unknown } | null)?.id) : ['PIN'];
  return (['PIN', 'OTP'] as const).filter((word) => ids.includes(word));
}

async function onlyCredential(options: CscOptions): Promise<string> {
  const ids = strings((await call(options, 'credentials/list', {}))['credentialIDs']);
  if (ids.length !== 1) throw new SigningError('CERTIFICATE_MISSING');
  return ids[0]!;
}

async function call(options: CscOptions, method: string, body: object, refused: 'PROVIDER_REFUSED' | 'KEY_LOCKED' = 'PROVIDER_REFUSED'): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await options.accessToken()}` };
  const answer = await (options.fetcher ?? fetch)(`${options.url.replace(/\/$/, '')}/${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(options.timeoutMs ?? 20_000),
  }).catch((cause: unknown) => {
    throw new SigningError('PROVIDER_DOWN', { cause });
  });
  if (answer.status >= 500 || answer.status === 429) throw new SigningError('PROVIDER_DOWN');
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok || said === null || typeof said !== 'object') {
    const reason = (said as { error?: unknown } | null)?.error;
    throw new SigningError(refused, { cause: new Error(typeof reason === 'string' ? reason : `status ${answer.status}`) });
  }
  return said as Record<string, unknown>;
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []);
