// Medians of signing and verifying with local keys, and how a 100 MB file fares. Run after the build: node bench/sign.mjs
import { randomBytes } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { addDocumentTimestamp, createDemoAuthority, memoryKeyStore, renew, signPdf, stampPdf, verifyPdf } from '../dist/index.js';

const ROUNDS = 60;
const at = new Date();

async function page(text, width, height, bulk = 0) {
  const doc = await PDFDocument.create();
  doc.addPage([width, height]).drawText(text, { x: 5, y: height / 2, size: 10, font: await doc.embedFont(StandardFonts.TimesRoman) });
  for (let number = 1; number < 10 && width > 500; number++) doc.addPage([width, height]);
  if (bulk > 0) await doc.attach(randomBytes(bulk), 'bulk.bin');
  return new Uint8Array(await doc.save({ useObjectStreams: false }));
}

async function timed(name, act, rounds = ROUNDS) {
  const times = [];
  let result;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = await act();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(44)} median ${times[Math.floor(rounds / 2)].toFixed(1)} ms, 95 % ${times[Math.floor(rounds * 0.95)].toFixed(1)} ms`);
  return result;
}

const authority = await createDemoAuthority(memoryKeyStore(), () => at);
const [person, agency] = [await authority.issue('person', { commonName: 'Người ký' }), await authority.issue('agency', { commonName: 'Cơ quan' }, { keyType: 'rsa' })];
const [plan, signature, number, seal] = [await page('plan', 595, 842), await page('signature', 120, 50), await page('171', 60, 14), await page('seal', 100, 100)];
const rect = { x: 300, y: 200, width: 100, height: 60 };
const declare = [
  { name: 'Number', kind: 'text', page: 1, rect },
  { name: 'Seal', kind: 'signature', page: 10, rect, locksDocument: true },
];

async function issue(source) {
  const signed = await signPdf(source, { field: 'Signer', page: 10, rect, appearance: signature, at, docMdp: 2, declare }, person, authority.timestamps);
  const stamped = await stampPdf(signed, [{ field: 'Number', text: '171', appearance: number }]);
  return signPdf(stamped, { field: 'Seal', appearance: seal, at }, agency, authority.timestamps);
}

const sealed = await timed('sign, stamp and seal, both time-stamped', () => issue(plan));
const archived = await timed('renew for the archive', () => renew(sealed, authority.revocation, authority.timestamps));
await timed('verify (archived)', () => verifyPdf(archived, { roots: [authority.root], at }));

const large = await page('plan', 595, 842, 100 * 1024 * 1024);
const signedLarge = await timed(`sign, stamp and seal (${(large.length / 2 ** 20).toFixed(0)} MB)`, () => issue(large), 1);
const { verdict } = await timed('verify the same', () => verifyPdf(signedLarge, { roots: [authority.root], at }), 1);
await timed('time-stamp the same', () => addDocumentTimestamp(signedLarge, authority.timestamps), 1);
console.log(`verdict ${verdict}, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
