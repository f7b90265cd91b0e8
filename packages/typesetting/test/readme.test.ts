import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

it('README names every rule of the form that is measured, and no test that does not exist', () => {
  const tests = [...read('./form-rules.test.ts').matchAll(/^ {2}(?:it|\]\)|it\.each\(.*?\))(?:\.each\([^\n]*\]\)(?: as const)?)?\('(.+?)', async/gmu)].map(([, title]) => title);
  const [, table = ''] = /\| rule \| test in `test\/form-rules\.test\.ts` \|\n\|---\|---\|\n([\s\S]*?)\n\n/u.exec(read('../README.md')) ?? [];
  const named = table.split('\n').map((row) => row.split(' | ').at(-1)?.replace(/ \|$/u, ''));
  expect(tests.length).toBeGreaterThan(50);
  expect(named.toSorted()).toEqual(tests.toSorted());
});
