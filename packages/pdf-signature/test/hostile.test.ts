import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { makeCertificate, nameNode, spkiOf } from '../src/authority/make-certificate.js';
import { type KeyAlgorithm } from '../src/cms/build-cms.js';
import { bytesOf, concat, fromHex, latin1, toHex } from '../src/pdf/bytes.js';
import { Stream } from '../src/pdf/object.js';
import { PdfFile } from '../src/pdf/pdf-file.js';
import { PdfUpdate } from '../src/pdf/pdf-update.js';
import { fillGap, signPdf } from '../src/sign/complete-signature.js';
import { prepareSignature, type PreparedSignature } from '../src/sign/prepare-signature.js';
import { type Verification } from '../src/verify/verification.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { issuePlan } from './support/issued-plan.js';
import { has, inFolder, rawSignatures, run } from './support/judges.js';
import { openOffice, SIGNED_AT } from './support/office.js';
import { planPdf } from './support/plan-pdf.js';

const judge = async (pdf: Uint8Array, roots: readonly Uint8Array[] = []): Promise<{ found: Verification; codes: string[]; ms: number }> => {
  const start = performance.now();
  const found = await verifyPdf(pdf, { roots, at: SIGNED_AT });
  const all = [...found.messages, ...found.signatures.flatMap((each) => each.messages)];
  return { found, codes: all.filter(({ weight }) => weight === 'problem').map(({ code }) => code), ms: performance.now() - start };
};

/** A file whose only cross-reference section is this text, with `body` before it. */
const bare = (body: string, trailer: string): Uint8Array => {
  const head = `%PDF-1.7\n${body}`;
  const offsets = [...head.matchAll(/^(\d+) 0 obj/gm)].map((match) => [Number(match[1]), match.index] as const);
  const lines = offsets.map(([num, at]) => `${num} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return bytesOf(`${head}xref\n${lines}trailer\n${trailer}\nstartxref\n${head.length}\n%%EOF\n`);
};

describe('files made to hurt', () => {
  const hostile: [string, () => Uint8Array | Promise<Uint8Array>, string][] = [
    ['three thousand revisions', async () => manyRevisions(await planPdf(), 3_000), 'PDF_TOO_MANY_REVISIONS'],
    ['cross-reference sections in a circle', () => bare('1 0 obj\n<</Type/Catalog>>\nendobj\n', '<</Root 1 0 R/Size 2/Prev 46>>'), 'PDF_MALFORMED'],
    ['an object that is itself', () => bare('1 0 obj\n1 0 R\nendobj\n', '<</Root 1 0 R/Size 2>>'), 'PDF_MALFORMED'],
    ['a stream whose length is itself', () => bare('1 0 obj\n<</Length 1 0 R>>\nstream\nx\nendstream\nendobj\n', '<</Root 1 0 R/Size 2>>'), 'PDF_MALFORMED'],
    ['a million open brackets', () => bare(`1 0 obj\n<</A ${'['.repeat(1_000_000)}>>\nendobj\n`, '<</Root 1 0 R/Size 2>>'), 'PDF_MALFORMED'],
    ['fields in a circle', () => bare('1 0 obj\n<</AcroForm<</Fields[2 0 R]>>>>\nendobj\n2 0 obj\n<</T(a)/Kids[2 0 R]>>\nendobj\n', '<</Root 1 0 R/Size 3>>'), 'PDF_MALFORMED'],
    ['a cross-reference stream that inflates without end', () => bomb(), 'PDF_TOO_LARGE'],
    ['more bytes than we read', () => new Uint8Array(257 * 1024 * 1024), 'PDF_TOO_LARGE'],
    ['a key given twice', () => bare('1 0 obj\n<</Type/Catalog/Type/Catalog>>\nendobj\n', '<</Root 1 0 R/Size 2>>'), 'PDF_MALFORMED'],
  ];
  for (const [name, make, code] of hostile) {
    it(`get a clear verdict: ${name}`, async () => {
      const { found, ms } = await judge(await make());
      expect([found.verdict, found.messages.map((each) => each.code)]).toEqual(['unreadable', [code]]);
      expect(ms).toBeLessThan(5_000);
    });
  }

  it('are told apart from long-lived ones: five hundred revisions after a signature are read', async () => {
    const office = await openOffice();
    const signed = await signPdf(await planPdf(), { field: 'Signer', at: SIGNED_AT }, office.director);
    const { found } = await judge(manyRevisions(signed, 500), [office.authority.root]);
    expect(found.signatures).toMatchObject([{ valid: true, coversWholeFile: false }]);
  });

  it('are told apart from large ones: a signed plan of a hundred megabytes is read in seconds, and one changed byte of it seen', async () => {
    const office = await openOffice();
    const update = new PdfUpdate(await PdfFile.open(await planPdf()));
    update.add(new Stream(new Map(), new Uint8Array(100 * 1024 * 1024).fill(0x20)));
    const signed = await signPdf(update.write().bytes, { field: 'Signer', at: SIGNED_AT }, office.director, office.authority.timestamps);
    const { found, ms } = await judge(signed, [office.authority.root]);
    expect([found.verdict, found.signatures.length]).toEqual(['valid-with-remarks', 1]);
    signed[50 * 1024 * 1024] = 0x21;
    const changed = await judge(signed, [office.authority.root]);
    expect([changed.found.verdict, changed.codes]).toEqual(['invalid', expect.arrayContaining(['DIGEST_MISMATCH'])]);
    expect(Math.max(ms, changed.ms)).toBeLessThan(10_000);
  });

  it('never crash the verifier nor become valid, cut and mixed at random two hundred times', async () => {
    const office = await openOffice();
    const { archived } = await issuePlan(office);
    let seed = 7;
    const next = (bound: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % bound;
    for (let round = 0; round < 200; round++) {
      const [from, length, to] = [next(archived.length), 1 + next(4_000), next(archived.length)];
      const mixed = concat(archived.subarray(0, to), archived.subarray(from, from + length), archived.subarray(to + next(length)));
      const { found, ms } = await judge(mixed, [office.authority.root]);
      expect([round, found.verdict]).toEqual([round, expect.stringMatching(/^(invalid|unreadable|not-signed)$/)]);
      expect(ms).toBeLessThan(5_000);
    }
  });
});

function manyRevisions(pdf: Uint8Array, count: number): Uint8Array {
  const [root] = /\/Root \d+ 0 R/.exec(latin1(pdf))!;
  let previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(pdf))![1]);
  const parts: string[] = [];
  let at = pdf.length;
  for (let revision = 0; revision < count; revision++) {
    const text = `xref\n0 0\ntrailer\n<<${root} /Size 40 /Prev ${previous}>>\nstartxref\n${at}\n%%EOF\n`;
    previous = at;
    at += text.length;
    parts.push(text);
  }
  return concat(pdf, bytesOf(parts.join('')));
}

function bomb(): Uint8Array {
  const raw = new Uint8Array(deflateSync(Buffer.alloc(80 * 1024 * 1024)));
  const head = bytesOf('%PDF-1.7\n');
  const object = concat(bytesOf(`1 0 obj\n<</Type/XRef/W[1 4 2]/Size 9/Root 1 0 R/Filter/FlateDecode/Length ${raw.length}>>\nstream\n`), raw, bytesOf('\nendstream\nendobj\n'));
  return concat(head, object, bytesOf(`startxref\n${head.length}\n%%EOF\n`));
}

describe('signatures that must not be believed', () => {
  const prepared = async (): Promise<PreparedSignature> => {
    const office = await openOffice();
    return prepareSignature(await planPdf(), { field: 'Signer', at: SIGNED_AT }, { algorithm: office.director.algorithm, certificateChain: await office.director.certificateChain() });
  };
  const withCms = async (cms: Uint8Array): Promise<string[]> => (await judge(fillGap(await prepared(), cms))).codes;

  it('are no CMS at all', async () => {
    expect(await withCms(fromHex('3003020101'))).toContain('CMS_MALFORMED');
    expect(await withCms(fromHex('3080020101'))).toContain('CMS_MALFORMED');
    expect(await withCms(fromHex('3084ffffffff'))).toContain('BYTE_RANGE_INVALID');
    expect(await withCms(concat(fromHex('30820400'), new Uint8Array(1024).fill(0x30)))).toContain('CMS_MALFORMED');
    expect(await withCms(new Uint8Array())).toContain('CMS_MALFORMED');
  });

  it('use a digest nobody knows', async () => {
    const office = await openOffice();
    const signed = await signPdf(await planPdf(), { field: 'Signer', at: SIGNED_AT }, office.director);
    const renamed = bytesOf(latin1(signed).replaceAll(toHex(fromHex('608648016503040201')), '608648016503040204'));
    expect((await judge(renamed, [office.authority.root])).codes).toContain('ALGORITHM_UNKNOWN');
  });

  (has('openssl') ? it : it.skip)('use SHA-1 (needs openssl)', async () => {
    const waiting = await prepared();
    const { covered } = rawSignatures(fillGap(waiting, fromHex('3000')))[0]!;
    const cms = await inFolder((folder) => {
      const file = (name: string): string => path.join(folder, name);
      writeFileSync(file('content'), covered);
      run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=x', '-keyout', file('key.pem'), '-out', file('own.pem')]);
      const options = ['-md', 'sha1', '-binary', '-cades', '-outform', 'DER', '-signer', file('own.pem'), '-inkey', file('key.pem')];
      run('openssl', ['cms', '-sign', '-in', file('content'), '-out', file('cms'), ...options]);
      return new Uint8Array(readFileSync(file('cms')));
    });
    expect((await judge(fillGap(waiting, cms))).codes).toContain('ALGORITHM_WEAK');
  });

  it('use an RSA key of 1024 bits', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const key = { algorithm: 'RSA-SHA256' as KeyAlgorithm, sign: async (data: Uint8Array) => new Uint8Array(sign('sha256', data, privateKey)) };
    const subject = { commonName: 'Khóa ngắn' };
    const dates = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2031-01-01T00:00:00Z') };
    const certificate = await makeCertificate({ subject, kind: 'signer', publicKey, ...dates }, { key, name: nameNode(subject), spki: spkiOf(publicKey) });
    const signed = await signPdf(await planPdf(), { field: 'Signer', at: SIGNED_AT }, { id: 'short', ...key, certificateChain: async () => [certificate] });
    expect((await judge(signed, [certificate])).codes).toContain('ALGORITHM_WEAK');
  });

  it('were made after their certificate ended, or before it began', async () => {
    const office = await openOffice();
    const verdictAt = async (at: string): Promise<string[]> => {
      office.now = new Date(at);
      const signed = await signPdf(await planPdf(), { field: 'Signer', at: office.now }, office.director, office.authority.timestamps);
      const found = await verifyPdf(signed, { roots: [office.authority.root], at: office.now });
      return found.signatures.flatMap((each) => each.messages).map(({ code }) => code);
    };
    expect(await verdictAt('2032-06-01T00:00:00Z')).toContain('CERTIFICATE_EXPIRED');
    expect(await verdictAt('2026-11-20T09:00:00Z')).not.toContain('CERTIFICATE_EXPIRED');
    const unproven = await signPdf(await planPdf(), { field: 'Signer', at: SIGNED_AT }, office.director);
    const early = await verifyPdf(unproven, { roots: [office.authority.root], at: new Date('2020-01-01T00:00:00Z') });
    expect(early.signatures.flatMap((each) => each.messages).map(({ code }) => code)).toContain('CERTIFICATE_NOT_YET_VALID');
  });

  it('were made with a time-stamp certificate', async () => {
    const office = await openOffice();
    const signed = await signPdf(await planPdf(), { field: 'Signer', at: SIGNED_AT }, office.store.provider('demo-timestamps'));
    expect((await judge(signed, [office.authority.root])).codes).toContain('CERTIFICATE_PURPOSE');
  });
});
