import { bytesOf, concat, latin1 } from '../../src/pdf/bytes.js';
import { type Dict, dict, Name, PdfString, type PdfValue, type Ref, Stream, textString } from '../../src/pdf/object.js';
import { pages } from '../../src/pdf/pages.js';
import { PdfFile } from '../../src/pdf/pdf-file.js';
import { PdfUpdate } from '../../src/pdf/pdf-update.js';
import { findField } from '../../src/sign/form-fields.js';

/** A forgery of an issued plan. */
export interface Attack {
  readonly name: string;
  forge(pdf: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

const PAINT = '1 1 1 rg 0 700 595 100 re f';

const stream = (text: string, entries: Dict = new Map()): Stream => new Stream(entries, bytesOf(text));
const form = (text: string): Stream => stream(text, dict({ Type: new Name('XObject'), Subtype: new Name('Form'), BBox: [0, 0, 595, 842] }));

/** A forgery written as a proper incremental update. */
const byUpdate = (name: string, change: (update: PdfUpdate) => void): Attack => ({
  name,
  forge: async (pdf) => {
    const update = new PdfUpdate(await PdfFile.open(pdf));
    change(update);
    return update.write().bytes;
  },
});

const inBytes = (name: string, forge: (pdf: Uint8Array<ArrayBuffer>) => Uint8Array): Attack => ({ name, forge: async (pdf) => forge(pdf) });

const page = (update: PdfUpdate, index = 0): Ref => pages(update.file)[index]!.ref;
const entries = (update: PdfUpdate, ref: PdfValue | undefined): Dict => update.get(ref) as Dict;
const field = (update: PdfUpdate, name: string): Ref => findField(update, name)!;
const root = (update: PdfUpdate): Dict => entries(update, update.root);

function addAnnotation(update: PdfUpdate, annotation: Dict): void {
  const held = update.get(entries(update, page(update)).get('Annots')) as readonly PdfValue[];
  update.edit(page(update), (dictionary) => dictionary.set('Annots', [...held, update.add(annotation)]));
}

function embeddedFile(update: PdfUpdate): Ref {
  const names = entries(update, entries(update, root(update).get('Names')).get('EmbeddedFiles')).get('Names');
  const specification = entries(update, (update.get(names) as readonly PdfValue[])[1]);
  return entries(update, specification.get('EF')).get('F') as Ref;
}

/** Replaces text of the same length everywhere. */
function replaced(pdf: Uint8Array, from: string, to: string): Uint8Array {
  return bytesOf(latin1(pdf).replaceAll(from, to.padEnd(from.length)));
}

const lastRange = (pdf: Uint8Array): RegExpMatchArray => [...latin1(pdf).matchAll(/\[0 (\d+) (\d+) (\d+)\s*\]/g)].at(-1)!;

function withRange(pdf: Uint8Array<ArrayBuffer>, range: (numbers: [number, number, number]) => string): Uint8Array {
  const match = lastRange(pdf);
  const text = range(match.slice(1).map(Number) as [number, number, number]);
  const copy = pdf.slice();
  copy.set(bytesOf(text.padEnd(match[0].length)), match.index);
  return copy;
}

/** Forgeries of a plan that is signed, numbered, sealed and proven for the archive. */
export const ATTACKS: readonly Attack[] = [
  byUpdate('paints over a signed page', (update) => {
    const held = entries(update, page(update)).get('Contents')!;
    update.edit(page(update), (dictionary) => dictionary.set('Contents', [...(Array.isArray(held) ? (held as PdfValue[]) : [held]), update.add(stream(PAINT))]));
  }),
  byUpdate('replaces the content stream of a page in place', (update) => {
    const held = update.file.get(entries(update, page(update)).get('Contents'));
    const target = entries(update, page(update)).get('Contents');
    update.set((Array.isArray(held) ? held[0] : target) as Ref, stream(PAINT));
  }),
  byUpdate('swaps the fonts of a page', (update) => update.edit(page(update), (dictionary) => dictionary.set('Resources', dict({ Font: dict({}) })))),
  byUpdate('turns a page upside down', (update) => update.edit(page(update), (dictionary) => dictionary.set('Rotate', 180))),
  byUpdate('crops a page', (update) => update.edit(page(update), (dictionary) => dictionary.set('CropBox', [0, 0, 595, 400]))),
  byUpdate('adds a page', (update) => {
    const tree = root(update).get('Pages') as Ref;
    const added = update.add(dict({ Type: new Name('Page'), Parent: tree, MediaBox: [0, 0, 595, 842], Contents: update.add(stream(PAINT)) }));
    update.edit(tree, (dictionary) => dictionary.set('Kids', [...(update.get(dictionary.get('Kids')) as PdfValue[]), added]).set('Count', 3));
  }),
  byUpdate('takes a page out', (update) => update.edit(root(update).get('Pages') as Ref, (dictionary) => dictionary.set('Kids', (update.get(dictionary.get('Kids')) as PdfValue[]).slice(0, 1)).set('Count', 1))),
  byUpdate('puts a note over the text', (update) => addAnnotation(update, dict({ Type: new Name('Annot'), Subtype: new Name('FreeText'), Rect: [0, 700, 595, 800], Contents: textString('x'), AP: dict({ N: update.add(form(PAINT)) }) }))),
  byUpdate('puts a stamp over the text that is no form field', (update) => addAnnotation(update, dict({ Type: new Name('Annot'), Subtype: new Name('Stamp'), Rect: [0, 700, 595, 800], AP: dict({ N: update.add(form(PAINT)) }) }))),
  byUpdate('adds a text field over the text', (update) => {
    const widget = dict({ Type: new Name('Annot'), Subtype: new Name('Widget'), FT: new Name('Tx'), T: textString('x'), V: textString('x'), Rect: [0, 700, 595, 800], AP: dict({ N: update.add(form(PAINT)) }) });
    addAnnotation(update, widget);
  }),
  byUpdate('adds an unsigned signature field over the text, listed in the form', (update) => {
    const ref = update.add(dict({ Type: new Name('Annot'), Subtype: new Name('Widget'), FT: new Name('Sig'), T: textString('x'), Rect: [0, 700, 595, 800], AP: dict({ N: update.add(form(PAINT)) }) }));
    const held = root(update).get('AcroForm') as Ref;
    update.edit(held, (dictionary) => dictionary.set('Fields', [...(update.get(dictionary.get('Fields')) as PdfValue[]), ref]));
  }),
  byUpdate('writes another number over the stamped one', (update) => update.edit(field(update, 'Number'), (dictionary) => dictionary.set('V', textString('999')).set('AP', dict({ N: update.add(form(PAINT)) })))),
  byUpdate('changes only what the stamped number looks like', (update) => update.edit(field(update, 'Number'), (dictionary) => dictionary.set('AP', dict({ N: update.add(form(PAINT)) })))),
  byUpdate('stretches the seal over the page', (update) => update.edit(field(update, 'Seal'), (dictionary) => dictionary.set('Rect', [0, 0, 595, 842]))),
  byUpdate('replaces the look of the signature', (update) => {
    const appearance = entries(update, entries(update, field(update, 'Signer')).get('AP')).get('N') as Ref;
    update.set(appearance, form(PAINT));
  }),
  byUpdate('swaps the attached data', (update) => update.set(embeddedFile(update), stream('{"title":"Kế hoạch khác"}', dict({ Type: new Name('EmbeddedFile') })))),
  byUpdate('makes the document run a script when it opens', (update) => update.edit(update.root, (dictionary) => dictionary.set('OpenAction', dict({ S: new Name('JavaScript'), JS: textString('app.alert(1)') })))),
  byUpdate('hides content by layers', (update) => update.edit(update.root, (dictionary) => dictionary.set('OCProperties', dict({ OCGs: [], D: dict({ BaseState: new Name('OFF') }) })))),
  byUpdate('takes the permissions of the certification away', (update) => update.edit(update.root, (dictionary) => dictionary.delete('Perms'))),
  byUpdate('lets the reader redraw every field', (update) => update.edit(root(update).get('AcroForm') as Ref, (dictionary) => dictionary.set('NeedAppearances', true))),
  byUpdate('takes the seal out of the form', (update) => update.edit(root(update).get('AcroForm') as Ref, (dictionary) => dictionary.set('Fields', (update.get(dictionary.get('Fields')) as PdfValue[]).filter((each) => (each as Ref).num !== field(update, 'Seal').num)))),
  byUpdate('takes every signature out of the form', (update) => update.edit(update.root, (dictionary) => dictionary.delete('AcroForm'))),
  byUpdate('empties the signer’s field', (update) => update.edit(field(update, 'Signer'), (dictionary) => dictionary.delete('V'))),
  byUpdate('lets the seal stand in for the signer', (update) => update.edit(field(update, 'Signer'), (dictionary) => dictionary.set('V', entries(update, field(update, 'Seal')).get('V')!))),
  byUpdate('writes the signature dictionary again with other words', (update) => update.edit(entries(update, field(update, 'Signer')).get('V') as Ref, (dictionary) => dictionary.set('Reason', textString('Không ký gì')))),
  byUpdate('leaves the signature without a value', (update) => update.edit(entries(update, field(update, 'Seal')).get('V') as Ref, (dictionary) => dictionary.set('Contents', new PdfString(new Uint8Array())))),
  byUpdate('leaves the signature without a range', (update) => update.edit(entries(update, field(update, 'Seal')).get('V') as Ref, (dictionary) => dictionary.delete('ByteRange'))),
  byUpdate('makes the range null', (update) => update.edit(entries(update, field(update, 'Seal')).get('V') as Ref, (dictionary) => dictionary.set('ByteRange', null))),
  inBytes('appends objects no cross-reference lists, for readers that repair', (pdf) => concat(pdf, bytesOf(`4 0 obj\n<<>>\nstream\n${PAINT}\nendstream\nendobj\n`), pdf.subarray(latin1(pdf).lastIndexOf('startxref')))),
  inBytes('appends bytes after the end', (pdf) => concat(pdf, bytesOf('<html>'))),
  inBytes('appends another startxref that leads to the first revision', (pdf) => concat(pdf, bytesOf(`startxref\n${/startxref\s+(\d+)/.exec(latin1(pdf))![1]}\n%%EOF\n`))),
  inBytes('starts the range after the beginning', (pdf) => withRange(pdf, ([gap, after, rest]) => `[9 ${gap - 9} ${after} ${rest}]`)),
  inBytes('ends the range early', (pdf) => withRange(pdf, ([gap, after, rest]) => `[0 ${gap} ${after} ${rest - 20}]`)),
  inBytes('widens the gap beyond the value', (pdf) => withRange(pdf, ([gap, after, rest]) => `[0 ${gap - 10} ${after + 10} ${rest - 10}]`)),
  inBytes('moves the second part of the range', (pdf) => withRange(pdf, ([gap, after, rest]) => `[0 ${gap} ${after + 1} ${rest - 1}]`)),
  inBytes('lets the second part of the range wrap around the first', (pdf) => withRange(pdf, ([gap, after, rest]) => `[0 ${gap} 0 ${after + rest}]`)),
  inBytes('hides words in the padding of the value', (pdf) => {
    const [, , after] = lastRange(pdf);
    const copy = pdf.slice();
    copy.set(bytesOf('deadbeef'), Number(after) - 40);
    return copy;
  }),
  inBytes('renames the kind of signature', (pdf) => replaced(pdf, '/ETSI.CAdES.detached', '/ETSI.CAdES.detachee')),
  inBytes('cuts the file in the middle', (pdf) => pdf.slice(0, pdf.length / 2)),
];
