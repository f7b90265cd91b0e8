import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { costOfIssuing, type Signing } from './issued-file.js';
import { median, printResult } from './result.js';

interface Node {
  id: string;
  text: string;
  children: Node[];
}
interface Plan {
  title: { type: string; subject: string };
  body: Node[];
}
type Typesetter = Parameters<typeof costOfIssuing>[1] & { close(): Promise<void> };

const rounds = Number(process.env['ROUNDS'] ?? 3);
const rendersPerRound = 40;
const documents = 11;
const renders = Number(process.env['RENDERS'] ?? 2000);
const rendersPerSample = 20;
const wantedPages = 9;
/** Documents signed and sealed with each kind of key. */
const issuedDocuments = Number(process.env['ISSUED'] ?? 100);

const fromPackage = async <T>(file: string): Promise<T> => (await import(new URL(`../../${file}`, import.meta.url).href)) as T;
const { importText } = await fromPackage<{ importText(bytes: Uint8Array, options: object): { ok: boolean; document: Plan } }>('plan-document/dist/index.js');
const { createTypesetter } = await fromPackage<{ createTypesetter(options: object): Typesetter }>('typesetting/dist/index.js');
const signing = await fromPackage<Signing>('pdf-signature/dist/index.js');
const { renderDocx } = await fromPackage<{ renderDocx(input: object): Promise<Uint8Array> }>('typesetting/dist/docx.js');

const issue = { superior: 'UBND tỉnh Sơn Hà', agency: 'Sở Văn hóa, Thể thao và Du lịch', place: 'Sơn Hà', number: '5', symbol: 'KH-SVHTTDL', date: '2026-02-09' };
const inputOf = (document: Plan) => ({ document, issue, signature: null, draft: false });

/** The sample plan with its sections repeated; each `variant` is another document, so that nothing is remembered from the one before. */
function planOf(sections: number, variant: number): Plan {
  const read = importText(readFileSync(new URL('../sample-plan.txt', import.meta.url)), { fileName: 'sample-plan.txt' });
  if (!read.ok) throw new Error('the sample plan cannot be read');
  const { document } = read;
  const middle = document.body.filter(({ children }) => children.length > 0);
  let copies = 0;
  const renamed = (node: Node): Node => ({ ...node, id: `${node.id}-${(copies += 1)}`, text: `${node.text} ${variant}`, children: node.children.map(renamed) });
  const repeated = Array.from({ length: sections }, (_, index) => renamed(middle[index % middle.length]!));
  return { ...document, title: { ...document.title, subject: `${document.title.subject} (${variant})` }, body: [...document.body.slice(0, -1), ...repeated, ...document.body.slice(-1)] };
}

/** Enough sections for nine pages. */
async function sectionsFor(pages: number): Promise<number> {
  for (let sections = 1; sections < 200; sections += 1) if ((await typesetter.render(inputOf(planOf(sections, 0)))).pages === pages) return sections;
  throw new Error(`no number of sections makes ${pages} pages`);
}

/** What a piece of work takes: on the clock, and of the processors, which says more while others use the machine too. */
interface Cost {
  ms: number;
  cpuMs: number;
}
const NOTHING: Cost = { ms: 0, cpuMs: 0 };

/** LibreOffice with these Word files in one process, Tinos for Times New Roman. */
function convert(folder: string, files: Uint8Array[]): Cost {
  const names = files.map((file, index) => {
    const name = path.join(folder, `${index}.docx`);
    writeFileSync(name, file);
    return name;
  });
  const start = performance.now();
  const times = execFileSync('sh', ['-c', 'soffice "$@" >/dev/null 2>&1; times', 'sh', `-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"3"}}', '--outdir', folder, ...names], {
    env: { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') }, encoding: 'utf8',
  });
  // `times` says minutes and seconds, user and system: of the shell, then of what it started.
  const cpu = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/gu)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
  return { ms: performance.now() - start, cpuMs: cpu * 1000 };
}

/** A folder in which LibreOffice converts, ready to run; null without LibreOffice. */
function prepareLibreOffice(file: Uint8Array): string | null {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) {
    process.stderr.write('LibreOffice (soffice) is not installed: PDF from Word is not compared.\n');
    return null;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-document-'));
  const fonts = path.dirname(createRequire(new URL('../../typesetting/dist/', import.meta.url)).resolve('@expo-google-fonts/tinos/package.json'));
  const alias = '<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>';
  writeFileSync(path.join(folder, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir>${alias}</fontconfig>`);
  // The first start makes a profile, which is not what we measure.
  convert(folder, [file]);
  const pages = /^Pages:\s+(\d+)$/mu.exec(execFileSync('pdfinfo', [path.join(folder, '0.pdf')], { encoding: 'utf8' }))?.[1];
  if (Number(pages) !== wantedPages) throw new Error(`LibreOffice makes ${pages} pages of what is set on ${wantedPages}`);
  return folder;
}

/** Growth in MB per render: the slope of the least squares over the second half, when everything is warm. */
function slopeOf(whose: 'parent' | 'renderer', memory: { parent: number; renderer: number }[]): number {
  const values = memory.slice(Math.floor(memory.length / 2)).map((sample) => sample[whose]);
  const [middle, mean] = [(values.length - 1) / 2, values.reduce((sum, value) => sum + value, 0) / values.length];
  const [up, along] = values.reduce(([up, along], value, index) => [up + (index - middle) * (value - mean), along + (index - middle) ** 2], [0, 0]);
  return along === 0 ? 0 : up / along / rendersPerSample;
}

const onLinux = process.platform === 'linux';
const children = (): string[] =>
  onLinux ? readdirSync('/proc/self/task').flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean)) : [];

/** Resident memory in MB of this process and of the rendering process it started. */
function resident(): { parent: number; renderer: number } {
  const of = (pid: string): number => Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  return { parent: of('self'), renderer: Math.max(0, ...children().map(of)) };
}

/** Processor time in ms of this process and of those it started; Linux counts the latter in hundredths of a second. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  const fields = children().map((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []);
  return (user + system) / 1000 + fields.reduce((sum, field) => sum + (Number(field[11]) + Number(field[12])) * 10, 0);
}

/** Of one piece of work, when they are done one after the other: the median on the clock, the mean of the processors. */
async function costOf<Input>(inputs: Input[], work: (input: Input) => Promise<unknown>): Promise<Cost> {
  const times: number[] = [];
  const before = cpu();
  for (const input of inputs) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  return { ms: median(times), cpuMs: (cpu() - before) / inputs.length };
}

const typesetter = createTypesetter({ threads: 1 });
let folder: string | null = null;
try {
  const sections = await sectionsFor(wantedPages);
  const files: Uint8Array[] = [];
  for (let index = 0; index < documents; index += 1) files.push(await renderDocx(inputOf(planOf(sections, index))));
  folder = prepareLibreOffice(files[0]!);
  const samples: Record<'pdf' | 'docx' | 'alone' | 'together', Cost>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const inputs = Array.from({ length: rendersPerRound }, (_, index) => inputOf(planOf(sections, 1000 * round + index)));
    const [pdf, docx] = [await costOf(inputs, (input) => typesetter.render(input)), await costOf(inputs, renderDocx)];
    const [alone, all] = folder === null ? [NOTHING, NOTHING] : [convert(folder, files.slice(0, 1)), convert(folder, files)];
    const together = { ms: (all.ms - alone.ms) / (files.length - 1), cpuMs: (all.cpuMs - alone.cpuMs) / (files.length - 1) };
    // The first round warms everything up.
    if (round > 0) samples.push({ pdf, docx, alone, together });
  }
  const of = (what: keyof (typeof samples)[number], unit: keyof Cost) => median(samples.map((sample) => sample[what][unit]));
  const memory: { parent: number; renderer: number }[] = [];
  if (onLinux) {
    for (let render = 0; render < renders; render += 1) {
      await typesetter.render(inputOf(planOf(sections, render)));
      if (render % rendersPerSample === rendersPerSample - 1) memory.push(resident());
    }
  }
  const toIssue = (first: number) => Array.from({ length: Math.max(1, issuedDocuments) }, (_, index) => inputOf(planOf(sections, first + index)));
  const [ecdsa, rsa] = [await costOfIssuing(toIssue(100_000), typesetter, signing, 'ec'), await costOfIssuing(toIssue(200_000), typesetter, signing, 'rsa')];
  const quarter = Math.floor(memory.length / 4);
  const most = (whose: 'parent' | 'renderer', taken: typeof memory) => Math.max(0, ...taken.map((sample) => sample[whose]));
  const [first, last] = [memory.slice(0, quarter), memory.slice(-quarter)];
  printResult(
    'document',
    {
      pages: wantedPages, rounds, renders, pdfMs: of('pdf', 'ms'), pdfCpuMs: of('pdf', 'cpuMs'), docxMs: of('docx', 'ms'), docxCpuMs: of('docx', 'cpuMs'),
      ...(folder && {
        libreOfficeMs: of('alone', 'ms'), libreOfficeCpuMs: of('alone', 'cpuMs'),
        libreOfficeNextDocumentMs: of('together', 'ms'), libreOfficeNextDocumentCpuMs: of('together', 'cpuMs'),
      }),
      issuedEcdsaMs: ecdsa.issueMedian, issuedEcdsaP95Ms: ecdsa.issueP95, verifiedEcdsaMs: ecdsa.verifyMedian,
      issuedRsaMs: rsa.issueMedian, issuedRsaP95Ms: rsa.issueP95, verifiedRsaMs: rsa.verifyMedian, issuedKb: rsa.kilobytes,
      rendererMbFirstQuarter: most('renderer', first), rendererMbLastQuarter: most('renderer', last),
      parentMbFirstQuarter: most('parent', first), parentMbLastQuarter: most('parent', last),
      parentMbPerThousandRenders: slopeOf('parent', memory) * 1000, rendererMbPerThousandRenders: slopeOf('renderer', memory) * 1000,
    },
    folder === null ? {} : { libreOfficeToPdf: of('alone', 'ms') / of('pdf', 'ms'), libreOfficeCpuToPdfCpu: of('alone', 'cpuMs') / of('pdf', 'cpuMs') },
  );
} finally {
  await typesetter.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
