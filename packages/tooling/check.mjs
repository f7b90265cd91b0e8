import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser, installBrowser } from './browser.mjs';
import { root, turbo } from './bootstrap.mjs';
import { installSystemTools } from './system-tools.mjs';
import { missingRows, rowsOf, table, totalOf } from './verdict.mjs';

const TASKS = ['lint', 'types', 'test', 'boundaries', 'unused', 'drift'];

/**
 * Runs every check through turbo's cache, prints one row per suite and, as the last line of stdout, `N passed, N failed`.
 * @returns 0 only when everything ran and passed
 */
export async function check(args) {
  const extra = [];
  try {
    await installSystemTools();
    const browser = findBrowser() ?? (await installBrowser());
    if (browser) process.env.CHROMIUM_PATH = browser;
    else extra.push({ suite: 'browser', passed: 0, failed: 1, note: 'no Chromium on this machine, so no e2e test ran' });
    forgetOldResults();
    const tasks = browser ? [...TASKS, 'e2e'] : TASKS;
    const status = await turbo([...tasks, '--continue=dependencies-successful', '--output-logs=errors-only', '--summarize', ...args]);
    extra.push(...verdictRows(status, tasks));
  } catch (error) {
    console.error(error);
    extra.push({ suite: 'check', passed: 0, failed: 1, note: 'the check itself broke off' });
  }
  const { passed, failed } = totalOf(extra);
  console.log(`\n${table(extra)}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** What an earlier run wrote must not count for this one. Turbo puts back what its cache answers. */
function forgetOldResults() {
  rmSync(path.join(root, '.turbo', 'runs'), { recursive: true, force: true });
  for (const folder of workspaceFolders()) rmSync(path.join(folder, '.results'), { recursive: true, force: true });
}

function verdictRows(status, tasks) {
  const summary = readSummary();
  if (!summary) return [{ suite: 'turbo', passed: 0, failed: 1, note: `ended with ${status} and ran nothing` }];
  const rows = rowsOf(summary.tasks, (task, file) => readJson(path.join(root, task.directory, '.results', file)));
  rows.push(...missingRows(summary, tasks, scriptsOf));
  if (status !== 0 && totalOf(rows).failed === 0) rows.push({ suite: 'turbo', passed: 0, failed: 1, note: `ended with ${status}` });
  return rows;
}

function readSummary() {
  const folder = path.join(root, '.turbo', 'runs');
  const [file] = existsSync(folder) ? readdirSync(folder) : [];
  return file ? readJson(path.join(folder, file)) : undefined;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const scriptsOf = (name) => workspaceManifests().find((manifest) => manifest?.name === name)?.scripts ?? {};

const workspaceManifests = () => workspaceFolders().map((folder) => readJson(path.join(folder, 'package.json')));

const workspaceFolders = () =>
  ['apps', 'packages'].flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => path.join(root, parent, name)));
