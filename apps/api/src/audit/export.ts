import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createDataSource } from '../platform/database/database.js';
import { exportedChain } from './exported-chain.js';

const usage = `Cách dùng: node dist/audit/export.js --agency MÃ [--out TỆP.jsonl]
  --agency  mã định danh của cơ quan, hoặc "-" cho nhật ký của hệ thống
  --out     tệp ghi ra; không có thì ghi ra màn hình
Cần biến môi trường WORKER_DATABASE_URL.`;

const installation = '00000000-0000-0000-0000-000000000000';

/** Writes the log of one agency as JSONL; answers the exit status. */
async function main(): Promise<number> {
  const { agency, out } = options();
  const url = process.env['WORKER_DATABASE_URL'];
  if (!agency || !url) {
    console.error(usage);
    return 2;
  }
  const source = await createDataSource(url, 1).initialize();
  try {
    const found = agency === '-' ? [{ id: installation }] : await source.query<{ id: string }[]>('select id from agency where code = $1', [agency]);
    if (!found[0]) {
      console.error(`Không có cơ quan nào mang mã ${agency}.`);
      return 1;
    }
    const lines = exportedChain(source, found[0].id);
    const text = Readable.from((async function* () { for await (const line of lines) yield `${line}\n`; })());
    await (out ? pipeline(text, createWriteStream(out)) : pipeline(text, process.stdout, { end: false }));
    return 0;
  } finally {
    await source.destroy();
  }
}

function options(): { agency?: string; out?: string } {
  try {
    return parseArgs({ options: { agency: { type: 'string' }, out: { type: 'string' } } }).values;
  } catch {
    return {};
  }
}

process.exitCode = await main();
