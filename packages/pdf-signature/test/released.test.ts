import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { inFolder } from './support/judges.js';

/** Files as they were once given out, each with its root and what was said of it then. Never made again: what is released stays released. */
const folder = fileURLToPath(new URL('./released/', import.meta.url));
const page = fileURLToPath(new URL('../dist/verify.html', import.meta.url));
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.pdf') ? [file.slice(0, -4)] : []));

interface Said {
  at: string;
  verdict: string;
  signatures: { messages: { code: string }[]; signer: { name: string } | null }[];
  changes: { code: string; field?: string }[];
  attached: { name: string; sha256: string; print: string }[];
  messages: { code: string }[];
  holdsUntil: string | null;
}

const read = (name: string, ending: string): Buffer => readFileSync(path.join(folder, `${name}.${ending}`));
const expectedOf = (name: string): { at: string }[] => JSON.parse(read(name, 'expected.json').toString()) as { at: string }[];
const rootOf = (name: string): Uint8Array => new Uint8Array(Buffer.from(/-----BEGIN CERTIFICATE-----([^-]+)/.exec(read(name, 'root.pem').toString())![1]!, 'base64'));

/** What must never change about an answer; a later verifier may say more. */
const essence = (said: Said, at: string): unknown => ({
  at,
  verdict: said.verdict,
  holdsUntil: said.holdsUntil,
  signatures: said.signatures.map(({ messages, signer, ...signature }) => ({ ...signature, signer: signer?.name ?? null, messages: messages.map(({ code }) => code) })),
  changes: said.changes.map(({ code, field }) => ({ code, field: field ?? null })),
  attached: said.attached.map(({ name, sha256, print }) => ({ name, sha256, print })),
  messages: said.messages.map(({ code }) => code),
});
const matching = (saids: readonly unknown[]): unknown => saids.map((said) => expect.objectContaining(said as Record<string, unknown>));
const flat = (value: unknown): { at: string; signatures: unknown[] } => value as { at: string; signatures: unknown[] };

function expectSame(answers: unknown[], expected: { at: string }[]): void {
  expect(answers.map(flat).map(({ signatures, ...rest }) => ({ ...rest, signatures: signatures.length }))).toEqual(expected.map(flat).map(({ signatures, ...rest }) => ({ ...rest, signatures: signatures.length })));
  expected.forEach((one, index) => expect(flat(answers[index]).signatures).toEqual(matching(flat(one).signatures)));
}

/** The modules inside the page, run as they stand in it; the page itself only knows today. */
const inPage = (name: string, times: readonly string[]): Promise<Said[]> =>
  inFolder((temporary) => {
    const map = /<script type="importmap">(.+?)<\/script>/s.exec(readFileSync(page, 'utf8'))![1]!;
    const { imports } = JSON.parse(map) as { imports: Record<string, string> };
    for (const [module, address] of Object.entries(imports)) {
      const file = path.join(temporary, 'node_modules', module);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, Buffer.from(address.split(',')[1]!, 'base64'));
    }
    writeFileSync(path.join(temporary, 'node_modules/pdf-signature/package.json'), '{"type":"module"}');
    writeFileSync(
      path.join(temporary, 'check.mjs'),
      `import { verifyPdf } from 'pdf-signature/verify/index.js';
       import { readFileSync } from 'node:fs';
       const [pdf, root, ...times] = process.argv.slice(2);
       const found = [];
       for (const at of times) found.push(await verifyPdf(new Uint8Array(readFileSync(pdf)), { roots: [new Uint8Array(readFileSync(root))], at: new Date(at) }));
       process.stdout.write(JSON.stringify(found));`,
    );
    writeFileSync(path.join(temporary, 'root.der'), rootOf(name));
    const said = execFileSync(process.execPath, [path.join(temporary, 'check.mjs'), path.join(folder, `${name}.pdf`), path.join(temporary, 'root.der'), ...times], { encoding: 'utf8', maxBuffer: 2 ** 24 });
    return JSON.parse(said) as Said[];
  });

describe('a file of an earlier release', () => {
  it('is one of those kept: signed with ECDSA and RSA, archived, and sealed only', () => {
    expect(names).toEqual(expect.arrayContaining(['2026-11-archived-ecdsa', '2026-11-archived-rsa', '2026-11-sealed-ecdsa']));
  });

  it.each(names)('%s is judged as on the day it was released, then, five years later, and after its proof ended', async (name) => {
    const expected = expectedOf(name);
    const answers: unknown[] = [];
    for (const { at } of expected) {
      const found = await verifyPdf(new Uint8Array(read(name, 'pdf')), { roots: [rootOf(name)], at: new Date(at) });
      answers.push(essence(JSON.parse(JSON.stringify(found)) as Said, at));
    }
    expectSame(answers, expected);
  });

  it.each(names)('%s is judged the same by the page for people without a network', async (name) => {
    const expected = expectedOf(name);
    const said = await inPage(name, expected.map(({ at }) => at));
    expectSame(said.map((one, index) => essence(one, expected[index]!.at)), expected);
  });
});
