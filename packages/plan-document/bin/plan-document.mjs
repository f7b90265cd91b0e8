#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, '../dist/cli.js');
const bins = nearestBins(here);

function nearestBins(from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules/.bin');
    if (existsSync(join(candidate, 'turbo')) || existsSync(join(candidate, 'node'))) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

function rerunOnNewerNode() {
  const newer = bins && join(bins, 'node');
  if (Number(process.versions.node.split('.')[0]) >= 22 || process.env.PLAN_DOCUMENT_RERUN || !newer || !existsSync(newer)) return null;
  const run = spawnSync(newer, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PLAN_DOCUMENT_RERUN: '1' },
  });
  return run.status ?? 1;
}

function buildOnce() {
  if (existsSync(cli)) return true;
  const env = { ...process.env, PATH: [bins, process.env.PATH].filter(Boolean).join(delimiter), TURBO_TELEMETRY_DISABLED: '1' };
  const args = ['run', 'build', '--filter=@banhanh/plan-document', '--output-logs=none'];
  const build = bins ? spawnSync(join(bins, 'turbo'), args, { cwd: dirname(dirname(bins)), env, stdio: ['ignore', 'pipe', 'pipe'] }) : null;
  if (existsSync(cli)) return true;
  process.stderr.write(`Chưa dựng được chương trình. Hãy chạy “npm install” ở thư mục gốc rồi thử lại.\n${build?.stderr ?? ''}`);
  return false;
}

const status = rerunOnNewerNode();
if (status !== null) process.exitCode = status;
else if (!buildOnce()) process.exitCode = 1;
else {
  const { run } = await import(pathToFileURL(cli).href);
  process.exitCode = await run(process.argv.slice(2), (text) => process.stdout.write(text), (text) => process.stderr.write(`${text}\n`));
}
