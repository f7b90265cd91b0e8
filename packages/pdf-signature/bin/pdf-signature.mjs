#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(import.meta.url);
const cli = path.join(path.dirname(here), '../dist/cli.js');
const tools = path.join(path.dirname(here), '../../../node_modules/.bin');
const env = { ...process.env, PATH: tools + path.delimiter + process.env.PATH, TURBO_TELEMETRY_DISABLED: '1' };

const node = path.join(tools, 'node');
if (Number(process.versions.node.split('.')[0]) < 22 && existsSync(node)) {
  process.exit(spawnSync(node, [here, ...process.argv.slice(2)], { stdio: 'inherit', env }).status ?? 1);
}
if (!existsSync(cli)) {
  const build = spawnSync(path.join(tools, 'turbo'), ['run', 'build', '--filter=@banhanh/pdf-signature', '--output-logs=none'], {
    cwd: path.join(tools, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  if (build.status !== 0 || !existsSync(cli)) {
    console.error('Không dựng được công cụ kiểm tra chữ ký. | The verifier could not be built.');
    process.exit(2);
  }
}
const { main } = await import(pathToFileURL(cli).href);
process.exitCode = await main(process.argv.slice(2));
