import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { RenderAnswer, RenderJob } from './render-job.js';

// One thread that turns a sheet into PDF/A-3u with Typst. It imports no module of this package at run time: tests start it as TypeScript.

const template = fileURLToPath(new URL('../template/', import.meta.url));
const require = createRequire(import.meta.url);
const fonts = ['400Regular/Tinos_400Regular', '400Regular_Italic/Tinos_400Regular_Italic', '700Bold/Tinos_700Bold', '700Bold_Italic/Tinos_700Bold_Italic'];
const compiler = NodeCompiler.create({
  workspace: template,
  fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${name}.ttf`))) }],
});

parentPort?.on('message', (job: RenderJob) => {
  const answer = render(job);
  // Without eviction every render keeps about 3 MB for good.
  compiler.evictCache(0);
  if (answer.ok) parentPort?.postMessage(answer, [answer.pdf.buffer as ArrayBuffer]);
  else parentPort?.postMessage(answer);
});

function render(job: RenderJob): RenderAnswer {
  try {
    compiler.mapShadow(`${template}sheet.json`, Buffer.from(job.sheet));
    compiler.mapShadow(`${template}plan.json`, Buffer.from(job.attachment));
    const compiled = compiler.compile({ mainFilePath: `${template}plan.typ`, resetRead: true });
    const document = compiled.result;
    if (!document) {
      const diagnostics = compiled.takeDiagnostics();
      return failed(diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'no document');
    }
    const pdf = compiler.pdf(document, { pdfStandard: 'a-3u' });
    return { ok: true, pdf: new Uint8Array(pdf), pages: document.numOfPages, signatureSpace: signatureSpaceOf(document) };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function signatureSpaceOf(document: NodeTypstDocument) {
  const [found] = compiler.query(document, { selector: '<signature-space>' }) as { value: { page: number; x: number; y: number } }[];
  return found?.value ?? null;
}

/** PDF/A refuses text without a glyph, and names it: `the text "☃" could not be displayed` in the notation of Rust. */
function failed(detail: string): RenderAnswer {
  const missing = [...detail.matchAll(/the text (?:contains the disallowed codepoint )?`"((?:\\.[^"]*|[^"\\])+)"`/gu)].map(([, text = '']) =>
    text.replace(/\\u\{([0-9a-f]+)\}/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  const characters = [...new Set(missing.flatMap((text) => [...text]))];
  return { ok: false, code: characters.length > 0 ? 'UNPRINTABLE_TEXT' : 'TEMPLATE_FAILED', detail, characters };
}
