import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const authority = fileURLToPath(new URL('../../api/test/support/timestamp-authority.mjs', import.meta.url));
const start = fileURLToPath(new URL('../../api/dist/start.js', import.meta.url));

/** Starts the product as `npm start` does, on a folder of its own, beside a time-stamp authority that specs may halt; stops both after the last spec. */
export default async function startOffice(): Promise<() => Promise<void>> {
  const directory = mkdtempSync(path.join(tmpdir(), 'banhanh-e2e-'));
  chmodSync(directory, 0o755);
  const env = { ...process.env, PORT: process.env['E2E_PORT'] ?? '3987', BANHANH_DATA_DIR: directory };
  const timestamps = spawn(process.execPath, [authority], { env: { ...process.env, PORT: '0', KEYS_DIR: path.join(directory, 'keys') }, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<Buffer>((resolve, reject) => timestamps.stdout.once('data', resolve).once('end', reject));
  Object.assign(env, { TIMESTAMP_URL: address.toString().trim() });
  process.env['E2E_TIMESTAMPS_PID'] = String(timestamps.pid);
  delete (env as Record<string, unknown>)['DATABASE_URL'];
  const office = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    office.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (said.includes('http://')) resolve();
    });
    office.once('exit', (code) => reject(new Error(`The office ended with ${code}: ${said}`)));
  });
  process.env['E2E_OFFICE_PID'] = String(office.pid);
  process.env['E2E_KEYS'] = path.join(directory, 'keys');
  return async () => {
    const gone = new Promise((resolve) => office.once('exit', resolve));
    office.kill('SIGTERM');
    await gone;
    timestamps.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  };
}
