import { describe, expect, it } from '@jest/globals';
import { missingRows, rowsOf, table, totalOf } from '../verdict.mjs';

const task = (owner, name, exitCode, extra = {}) => ({
  taskId: `@banhanh/${owner}#${name}`,
  task: name,
  package: `@banhanh/${owner}`,
  command: 'something',
  cache: { status: 'MISS' },
  execution: exitCode === undefined ? undefined : { exitCode },
  ...extra,
});
const jestReport = (passed, failed, more = {}) => ({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0, ...more });
const noResult = () => undefined;

describe('the verdict of a check', () => {
  it('counts every test of a suite, and one for each other task', () => {
    const rows = rowsOf([task('deadline', 'test', 0), task('deadline', 'lint', 0)], () => jestReport(12, 0));
    expect(totalOf(rows)).toEqual({ passed: 13, failed: 0 });
  });

  it('counts failing tests and failing tasks', () => {
    const rows = rowsOf([task('deadline', 'test', 1), task('deadline', 'types', 2)], () => jestReport(10, 3));
    expect(totalOf(rows)).toEqual({ passed: 10, failed: 4 });
  });

  it('fails a suite that wrote no result although it ended well', () => {
    expect(totalOf(rowsOf([task('deadline', 'test', 0)], noResult))).toEqual({ passed: 0, failed: 1 });
  });

  it('fails a suite without tests', () => {
    expect(totalOf(rowsOf([task('deadline', 'test', 0)], () => jestReport(0, 0)))).toEqual({ passed: 0, failed: 1 });
  });

  it('fails a suite whose tests all passed but which ended badly', () => {
    expect(totalOf(rowsOf([task('deadline', 'test', 1)], () => jestReport(5, 0)))).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a test file that could not run as a failure', () => {
    const report = jestReport(5, 0, { numRuntimeErrorTestSuites: 1 });
    expect(totalOf(rowsOf([task('deadline', 'test', 1)], () => report))).toEqual({ passed: 5, failed: 1 });
  });

  it('fails a task that never ran because another failed', () => {
    const [row] = rowsOf([task('web', 'e2e', undefined)], noResult);
    expect(row).toMatchObject({ suite: 'web e2e', failed: 1 });
  });

  it('fails a check turbo never began and therefore does not name', () => {
    const summary = { packages: ['@banhanh/api', '@banhanh/web'], tasks: [task('web', 'lint', 0)] };
    const scripts = { '@banhanh/api': { build: 'tsc' }, '@banhanh/web': { lint: 'eslint', e2e: 'playwright test' } };
    const rows = missingRows(summary, ['lint', 'e2e'], (owner) => scripts[owner]);
    expect(rows).toEqual([{ suite: 'web e2e', passed: 0, failed: 1, note: 'did not run: a task it needs failed' }]);
  });

  it('takes a task restored from the cache as passed and says so', () => {
    const [row] = rowsOf([task('web', 'lint', 0, { cache: { status: 'HIT' } })], noResult);
    expect(row).toMatchObject({ suite: 'web lint', passed: 1, failed: 0, cached: true });
  });

  it('counts browser tests, naming those that passed only when repeated, and errors outside a test', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 1 }, errors: [{ message: 'setup' }] };
    const [row] = rowsOf([task('web', 'e2e', 1)], () => report);
    expect(row).toMatchObject({ passed: 9, failed: 2, skipped: 1, note: '2 passed only when repeated' });
  });

  it('leaves out builds that went well and tasks no package has, and shows builds that failed', () => {
    const absent = { ...task('schema', 'test', undefined), command: '<NONEXISTENT>' };
    expect(rowsOf([task('api', 'build', 0), absent], noResult)).toEqual([]);
    expect(totalOf(rowsOf([task('api', 'build', 1)], noResult))).toEqual({ passed: 0, failed: 1 });
  });

  it('prints one aligned line per suite, by name', () => {
    const text = table([
      { suite: 'drift', passed: 1, failed: 0 },
      { suite: 'api test', passed: 120, failed: 0, cached: true },
    ]);
    expect(text.split('\n')).toEqual([
      'suite     passed  failed  skipped',
      'api test     120       0        0  cached',
      'drift          1       0        0',
    ]);
  });
});
