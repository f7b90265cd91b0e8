import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An authority of its own with one certificate, as a PKCS#12 file (needs openssl). */
export function makeCertificate(subject: string, password: string): { pkcs12: Buffer; trust: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'banhanh-e2e-ca-'));
  const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { cwd: folder, env: { ...process.env, P12_PASSWORD: password }, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-utf8'];
    openssl('req', '-x509', ...ec, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '3650', '-subj', '/C=VN/O=Tổ chức chứng thực Sơn Hà/CN=CA Sơn Hà', '-addext', 'keyUsage=critical,keyCertSign,cRLSign');
    openssl('req', '-new', ...ec, '-keyout', 'own.key', '-out', 'own.csr', '-subj', subject);
    writeFileSync(path.join(folder, 'own.ext'), 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n');
    openssl('x509', '-req', '-in', 'own.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'own.pem', '-days', '400', '-extfile', 'own.ext');
    openssl('pkcs12', '-export', '-inkey', 'own.key', '-in', 'own.pem', '-certfile', 'ca.pem', '-out', 'own.p12', '-passout', 'env:P12_PASSWORD');
    const root = readFileSync(path.join(folder, 'ca.pem'));
    const trust = () => {
      const roots = path.join(process.env['E2E_KEYS']!, 'roots');
      mkdirSync(roots, { recursive: true });
      writeFileSync(path.join(roots, 'son-ha.pem'), root);
    };
    return { pkcs12: readFileSync(path.join(folder, 'own.p12')), trust };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many points of a colour near this one the pages of a PDF have at 60 dpi (needs poppler). */
export function inkOn(pdf: Buffer, [red, green, blue]: readonly [number, number, number]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'banhanh-e2e-ink-'));
  try {
    writeFileSync(path.join(folder, 'plan.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '60', 'plan.pdf', 'page'], { cwd: folder });
    const pages = execFileSync('sh', ['-c', 'cat page*.ppm'], { cwd: folder, maxBuffer: 200_000_000 });
    let count = 0;
    for (let at = 0; at + 2 < pages.length; at += 1) count += Number(Math.abs(pages[at]! - red) < 12 && Math.abs(pages[at + 1]! - green) < 12 && Math.abs(pages[at + 2]! - blue) < 12);
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
