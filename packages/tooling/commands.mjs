import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { node, root, run, turbo } from './bootstrap.mjs';

const callersFolder = () => process.env.INIT_CWD ?? process.cwd();

export const build = (args) => turbo(['build', ...args]);

export const gen = (args) => turbo(['gen', '--output-logs=errors-only', ...args]);

/** The whole product on this machine: one process that serves pages, GraphQL and jobs. */
export const start = (args) => built('@banhanh/api', '@banhanh/web', () => run(node(), ['apps/api/dist/start.js', ...args]));

/** Packages and api are rebuilt and the api restarted on every change; the pages reload by themselves (vite). */
export const dev = (args) => run(node(), [path.join(root, 'node_modules/turbo/bin/turbo'), 'watch', 'dev', '--concurrency=20', ...args]);

/** Walks a plan's journey from the command line; relative paths are those of the caller. */
export const journey = (args) =>
  built('@banhanh/api', () => run(node(), [path.join(root, 'apps/api/dist/journey/cli.js'), ...args], { cwd: callersFolder() }));

const benchFolders = [
  ['packages/benchmark/bench', '.mjs'],
  ['packages/benchmark/dist/bench', '.js'],
  ['packages/benchmark/dist', '.bench.js'],
];

/** Runs one benchmark; its JSON result is the last line of stdout, so whatever we say ourselves goes to stderr. */
export const bench = ([name = '', ...args]) =>
  built(async () => {
    const known = benchFolders.flatMap(([folder, suffix]) => benchesIn(folder, suffix));
    const file = known.find((candidate) => candidate.name === name)?.file;
    if (file) return run(node(), [file, ...args]);
    console.error(`No benchmark "${name}". There are: ${known.map((candidate) => candidate.name).join(', ') || 'none'}.`);
    return 2;
  });

function benchesIn(folder, suffix) {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute)
    .filter((entry) => entry.endsWith(suffix))
    .map((entry) => ({ name: entry.slice(0, -suffix.length), file: path.join(absolute, entry) }));
}

async function built(...packagesThenWork) {
  const work = packagesThenWork.at(-1);
  const status = await turbo(['build', ...packagesThenWork.slice(0, -1).map((name) => `--filter=${name}`)], 'quiet');
  return status === 0 ? work() : status;
}
