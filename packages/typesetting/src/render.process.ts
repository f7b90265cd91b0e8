import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { ToldPlace } from './page-space.js';
import type { RenderAnswer, RenderJob } from './render-job.js';

// The process that turns a sheet into PDF/A-3u with Typst. It imports no module of this package at run time, so that tests can start it as TypeScript.

const template = fileURLToPath(new URL('../template/', import.meta.url));
const require = createRequire(import.meta.url);
const fonts = ['400Regular/Tinos_400Regular', '400Regular_Italic/Tinos_400Regular_Italic', '700Bold/Tinos_700Bold', '700Bold_Italic/Tinos_700Bold_Italic'];
const compiler = NodeCompiler.create({
  workspace: template,
  fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${name}.ttf`))) }],
});

process.on('message', (job: RenderJob) => {
  const answer = render(job);
  // Without eviction every render keeps about 3 MB for good; what the last one used (the templates) halves the time of the next.
  compiler.evictCache(1);
  process.send?.(answer);
});

function render(job: RenderJob): RenderAnswer {
  try {
    for (const [name, content] of Object.entries(job.files)) compiler.mapShadow(`${template}${name}`, Buffer.from(content));
    const compiled = compiler.compile({ mainFilePath: `${template}${job.template}.typ`, resetRead: true });
    const document = compiled.result;
    if (!document) {
      const diagnostics = compiled.takeDiagnostics();
      return failed(diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'no document');
    }
    const pdf = job.template === 'plan' ? toArchivePdf(document) : compiler.pdf(document, { pdfStandard: '1.7', pdfTags: false });
    return { ok: true, pdf: new Uint8Array(pdf), pages: document.numOfPages, places: placesOf(document) };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** Tags fail on a title longer than a page with footnotes after it (Typst 0.14.2); level u does not demand them. */
function toArchivePdf(document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'a-3u', pdfTags: true });
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("tags weren't properly closed"))) throw error;
    return compiler.pdf(document, { pdfStandard: 'a-3u', pdfTags: false });
  }
}

function placesOf(document: NodeTypstDocument): ToldPlace[] {
  return (compiler.query(document, { selector: '<told-place>' }) as { value: ToldPlace }[]).map(({ value }) => value);
}

/** PDF/A refuses text without a glyph and quotes it, in the twice escaped notation of Rust: `\"☃\"`, `\"\\u{f0b7}\"`. */
function failed(detail: string): RenderAnswer {
  const quoted = detail.matchAll(/the text (?:contains the disallowed codepoint )?`\\?"(.+?)\\?"`/gu);
  const texts = [...quoted].map(([, text = '']) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  const characters = [...new Set(texts.flatMap((text) => [...text]))];
  return { ok: false, code: characters.length > 0 ? 'UNPRINTABLE_TEXT' : 'TEMPLATE_FAILED', detail, characters };
}
