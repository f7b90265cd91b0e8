import { describe, expect, it } from '@jest/globals';
import { bytesOf, concat, latin1 } from '../src/pdf/bytes.js';
import { type PdfValue, Ref, Stream } from '../src/pdf/object.js';
import { pages } from '../src/pdf/pages.js';
import { PdfFile } from '../src/pdf/pdf-file.js';
import { PdfUpdate } from '../src/pdf/pdf-update.js';
import { signPdf } from '../src/sign/complete-signature.js';
import { compareRevisions } from '../src/verify/compare-revisions.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { openOffice } from './support/office.js';
import { planPdf } from './support/plan-pdf.js';

const HIDDEN = 999;

/** An update whose table calls the object free while the stream beside the table holds it: some readers see it, some do not. */
function withHiddenObject(pdf: Uint8Array, text: string): Uint8Array {
  const [root] = /\/Root \d+ 0 R/.exec(latin1(pdf))!;
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(pdf))![1]!;
  const object = `${HIDDEN} 0 obj\n<</Length ${text.length}>>\nstream\n${text}\nendstream\nendobj\n`;
  const streamAt = pdf.length + object.length;
  const entry = String.fromCharCode(1, (pdf.length >> 16) & 255, (pdf.length >> 8) & 255, pdf.length & 255, 0);
  const stream = `1000 0 obj\n<</Type/XRef/W[1 3 1]/Index[${HIDDEN} 1]/Size 1001/Length 5 ${root}>>\nstream\n${entry}\nendstream\nendobj\n`;
  const tableAt = streamAt + stream.length;
  const table = `xref\n${HIDDEN} 1\n0000000000 00000 f \ntrailer\n<<${root} /Size 1001 /Prev ${previous} /XRefStm ${streamAt}>>\nstartxref\n${tableAt}\n%%EOF\n`;
  return concat(pdf, bytesOf(object + stream + table));
}

describe('a file whose /Size leaves an object out', () => {
  it('cannot bring it to light after the signature unseen', async () => {
    const office = await openOffice();
    const signed = latin1(await signPdf(await planPdf(), { field: 'Signer', at: office.now }, office.director, office.authority.timestamps));
    const last = signed.lastIndexOf('/Size ');
    const size = Number(/\d+/.exec(signed.slice(last))![0]);
    const [before, after] = await Promise.all([size - 2, size].map((each) => PdfFile.open(bytesOf(signed.slice(0, last) + signed.slice(last).replace(/\d+/, String(each).padEnd(String(size).length))))));
    expect(compareRevisions(before!, after!)).toContainEqual(expect.objectContaining({ code: 'DOCUMENT_CHANGED', path: '/Size' }));
  });
});

describe('a hybrid file', () => {
  it('is read as readers of both kinds of cross-reference see it', async () => {
    const file = await PdfFile.open(withHiddenObject(await planPdf(), 'BT ET'));
    const held = file.get(new Ref(HIDDEN, 0));
    expect(held instanceof Stream && latin1(held.raw)).toBe('BT ET');
  });

  it('cannot slip an object under a signed page past the verifier', async () => {
    const office = await openOffice();
    const trap = new PdfUpdate(await PdfFile.open(await planPdf()));
    const page = pages(trap.file)[0]!;
    trap.edit(page.ref, (entries) => entries.set('Contents', [...[entries.get('Contents')!].flat(), new Ref(HIDDEN, 0)] as PdfValue[]));
    const signed = await signPdf(trap.write().bytes, { field: 'Signer', at: office.now }, office.director, office.authority.timestamps);
    const found = await verifyPdf(withHiddenObject(signed, '1 1 1 rg 0 700 595 100 re f'), { roots: [office.authority.root], at: office.now });
    expect([found.verdict, found.changes.map(({ code, page: on }) => [code, on])]).toEqual(['invalid', expect.arrayContaining([['PAGE_CHANGED', 1]])]);
  });
});
