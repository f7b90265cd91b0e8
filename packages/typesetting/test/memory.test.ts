import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from '@jest/globals';
import { createTypesetter } from '../src/index.js';
import { aPlan, anInput, node } from './support/plan-builder.js';

const typesetter = createTypesetter({ threads: 1 });
afterAll(() => typesetter.close());

/** Resident memory of the rendering process in MB, read where Linux keeps it. */
function residentOfRenderer(): number {
  const children = readdirSync('/proc/self/task').flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' '));
  const status = children.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('render.process') ? readFileSync(`/proc/${pid}/status`, 'utf8') : '').join('');
  return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1000;
}

(process.platform === 'linux' ? it : it.skip)('thirty renders of ten pages leave the memory of the renderer where it was', async () => {
  const body = Array.from({ length: 60 }, (_, index) => node('bullet', '-', `Tuyên truyền lần ${index} trong các tầng lớp Nhân dân về Ngày hội. `.repeat(5).trim()));
  const render = (index: number) => typesetter.render(anInput({ document: aPlan({ title: { type: 'KẾ HOẠCH', subject: `Kế hoạch thứ ${index}` }, body }) }));
  for (let index = 0; index < 30; index += 1) await render(index);
  const before = residentOfRenderer();
  for (let index = 30; index < 60; index += 1) await render(index);
  const after = residentOfRenderer();
  expect(before).toBeGreaterThan(30);
  // Without eviction a render keeps about 3 MB.
  expect(after - before).toBeLessThan(50);
});
