// Random plans, written as .docx, .pdf and .txt, imported and compared: npm run bench -- import-property [--plans 500] [--seed 1] [--format pdf] [--show 5]
import { parseArgs } from 'node:util';
import './support/from-tests.mjs';

const { values } = parseArgs({ options: { plans: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' }, format: { type: 'string' }, show: { type: 'string', default: '0' } } });
const { f1, scoreOf, sum } = await import('../../plan-document/test/support/hard/property-score.ts');
const wanted = 0.99;
const figures = { plans: Number(values.plans) };
const ratios = {};
for (const format of values.format ? [values.format] : ['docx', 'pdf', 'txt']) {
  const scores = [];
  const start = performance.now();
  for (let i = 0; i < figures.plans; i++) scores.push(await scoreOf(format, Number(values.seed) + i));
  figures[`${format}Seconds`] = Math.round(performance.now() - start) / 1000;
  figures[`${format}WholePlans`] = scores.filter(({ missed }) => missed.length === 0).length;
  for (const [part, count] of Object.entries(sum(scores))) if (count.gold > 0) ratios[`${format}${part[0].toUpperCase()}${part.slice(1)}F1`] = Math.floor(f1(count) * 1e5) / 1e5;
  const worst = scores.filter(({ missed }) => missed.length > 0).sort((a, b) => b.missed.length - a.missed.length);
  for (const { seed, missed } of worst.slice(0, Number(values.show))) console.error([`${format} ${seed}`, ...missed.slice(0, 14)].join('\n  '));
}
console.log(JSON.stringify({ bench: 'import-property', figures, ratios }));
if (Object.entries(ratios).some(([name, value]) => !name.includes('Flow') && value < wanted)) process.exitCode = 1;
