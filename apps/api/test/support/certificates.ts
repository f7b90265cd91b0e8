import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An authority as an office's real one, made with OpenSSL. */
export interface Certificates {
  /** DER. */
  root: Buffer;
  folder: string;
  /** A key with a certificate; `days` from today, `usage` of the key. */
  issue(subject: string, options?: { type?: 'rsa' | 'ec'; days?: number; usage?: string }): { key: string; certificate: string; der: Buffer };
  /** The same in a PKCS#12 file. */
  pkcs12(subject: string, password: string, options?: { type?: 'rsa' | 'ec'; days?: number; usage?: string; legacy?: boolean }): Buffer;
  close(): void;
}

export const has = (...programs: string[]): boolean => programs.every((program) => spawnSync('which', [program]).status === 0);

export function openCertificates(): Certificates {
  const folder = mkdtempSync(path.join(tmpdir(), 'banhanh-ca-'));
  const file = (name: string): string => path.join(folder, name);
  const openssl = (args: string[], env: NodeJS.ProcessEnv = {}): Buffer => execFileSync('openssl', args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  openssl(['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file('ca.key'), '-out', file('ca.pem'), '-days', '3650', '-utf8', '-subj', '/C=VN/O=Tổ chức chứng thực Sơn Hà/CN=CA Sơn Hà', '-addext', 'keyUsage=critical,keyCertSign,cRLSign']);
  let count = 0;
  const issue: Certificates['issue'] = (subject, { type = 'ec', days = 400, usage = 'digitalSignature,nonRepudiation' } = {}) => {
    count += 1;
    const [key, request, certificate, extensions] = ['key', 'csr', 'pem', 'ext'].map((ending) => file(`${count}.${ending}`)) as [string, string, string, string];
    const kind = type === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
    openssl(['req', '-new', '-newkey', ...kind, '-nodes', '-keyout', key, '-out', request, '-utf8', '-subj', subject]);
    writeFileSync(extensions, `basicConstraints=critical,CA:FALSE\nkeyUsage=critical,${usage}\n`);
    openssl(['x509', '-req', '-in', request, '-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-out', certificate, '-days', String(days), '-extfile', extensions]);
    return { key, certificate, der: openssl(['x509', '-in', certificate, '-outform', 'DER']) };
  };
  return {
    root: openssl(['x509', '-in', file('ca.pem'), '-outform', 'DER']),
    folder,
    issue,
    pkcs12: (subject, password, { legacy = false, ...options } = {}) => {
      const { key, certificate } = issue(subject, options);
      const ciphers = legacy ? ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES'] : [];
      openssl(['pkcs12', '-export', '-inkey', key, '-in', certificate, '-certfile', file('ca.pem'), '-out', file('own.p12'), '-passout', 'env:P12_PASSWORD', ...ciphers], { P12_PASSWORD: password });
      return readFileSync(file('own.p12'));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
