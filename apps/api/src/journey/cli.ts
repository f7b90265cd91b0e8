import { readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freePort, launch, throwAwayFolder, type Launched } from '../launcher/launch.js';
import { runJourney } from './run-journey.js';

const usage = 'Usage: npm run journey -- FILE.txt [--url URL] [--out DIR]';

/** Drives the main job on a file; starts a throw-away server when no address is given. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' }, out: { type: 'string' } } });
  if (positionals.length !== 1) {
    console.error(usage);
    return 2;
  }
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const file = path.resolve(from, positionals[0]!);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    console.error(`Không đọc được tệp ${file}: ${(error as Error).message}`);
    return 1;
  }
  const folder = values.url ? null : throwAwayFolder();
  let launched: Launched | null = null;
  const stop = async (): Promise<void> => {
    await launched?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  process.once('SIGINT', () => void stop().then(() => process.exit(130)));
  try {
    if (folder) launched = await launch({ directory: folder, port: await freePort(), databaseUrl: null, demo: true, durable: false, log: () => undefined });
    const result = await runJourney(values.url?.replace(/\/$/, '') ?? launched!.url, path.basename(file), bytes, ({ who, act, state, milliseconds, counts }) => {
      const numbers = Object.entries(counts).map(([name, count]) => `${name}=${count}`).join(' ');
      console.log([who.padEnd(22), act.padEnd(32), state.padEnd(9), `${String(milliseconds).padStart(6)} ms`, numbers].join(' ').trimEnd());
    });
    if (values.out) {
      const out = path.resolve(from, values.out);
      await mkdir(out, { recursive: true });
      await writeFile(path.join(out, 'plan.pdf'), result.pdf);
      await writeFile(path.join(out, 'plan.json'), JSON.stringify(result.plan, null, 2) + '\n');
    }
    console.log(`Kế hoạch ${result.reference} đã lưu trữ và tra cứu được.`);
    return 0;
  } catch (error) {
    console.error(`Hành trình dừng lại: ${(error as Error).message}`);
    return 1;
  } finally {
    await stop();
  }
}

process.exit(await main());
