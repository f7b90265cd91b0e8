// Damaged and hostile files given to the importer: npm run bench -- fuzz-import [--minutes 10] [--seed 1] [--format pdf]
// No crash, no file over 2 s of processor time, no more than 512 MB; a file that fails is saved.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import './support/from-tests.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, format: { type: 'string' } } });
const { mutated } = await import('../../plan-document/test/support/hard/mutate.ts');
const formats = values.format ? [values.format] : ['docx', 'pdf', 'txt'];
/** Seconds of processor time; milliseconds on the clock, which a busy machine stretches; megabytes. */
const [longest, hang, mostMemory] = [2, 60_000, 512];
const folder = path.join(import.meta.dirname, '../.results/fuzz-import');
const counts = { files: 0, read: 0, refused: 0, crashes: 0, hangs: 0, invalid: 0 };
const refusals = {};
let worst = { seconds: 0, name: '' };
let mostRss = 0;
let reader;

// A process of its own, so that its memory is the importer's alone and not that of whoever makes the files.
const startReader = () => fork(new URL('./support/import-process.mjs', import.meta.url), { serialization: 'advanced', execArgv: [`--max-old-space-size=${mostMemory}`] });

function importOne(bytes) {
  reader ??= startReader();
  return new Promise((resolve) => {
    const own = reader;
    const end = (answer) => {
      clearTimeout(timer);
      own.off('message', end).off('error', failed).off('exit', exited);
      if (answer.outcome === 'HANG' || answer.outcome === 'CRASH') {
        own.on('error', () => undefined);
        own.kill('SIGKILL');
        reader = undefined;
      }
      resolve(answer);
    };
    const timer = setTimeout(() => end({ outcome: 'HANG', seconds: hang / 1000 }), hang);
    const failed = (error) => end({ outcome: 'CRASH', seconds: 0, error });
    const exited = () => end({ outcome: 'CRASH', seconds: 0 });
    own.on('message', end).on('error', failed).on('exit', exited);
    own.send(bytes);
  });
}

function save(name, bytes, why) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), bytes);
  console.error(`${why}: ${path.join(folder, name)}`);
}

const end = performance.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000);
for (let seed = first; performance.now() < end; seed++) {
  for (const format of formats) {
    const bytes = mutated(format, seed);
    const name = `${seed}.${format}`;
    const { outcome, seconds, rssMb = 0, error } = await importOne(bytes);
    counts.files++;
    if (seconds > worst.seconds) worst = { seconds, name };
    if (outcome === 'READ') counts.read++;
    else if (outcome === 'INVALID') counts.invalid++;
    else if (outcome === 'CRASH') counts.crashes++;
    else if (outcome !== 'HANG') {
      counts.refused++;
      refusals[outcome] = (refusals[outcome] ?? 0) + 1;
    }
    if (outcome === 'HANG' || seconds > longest) counts.hangs++;
    if (['INVALID', 'CRASH', 'HANG'].includes(outcome) || seconds > longest) save(name, bytes, `${outcome} ${seconds.toFixed(2)} s ${error?.message ?? ''}`);
    mostRss = Math.max(mostRss, rssMb);
  }
}
reader?.kill();
console.error(`first seed ${first}; worst ${worst.name}; refusals ${JSON.stringify(refusals)}`);
console.log(JSON.stringify({ bench: 'fuzz-import', figures: { minutes: Number(values.minutes), ...counts, worstSeconds: Math.round(worst.seconds * 1000) / 1000, mostRssMb: Math.round(mostRss) }, ratios: { failuresPerFile: (counts.crashes + counts.hangs + counts.invalid) / Math.max(1, counts.files) } }));
if (counts.crashes + counts.hangs + counts.invalid > 0 || mostRss > mostMemory) process.exitCode = 1;
