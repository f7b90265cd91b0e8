import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromHex, latin1 } from '../../src/pdf/bytes.js';

/** Whether these programs are on this machine; a test that needs them names them in its title. */
export const has = (...programs: readonly string[]): boolean => programs.every((program) => spawnSync('which', [program]).status === 0);

/** Runs `use` with a folder that is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-signature-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): { status: number | null; output: string } {
  const done = spawnSync(program, [...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  return { status: done.status, output: done.stdout + done.stderr };
}

export const pem = (der: Uint8Array): string => `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`;

/** What poppler's pdfsig says, with `root` as the only trusted authority. */
export const pdfsig = (pdf: Uint8Array, root: Uint8Array): Promise<string> =>
  inFolder((folder) => {
    writeFileSync(path.join(folder, 'root.pem'), pem(root));
    writeFileSync(path.join(folder, 'plan.pdf'), pdf);
    execFileSync('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password']);
    execFileSync('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'root', '-t', 'CT,C,C', '-i', path.join(folder, 'root.pem')]);
    return run('pdfsig', ['-nssdir', `sql:${folder}`, path.join(folder, 'plan.pdf')]).output;
  });

export const qpdfCheck = (pdf: Uint8Array): Promise<string> =>
  inFolder((folder) => {
    writeFileSync(path.join(folder, 'plan.pdf'), pdf);
    return run('qpdf', ['--check', path.join(folder, 'plan.pdf')]).output;
  });

/** Every signature of the file: the bytes it covers and its CMS, read in the crudest way. */
export function rawSignatures(pdf: Uint8Array): { covered: Uint8Array; cms: Uint8Array }[] {
  return [...latin1(pdf).matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/g)].map((match) => {
    const [before, after, length] = match.slice(1).map(Number) as [number, number, number];
    const covered = Buffer.concat([pdf.subarray(0, before), pdf.subarray(after, after + length)]);
    return { covered, cms: fromHex(latin1(pdf, before + 1, after - 1)) };
  });
}

/** What OpenSSL says of each signature, signing-certificate-v2 included. */
export const opensslCms = (pdf: Uint8Array, root: Uint8Array, at: Date): Promise<string[]> =>
  inFolder((folder) =>
    rawSignatures(pdf).map(({ covered, cms }) => {
      const file = (name: string, bytes: Uint8Array | string): string => {
        writeFileSync(path.join(folder, name), bytes);
        return path.join(folder, name);
      };
      const inputs = ['-in', file('cms', cms), '-content', file('content', covered), '-CAfile', file('root.pem', pem(root))];
      const options = ['-cades', '-binary', '-purpose', 'any', '-attime', String(Math.floor(at.getTime() / 1000))];
      return run('openssl', ['cms', '-verify', '-inform', 'DER', ...inputs, ...options, '-out', '/dev/null']).output;
    }),
  );
