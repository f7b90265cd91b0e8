import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nameNode, makeCertificate, spkiOf } from '../src/authority/make-certificate.js';
import { describeCertificate } from '../src/keys/describe-certificate.js';
import { openFileKeyStore } from '../src/keys/file-key-store.js';
import { type KeyProvider } from '../src/keys/key-provider.js';
import { memoryKey } from '../src/keys/memory-key.js';
import { openPkcs11Key } from '../src/keys/pkcs11-key.js';
import { proveKey } from '../src/keys/prove-key.js';
import { readPkcs12 } from '../src/keys/pkcs12-key.js';
import { signPdf } from '../src/sign/complete-signature.js';
import { type SigningError } from '../src/sign/signing-error.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { has, inFolder, opensslCms, pdfsig, pem } from './support/judges.js';
import { SIGNED_AT } from './support/office.js';
import { planPdf } from './support/plan-pdf.js';
import { hasToken, MODULE, softToken } from './support/soft-token.js';

const code = (act: Promise<unknown>): Promise<string> => act.then(() => 'done', (error: SigningError) => error.code);

/** A key with a certificate of its own making, trusted as a root in these tests. */
async function selfMade(type: 'ec' | 'rsa'): Promise<{ key: KeyObject; root: Uint8Array; certificate: Uint8Array }> {
  const [own, ca] = [newKey(type), newKey('ec')];
  const subject = { commonName: 'CA thử nghiệm' };
  const issuer = { key: signerOf(ca.privateKey), name: nameNode(subject), spki: spkiOf(ca.publicKey) };
  const [from, to] = [new Date('2026-01-01T00:00:00Z'), new Date('2031-01-01T00:00:00Z')];
  const root = await makeCertificate({ subject, kind: 'authority', publicKey: ca.publicKey, from, to }, issuer);
  const certificate = await makeCertificate({ subject: { commonName: 'Văn thư Sở' }, kind: 'signer', publicKey: own.publicKey, from, to }, issuer);
  return { key: own.privateKey, root, certificate };
}

const newKey = (type: 'ec' | 'rsa'): { publicKey: KeyObject; privateKey: KeyObject } => (type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: 'P-256' }));

function signerOf(key: KeyObject): Pick<KeyProvider, 'algorithm' | 'sign'> {
  return { algorithm: 'ECDSA-SHA256', sign: async (data) => sign('sha256', data, key) };
}

async function signsValidly(provider: KeyProvider, root: Uint8Array): Promise<boolean> {
  const signed = await signPdf(await planPdf(), { field: 'Seal', at: SIGNED_AT }, provider);
  return (await verifyPdf(signed, { roots: [root], at: SIGNED_AT })).verdict === 'valid-with-remarks';
}

describe('the encrypted key store', () => {
  it('keeps keys over a restart, in a file only its owner reads', () =>
    inFolder(async (folder) => {
      const file = path.join(folder, 'keys', 'store.json');
      const { key, root, certificate } = await selfMade('ec');
      await (await openFileKeyStore(file, 'mật khẩu của Sở')).put('agency', key, [certificate, root]);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'latin1')).not.toContain(key.export({ type: 'pkcs8', format: 'der' }).toString('base64').slice(0, 40));
      const again = await openFileKeyStore(file, 'mật khẩu của Sở');
      expect(again.names()).toEqual(['agency']);
      expect(await signsValidly(again.provider('agency'), root)).toBe(true);
    }));

  it('opens with its passphrase only, however its diacritics are encoded, and not when it was touched', () =>
    inFolder(async (folder) => {
      const file = path.join(folder, 'store.json');
      const { key, certificate } = await selfMade('ec');
      await (await openFileKeyStore(file, 'đỏ')).put('agency', key, [certificate]);
      expect(await code(openFileKeyStore(file, 'đỏ'.normalize('NFD')))).toBe('done');
      expect(await code(openFileKeyStore(file, 'do'))).toBe('KEY_LOCKED');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"agency"', '"Agency"'));
      expect(await code(openFileKeyStore(file, 'đỏ'))).toBe('KEY_LOCKED');
      writeFileSync(file, '{"version":1');
      expect(await code(openFileKeyStore(file, 'đỏ'))).toBe('KEY_FILE_DAMAGED');
    }));

  it('forgets a key that is removed, and no other', () =>
    inFolder(async (folder) => {
      const file = path.join(folder, 'store.json');
      const store = await openFileKeyStore(file, 'x');
      const [one, other] = [await selfMade('ec'), await selfMade('ec')];
      await store.put('one', one.key, [one.certificate]);
      await store.put('other', other.key, [other.certificate]);
      await store.remove('one');
      await store.remove('one');
      expect(() => store.provider('one')).toThrow(expect.objectContaining({ code: 'CERTIFICATE_MISSING' }));
      expect((await openFileKeyStore(file, 'x')).names()).toEqual(['other']);
    }));

  it('loses no key when several are put at once', () =>
    inFolder(async (folder) => {
      const store = await openFileKeyStore(path.join(folder, 'store.json'), 'x');
      const made = await Promise.all([selfMade('ec'), selfMade('ec'), selfMade('ec')]);
      await Promise.all(made.map(({ key, certificate }, index) => store.put(`key-${index}`, key, [certificate])));
      expect((await openFileKeyStore(path.join(folder, 'store.json'), 'x')).names()).toHaveLength(3);
    }));

  it('refuses a certificate that belongs to another key', async () => {
    const [one, other] = [await selfMade('ec'), await selfMade('ec')];
    expect(() => memoryKey('x', one.key, [other.certificate])).toThrow(expect.objectContaining({ code: 'SIGNATURE_WRONG' }));
  });
});

describe('a certificate in plain words', () => {
  const at = new Date('2026-11-20T00:00:00Z');

  it('says whose it is, who issued it, until when, and whether strangers will trust it', async () => {
    const { certificate, root } = await selfMade('ec');
    expect(await describeCertificate([certificate], [root], at)).toMatchObject({ name: 'Văn thư Sở', issuer: 'CA thử nghiệm', to: new Date('2031-01-01T00:00:00Z'), isTrusted: true, problem: null, issuers: [root] });
    expect(await describeCertificate([certificate], [], at)).toMatchObject({ isTrusted: false, problem: null, issuers: [] });
  });

  it('says why it cannot sign now, whoever issued it', async () => {
    const { certificate, root } = await selfMade('ec');
    const problem = async (each: Uint8Array, when: Date) => (await describeCertificate([each], [], when)).problem;
    expect(await problem(certificate, new Date('2032-01-01T00:00:00Z'))).toBe('CERTIFICATE_EXPIRED');
    expect(await problem(certificate, new Date('2025-01-01T00:00:00Z'))).toBe('CERTIFICATE_NOT_YET_VALID');
    expect(await problem(root, at)).toBe('CERTIFICATE_PURPOSE');
    expect(await code(describeCertificate([new Uint8Array(9)], [], at))).toBe('KEY_FILE_DAMAGED');
  });

  it('is proven to be of a key only by a signature of that key', async () => {
    const [one, other] = [await selfMade('ec'), await selfMade('rsa')];
    expect(await code(proveKey(memoryKey('one', one.key, [one.certificate])))).toBe('done');
    expect(await code(proveKey({ ...memoryKey('one', one.key, [one.certificate]), certificateChain: async () => [other.certificate] }))).toBe('SIGNATURE_WRONG');
  });
});

describe('a PKCS#12 file', () => {
  for (const type of ['ec', 'rsa'] as const) {
    (has('openssl') ? it : it.skip)(`made by OpenSSL signs with its ${type.toUpperCase()} key (needs openssl)`, () =>
      inFolder(async (folder) => {
        const { key, root, certificate } = await selfMade(type);
        const file = toPkcs12(folder, key, certificate, root, 'mật khẩu');
        const opened = await readPkcs12(file, 'mật khẩu');
        expect(opened.chain).toHaveLength(2);
        expect(await signsValidly(memoryKey('p12', opened.key, opened.chain), root)).toBe(true);
        expect(await code(readPkcs12(file, 'sai'))).toBe('KEY_LOCKED');
      }));
  }

  (has('openssl') ? it : it.skip)('with ciphers older than AES is refused with what to do (needs openssl)', () =>
    inFolder(async (folder) => {
      const { key, root, certificate } = await selfMade('ec');
      const file = toPkcs12(folder, key, certificate, root, 'mật khẩu', ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES']);
      expect(await code(readPkcs12(file, 'mật khẩu'))).toBe('KEY_FILE_CIPHER');
    }));

  it('that is none is refused with a reason', async () => {
    expect(await code(readPkcs12(new TextEncoder().encode('không phải'), 'x'))).toBe('KEY_FILE_DAMAGED');
    expect(await code(readPkcs12(new Uint8Array(), 'x'))).toBe('KEY_FILE_DAMAGED');
  });
});

function toPkcs12(folder: string, key: KeyObject, certificate: Uint8Array, root: Uint8Array, password: string, ciphers: readonly string[] = []): Uint8Array {
  const file = (name: string): string => path.join(folder, name);
  writeFileSync(file('key.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(file('own.pem'), pem(certificate));
  writeFileSync(file('root.pem'), pem(root));
  execFileSync('openssl', ['pkcs12', '-export', '-inkey', file('key.pem'), '-in', file('own.pem'), '-certfile', file('root.pem'), '-out', file('own.p12'), '-passout', 'env:P', ...ciphers], { env: { ...process.env, P: password } });
  return new Uint8Array(readFileSync(file('own.p12')));
}

describe('a key on a PKCS#11 token', () => {
  for (const type of ['ec', 'rsa'] as const) {
    (hasToken ? it : it.skip)(`signs with ${type.toUpperCase()} and is accepted by OpenSSL and pdfsig (needs softhsm2, opensc, openssl, pdfsig, certutil)`, () =>
      inFolder(async (folder) => {
        const { key, root, certificate } = await selfMade(type);
        const environment = softToken(folder, key, certificate);
        const options = { id: 'token', module: MODULE, tokenLabel: 'so-vhttdl', keyId: '01', issuers: [root], environment };
        const provider = await openPkcs11Key({ ...options, pin: async () => '246810' });
        const signed = await signPdf(await planPdf(), { field: 'Seal', at: SIGNED_AT }, provider);
        expect((await verifyPdf(signed, { roots: [root], at: SIGNED_AT })).verdict).toBe('valid-with-remarks');
        expect(await opensslCms(signed, root, SIGNED_AT)).toEqual([expect.stringContaining('successful')]);
        expect(await pdfsig(signed, root)).toContain('Signature is Valid');
        const locked = await openPkcs11Key({ ...options, pin: async () => '000000' });
        expect(await code(locked.sign(new Uint8Array(8)))).toBe('KEY_LOCKED');
        expect(await code(openPkcs11Key({ ...options, tokenLabel: 'khac', pin: async () => '' }))).toMatch(/PROVIDER_DOWN|CERTIFICATE_MISSING/);
      }));
  }

  it('whose tool is not there is down, not broken', async () => {
    const options = { id: 'token', module: MODULE, tokenLabel: 'x', keyId: '01', pin: async () => '1', environment: { PATH: '/nowhere' } };
    expect(await code(openPkcs11Key(options))).toBe('PROVIDER_DOWN');
  });
});
