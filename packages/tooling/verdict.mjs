/** @typedef {{ suite: string, passed: number, failed: number, skipped?: number, cached?: boolean, note?: string }} Row */

const RESULT_FILES = { test: 'jest.json', e2e: 'playwright.json' };
const COUNTERS = { test: countJest, e2e: countPlaywright };

/**
 * One row per task of turbo's run summary; builds appear only when they failed. `readResult(task, file)` gives a suite's JSON report
 * or undefined. A suite without report or without tests is a failure, as is a task that never ran.
 * @returns {Row[]}
 */
export function rowsOf(tasks, readResult) {
  return tasks
    .filter((task) => task.command !== '<NONEXISTENT>')
    .map((task) => ({ ...countsOf(task, readResult), suite: suiteOf(task), cached: task.cache?.status === 'HIT' }))
    .filter((row) => row.failed > 0 || !/ (build|gen)$/.test(row.suite));
}

/**
 * One failed row per check a package in scope has a script for, but turbo's summary does not name: it leaves out what it never began.
 * `scriptsOf(package)` gives the scripts of a package's manifest.
 * @returns {Row[]}
 */
export function missingRows(summary, checks, scriptsOf) {
  const named = new Set(summary.tasks.map((task) => task.taskId));
  return summary.packages
    .flatMap((owner) => checks.filter((task) => scriptsOf(owner)[task] !== undefined).map((task) => ({ taskId: `${owner}#${task}`, task, package: owner })))
    .filter((task) => !named.has(task.taskId))
    .map((task) => ({ suite: suiteOf(task), ...NEVER_RAN }));
}

const NEVER_RAN = { passed: 0, failed: 1, note: 'did not run: a task it needs failed' };

/** Sums over all rows. */
export const totalOf = (rows) => ({
  passed: rows.reduce((sum, row) => sum + row.passed, 0),
  failed: rows.reduce((sum, row) => sum + row.failed, 0),
});

/** The rows as a text table, by name, with aligned columns. */
export function table(rows) {
  const head = ['suite', 'passed', 'failed', 'skipped', '', ''];
  const sorted = [...rows].sort((a, b) => a.suite.localeCompare(b.suite));
  const cells = sorted.map((row) => [row.suite, row.passed, row.failed, row.skipped ?? 0, row.cached ? 'cached' : '', row.note ?? ''].map(String));
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((line) => line[column].length)));
  const align = (text, column) => (/^\d+$/.test(text) ? text.padStart(widths[column]) : text.padEnd(widths[column]));
  return [head, ...cells].map((line) => line.map(align).join('  ').trimEnd()).join('\n');
}

function countsOf(task, readResult) {
  const exitCode = task.execution?.exitCode ?? (task.cache?.status === 'HIT' ? 0 : undefined);
  if (exitCode === undefined) return NEVER_RAN;
  const count = COUNTERS[task.task];
  if (!count) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, note: `exit ${exitCode}` };
  const result = readResult(task, RESULT_FILES[task.task]);
  if (!result) return { passed: 0, failed: 1, note: 'wrote no result' };
  const counts = count(result);
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'holds no tests' };
  if (exitCode !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: `exit ${exitCode} although no test failed` };
  return counts;
}

/** Jest's --json report; a file that could not even run counts as one failure. */
function countJest(report) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, numRuntimeErrorTestSuites = 0 } = report;
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests + numTodoTests };
}

/** Playwright's JSON report; a test that passed only when repeated has passed, and is named; an error outside a test is a failure. */
function countPlaywright({ stats = {}, errors = [] }) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  return { passed: expected + flaky, failed: unexpected + errors.length, skipped, ...(flaky ? { note: `${flaky} passed only when repeated` } : {}) };
}

const suiteOf = ({ taskId, task, package: owner }) => (owner === '//' ? task : taskId.replace(/^@banhanh\//, '').replace('#', ' '));
