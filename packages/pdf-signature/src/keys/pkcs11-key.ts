import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeHash } from '../cms/build-cms.js';
import { algorithmOfCertificate } from './memory-key.js';
import { SigningError } from '../sign/signing-error.js';
import { der, integer, nullNode, octetString, oid, sequence, TAG } from '../cms/asn1.js';
import { OID } from '../cms/oids.js';
import { type KeyProvider } from './key-provider.js';

/** A key on a token (HSM, USB token), reached through OpenSC's `pkcs11-tool`. */
export interface Pkcs11Options {
  readonly id: string;
  /** The token's PKCS#11 library, e.g. `/usr/lib/softhsm/libsofthsm2.so`. */
  readonly module: string;
  readonly tokenLabel: string;
  /** CKA_ID of the key and its certificate, hexadecimal. */
  readonly keyId: string;
  /** Read when needed and handed on through the environment of the tool, never on its command line. */
  readonly pin: () => Promise<string>;
  /** Certificates above the one on the token, DER. */
  readonly issuers?: readonly Uint8Array[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

const PIN_VARIABLE = 'BANHANH_PKCS11_PIN';

/**
 * Opens the key by its certificate on the token.
 * @throws {SigningError} PROVIDER_DOWN when the tool or token does not answer, CERTIFICATE_MISSING, KEY_UNSUPPORTED
 */
export async function openPkcs11Key(options: Pkcs11Options): Promise<KeyProvider> {
  const certificate = await inFolder(async (folder) => {
    const output = path.join(folder, 'certificate');
    await runTool(options, ['--read-object', '--type', 'cert', '--id', options.keyId, '--output-file', output]);
    return new Uint8Array(await readFile(output));
  }).catch((cause: unknown) => {
    throw cause instanceof SigningError && cause.code === 'PROVIDER_DOWN' ? cause : new SigningError('CERTIFICATE_MISSING', { cause });
  });
  const algorithm = algorithmOfCertificate(certificate);
  return {
    id: options.id,
    algorithm,
    certificateChain: async () => [certificate, ...(options.issuers ?? [])],
    sign: async (data) => {
      const digest = createHash(nodeHash(algorithm)).update(data).digest();
      const isRsa = algorithm === 'RSA-SHA256';
      const signature = await signOnToken(options, isRsa ? digestInfo(digest) : digest, isRsa ? 'RSA-PKCS' : 'ECDSA');
      return isRsa ? signature : derEcdsa(signature);
    },
  };
}

const signOnToken = (options: Pkcs11Options, input: Uint8Array, mechanism: string): Promise<Uint8Array> =>
  inFolder(async (folder) => {
    const [from, to] = [path.join(folder, 'in'), path.join(folder, 'out')];
    await writeFile(from, input);
    const pin = await options.pin();
    const login = ['--login', '--pin', `env:${PIN_VARIABLE}`];
    await runTool(options, [...login, '--sign', '--mechanism', mechanism, '--id', options.keyId, '--input-file', from, '--output-file', to], { [PIN_VARIABLE]: pin });
    return new Uint8Array(await readFile(to));
  });

function runTool(options: Pkcs11Options, args: readonly string[], secrets: NodeJS.ProcessEnv = {}): Promise<void> {
  const all = ['--module', options.module, '--token-label', options.tokenLabel, ...args];
  return new Promise((resolve, reject) => {
    const tool = spawn('pkcs11-tool', all, { env: { ...process.env, ...options.environment, ...secrets }, stdio: ['ignore', 'ignore', 'pipe'], signal: AbortSignal.timeout(options.timeoutMs ?? 20_000) });
    let complaint = '';
    tool.stderr.on('data', (part: Buffer) => (complaint = (complaint + part.toString()).slice(-2_000)));
    tool.once('error', (cause) => reject(new SigningError('PROVIDER_DOWN', { cause })));
    tool.once('close', (status) => (status === 0 ? resolve() : reject(refusal(complaint))));
  });
}

function refusal(complaint: string): SigningError {
  if (/CKR_PIN_(INCORRECT|INVALID|LEN_RANGE|LOCKED|EXPIRED)/.test(complaint)) return new SigningError('KEY_LOCKED');
  if (/No slot|failed to load|slot with a token|CKR_(DEVICE|TOKEN)_/i.test(complaint)) return new SigningError('PROVIDER_DOWN');
  return new SigningError('PROVIDER_REFUSED', { cause: new Error(complaint.trim()) });
}

/** What RSA PKCS#1 v1.5 signs: the digest with its algorithm (RFC 8017 §9.2). */
const digestInfo = (digest: Uint8Array): Uint8Array => sequence(sequence(oid(OID.sha256), nullNode()), octetString(digest)).raw;

/** PKCS#11 answers r and s side by side; everybody else wants them in DER. */
function derEcdsa(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  return der(TAG.sequence, integer(raw.subarray(0, half)), integer(raw.subarray(half))).raw;
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'banhanh-token-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
