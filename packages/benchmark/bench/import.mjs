// How long a plan of nine pages takes to be read, cold and warm, and one of twenty pages to be checked, whole and after a keystroke: npm run --silent bench -- import
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import './support/from-tests.mjs';

const support = '../../plan-document/test/support/hard';
const { hardPlan } = await import(`${support}/hard-plan.ts`);
const { printHard } = await import(`${support}/write-pdf.ts`);
const { typeHard } = await import(`${support}/write-docx.ts`);
const { extractHard } = await import(`${support}/write-text.ts`);
const { checkDocument, plainText } = await import('../../plan-document/dist/index.js');
const { importFile } = await import('../../plan-document/dist/office/index.js');

/** Letters on a page of a plan set by the decree. */
const page = 1_900;
const wanted = { txt: 150, docx: 1000, pdf: 1000, check: 30, checkOneLineChanged: 15 };

/** The first random plan of about as many pages. */
function planOf(pages) {
  for (let seed = 1; ; seed++) {
    const plan = hardPlan(seed);
    const length = plainText(plan).length;
    if (plan.annexes.length < 2 && length > page * pages && length < page * (pages + 2)) return { plan, seed };
  }
}

/** The plan with other words at the end of one line, a new one each time, as the editor has it after a batch of keystrokes. */
function withALineTyped(plan, times) {
  const at = times % plan.body.length;
  return { ...plan, body: plan.body.map((node, i) => (i === at ? { ...node, text: `${node.text} Bổ sung lần ${times}.` } : node)) };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** Milliseconds of processor time, so that other work on the machine does not count. */
async function timed(work, times) {
  const taken = [];
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  return median(taken);
}

/** A piece of work any machine can do, to compare with. */
const yardstick = () => {
  const numbers = Float64Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_003);
  numbers.sort();
};

const { plan, seed } = planOf(9);
const files = { txt: new TextEncoder().encode(extractHard(plan, seed).text), docx: typeHard(plan, seed), pdf: printHard(plan, seed) };
const folder = mkdtempSync(path.join(tmpdir(), 'bench-import-'));
const figures = { letters: plainText(plan).length };
const ratios = {};
try {
  const unit = await timed(yardstick, 20);
  figures.yardstickMs = unit;
  for (const [format, bytes] of Object.entries(files)) {
    const file = path.join(folder, `plan.${format}`);
    writeFileSync(file, bytes);
    const cold = spawnSync(process.execPath, [fileURLToPath(new URL('./support/import-once.mjs', import.meta.url)), file], { encoding: 'utf8' });
    figures[`${format}ColdMs`] = Number(cold.stdout);
    figures[`${format}WarmMs`] = await timed(() => importFile(readFileSync(file)), 15);
    ratios[`${format}PerYardstick`] = figures[`${format}WarmMs`] / unit;
  }
  const twenty = planOf(20).plan;
  figures.checkedLetters = plainText(twenty).length;
  figures.checkWarmMs = await timed(() => checkDocument(twenty), 30);
  ratios.checkPerYardstick = figures.checkWarmMs / unit;
  let typed = 0;
  figures.checkOneLineChangedWarmMs = await timed(() => checkDocument(withALineTyped(twenty, ++typed)), 30);
  ratios.checkOneLineChangedPerYardstick = figures.checkOneLineChangedWarmMs / unit;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const [name, most] of Object.entries(wanted)) if (figures[`${name}WarmMs`] > most) console.error(`${name}: ${figures[`${name}WarmMs`].toFixed(0)} ms, wanted ${most} ms`);
const rounded = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 100) / 100]));
console.log(JSON.stringify({ bench: 'import', figures: rounded(figures), ratios: rounded(ratios) }));
