import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readCertificate } from './cms/certificate.js';
import { reportText } from './verify/report-text.js';
import { verifyPdf } from './verify/verify-pdf.js';

const USAGE = `Cách dùng: pdf-signature verify TỆP.pdf [--trust CA.pem]… [--json]
  --trust   chứng thư gốc được tin cậy (PEM hoặc DER), có thể ghi nhiều lần
  --json    kết quả dạng JSON
Mã thoát: 0 mọi chữ ký hợp lệ, 1 không hợp lệ hoặc chưa ký, 2 không đọc được tệp hoặc dùng sai.`;
const MAX_BYTES = 256 * 1024 * 1024;

/** Runs the command; answers the exit status. */
export async function main(args: readonly string[], now = new Date()): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  if (!asked) return complain(USAGE);
  const roots = await readRoots(asked.trust);
  if (typeof roots === 'string') return complain(`Không đọc được chứng thư ${roots}.`);
  const bytes = await readBounded(asked.file);
  if (!bytes) return complain(`Không mở được tệp ${asked.file}, hoặc tệp lớn hơn 256 MB.`);
  const found = await verifyPdf(bytes, { roots, at: now });
  console.log(asked.json ? JSON.stringify(found, null, 2) : reportText(asked.file, found));
  if (found.verdict === 'unreadable') return 2;
  return found.verdict === 'valid' || found.verdict === 'valid-with-remarks' ? 0 : 1;
}

function complain(text: string): 2 {
  console.error(text);
  return 2;
}

function readArguments(args: readonly string[]): { file: string; trust: string[]; json: boolean } | null {
  try {
    const options = { trust: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [command, file, more] = positionals;
    if (command !== 'verify' || file === undefined || more !== undefined) return null;
    return { file, trust: values.trust ?? [], json: values.json ?? false };
  } catch {
    return null;
  }
}

async function readBounded(file: string): Promise<Uint8Array | null> {
  try {
    return (await stat(file)).size > MAX_BYTES ? null : new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}

/** The certificates of these files, or the name of the first file that has none. */
async function readRoots(files: readonly string[]): Promise<Uint8Array[] | string> {
  const roots: Uint8Array[] = [];
  for (const file of files) {
    try {
      const found = certificatesIn(await readFile(file));
      found.forEach(readCertificate);
      if (found.length === 0) return file;
      roots.push(...found);
    } catch {
      return file;
    }
  }
  return roots;
}

function certificatesIn(bytes: Buffer): Uint8Array[] {
  const text = bytes.toString('latin1');
  if (!text.includes('-----BEGIN')) return [new Uint8Array(bytes)];
  return [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)].map((match) => new Uint8Array(Buffer.from(match[1]!, 'base64')));
}
