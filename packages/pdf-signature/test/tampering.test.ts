import { beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, latin1 } from '../src/pdf/bytes.js';
import { dict, Name, type PdfValue, Ref, Stream, textString } from '../src/pdf/object.js';
import { pages } from '../src/pdf/pages.js';
import { PdfFile } from '../src/pdf/pdf-file.js';
import { PdfUpdate } from '../src/pdf/pdf-update.js';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { declareField } from '../src/sign/form-fields.js';
import { type DeclaredField } from '../src/sign/signature-request.js';
import { signPdf } from '../src/sign/complete-signature.js';
import { stampPdf } from '../src/sign/stamp-pdf.js';
import { type Verification } from '../src/verify/verification.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { ATTACKS } from './support/attacks.js';
import { issuePlan } from './support/issued-plan.js';
import { openOffice, type Office } from './support/office.js';
import { drawing, planPdf } from './support/plan-pdf.js';

let office: Office;
let issued: Awaited<ReturnType<typeof issuePlan>>;
beforeAll(async () => {
  office = await openOffice();
  issued = await issuePlan(office);
});

const verify = (pdf: Uint8Array): Promise<Verification> => verifyPdf(pdf, { roots: [office.authority.root], at: office.now });
const codes = ({ messages, signatures }: Verification): string[] => [...messages, ...signatures.flatMap((each) => each.messages)].filter(({ weight }) => weight === 'problem').map(({ code }) => code);

describe('a forger of an issued plan who', () => {
  for (const attack of ATTACKS) {
    it(`${attack.name} is found out, even when the forgery is laid over the seal alone`, async () => {
      for (const pdf of [issued.archived, issued.sealed]) {
        const found = await verify(await attack.forge(pdf));
        expect({ verdict: found.verdict, why: codes(found) }).toEqual({ verdict: expect.stringMatching(/^(invalid|unreadable)$/), why: expect.arrayContaining([expect.any(String)]) });
      }
    });
  }

  it('paints over page one is told which page it was', async () => {
    const found = await verify(await ATTACKS[0]!.forge(issued.archived));
    expect(found.changes).toContainEqual(expect.objectContaining({ code: 'PAGE_CHANGED', page: 1, weight: 'refused' }));
    expect(found.messages.map(({ text }) => text).join()).toContain('trang 1');
  });

  it('swaps the attached data is told so', async () => {
    const swap = ATTACKS.find(({ name }) => name.includes('attached'))!;
    expect(codes(await verify(await swap.forge(issued.archived)))).toContain('ATTACHMENT_CHANGED');
  });

  it('signs again with a certificate made at home under the same names is not believed', async () => {
    const forger = await openOffice();
    const forged = await issuePlan(forger);
    expect(codes(await verify(forged.archived))).toContain('CERTIFICATE_UNTRUSTED');
    const over = { field: 'Over', page: 1, rect: { x: 0, y: 700, width: 595, height: 100 }, appearance: await drawing('Số 999', 595, 100), at: office.now };
    expect(codes(await verify(await signPdf(issued.archived, over, forger.director)))).toContain('CERTIFICATE_UNTRUSTED');
  });

  it('prepared a reference to nothing, and defines it after the signature, is found out', async () => {
    const missing = new Ref(999, 0);
    const trap = new PdfUpdate(await PdfFile.open(await planPdf()));
    const page = pages(trap.file)[0]!;
    trap.edit(page.ref, (entries) => entries.set('Contents', [...[entries.get('Contents')!].flat(), missing] as PdfValue[]));
    const signed = await signPdf(trap.write().bytes, { field: 'Signer', at: office.now, docMdp: 2 }, office.director, office.authority.timestamps);
    expect((await verify(signed)).verdict).toBe('valid-with-remarks');
    const sprung = new PdfUpdate(await PdfFile.open(signed));
    sprung.set(missing, new Stream(new Map(), bytesOf('1 1 1 rg 0 700 595 100 re f')));
    expect(codes(await verify(sprung.write().bytes))).toContain('PAGE_CHANGED');
  });

  it('had a field as large as the page declared, empty and unseen, and fills it with other words is found out', async () => {
    const page = { page: 1, rect: { x: 0, y: 0, width: 595, height: 842 } };
    const declare = [{ name: 'Number', kind: 'text' as const, ...page }, { name: 'Seal', kind: 'signature' as const, ...page }];
    const signed = await signPdf(await planPdf(), { field: 'Signer', at: office.now, docMdp: 2, declare }, office.director, office.authority.timestamps);
    const painted = await stampPdf(signed, [{ field: 'Number', text: '171', appearance: await drawing('9.000.000.000', 595, 842) }]);
    const sealed = await signPdf(painted, { field: 'Seal', at: office.now }, office.agency, office.authority.timestamps);
    const paintedBySeal = await signPdf(signed, { field: 'Seal', at: office.now, appearance: await drawing('9.000.000.000', 595, 842) }, office.agency, office.authority.timestamps);
    for (const forged of [painted, sealed, paintedBySeal]) expect(codes(await verify(forged))).toEqual(['FIELD_COVERS_PAGE']);
    const words = await (async () => {
      const doc = await PDFDocument.create();
      doc.addPage([595, 842]).drawText('171', { x: 60, y: 400, size: 13, font: await doc.embedFont(StandardFonts.TimesRoman) });
      return doc.save({ useObjectStreams: false });
    })();
    expect(codes(await verify(await stampPdf(signed, [{ field: 'Number', text: '171', appearance: words }])))).toEqual([]);
  });

  it('fills a field the signature locked by name is found out, and whoever fills another is not accused', async () => {
    const fields = (name: string): DeclaredField => ({ name, kind: 'text', page: 1, rect: { x: 60, y: name === 'Number' ? 790 : 700, width: 60, height: 14 } });
    const form = new PdfUpdate(await PdfFile.open(await planPdf()));
    for (const name of ['Number', 'Date']) declareField(form, fields(name));
    const signer = declareField(form, { ...fields('Signer'), kind: 'signature', rect: { x: 60, y: 600, width: 60, height: 14 } });
    form.edit(signer, (entries) => entries.set('Lock', dict({ Type: new Name('SigFieldLock'), Action: new Name('Include'), Fields: [textString('Number')] })));
    const signed = await signPdf(form.write().bytes, { field: 'Signer', at: office.now }, office.director, office.authority.timestamps);
    const fill = async (field: string): Promise<string[]> => codes(await verify(await stampPdf(signed, [{ field, text: '171', appearance: await drawing('171', 60, 14) }])));
    expect([await fill('Number'), await fill('Date')]).toEqual([['CHANGED_AFTER_LOCK'], []]);
  });

  it('stamps a number after the seal locked the plan is found out', async () => {
    const request = { at: office.now, page: 1, docMdp: 2 as const };
    const declare = [
      { name: 'Number', kind: 'text' as const, page: 1, rect: { x: 60, y: 790, width: 60, height: 14 } },
      { name: 'Seal', kind: 'signature' as const, page: 1, rect: { x: 300, y: 190, width: 80, height: 80 }, locksDocument: true },
    ];
    const signed = await signPdf(await planPdf(), { ...request, field: 'Signer', declare }, office.director, office.authority.timestamps);
    const sealed = await signPdf(signed, { at: office.now, field: 'Seal' }, office.agency, office.authority.timestamps);
    const late = await stampPdf(sealed, [{ field: 'Number', text: '171', appearance: await drawing('171', 60, 14) }]);
    expect(codes(await verify(late))).toContain('CHANGED_AFTER_LOCK');
  });
});

describe('one changed byte', () => {
  const random = (seed: number): (() => number) => () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const rounds = Number(process.env['TAMPER_ROUNDS'] ?? 300);

  it(`anywhere in an issued plan is reported, in ${rounds} random places`, async () => {
    const next = random(20_261_120);
    const missed: { at: number; byte: number; verdict: string }[] = [];
    for (let round = 0; round < rounds; round++) {
      const pdf = (round % 2 === 0 ? issued.archived : issued.sealed).slice();
      const at = Math.floor(next() * pdf.length);
      const byte = (pdf[at]! + 1 + Math.floor(next() * 255)) % 256;
      pdf[at] = byte;
      const { verdict } = await verify(pdf);
      if (verdict !== 'invalid' && verdict !== 'unreadable') missed.push({ at, byte, verdict });
    }
    expect(missed).toEqual([]);
  }, rounds * 200);

  it('anywhere in the value of a signature, which no other signature covers, is reported', async () => {
    const signed = await signPdf(await planPdf({ pages: 1 }), { field: 'Signer', at: office.now }, office.director, office.authority.timestamps);
    const value = /\/Contents ?<((?:[0-9a-f]{2})+?)0{200,}>/.exec(latin1(signed))!;
    const first = value.index + value[0].indexOf('<') + 1;
    const missed: number[] = [];
    for (let at = 0; at < value[1]!.length; at += 13) {
      const pdf = signed.slice();
      pdf[first + at] = pdf[first + at] === 0x33 ? 0x39 : 0x33;
      const { verdict } = await verify(pdf);
      if (verdict !== 'invalid' && verdict !== 'unreadable') missed.push(at);
    }
    expect(missed).toEqual([]);
  });
});
