import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalPostgresFailed } from '@banhanh/local-postgres';
import { launch, type Launched } from './launcher/launch.js';
import { LaunchFailed } from './launcher/launch-failed.js';
import { moveDemoPlans } from './journey/demo-plans.js';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const port = Number(process.env['PORT'] ?? '3000');
const demo = process.env['DEMO'] !== '0';

let launched: Launched | null = null;
let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await launched?.stop();
  process.exit(process.exitCode ?? 0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

try {
  launched = await launch({
    directory: process.env['BANHANH_DATA_DIR'] ?? path.join(root, '.data'),
    port,
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    demo,
    durable: true,
    log: say,
  });
  if (demo) await moveDemoPlans(launched.url);
  say(`Ban Hành đang chạy tại ${launched.url}`);
  say('Nhấn Ctrl+C để dừng.');
} catch (error) {
  if (error instanceof LaunchFailed || error instanceof LocalPostgresFailed) say(error.message);
  else console.error(error);
  process.exitCode = 1;
  await end();
}
