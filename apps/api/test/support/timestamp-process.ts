import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./timestamp-authority.mjs', import.meta.url));

/** A time-stamp authority that can be stopped and started, always at the same address. */
export interface TimestampProcess {
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function timestampProcess(keysDirectory: () => string): Promise<TimestampProcess> {
  const port = await freePort();
  let running: ChildProcess | null = null;
  return {
    url: `http://127.0.0.1:${port}`,
    start: async () => {
      const started = spawn(process.execPath, [program], { env: { ...process.env, KEYS_DIR: keysDirectory(), PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] });
      running = started;
      await new Promise<void>((resolve, reject) => {
        started.stdout.once('data', () => resolve());
        started.once('exit', (code) => reject(new Error(`The time-stamp authority ended with ${code}.`)));
      });
    },
    stop: async () => {
      const stopped = running;
      running = null;
      if (!stopped || stopped.exitCode !== null) return;
      const gone = new Promise((resolve) => stopped.once('exit', resolve));
      stopped.kill('SIGKILL');
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
