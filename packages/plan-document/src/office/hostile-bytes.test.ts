import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closing, docx, letterhead, p, partsOf, row, table, title, zipOf } from '../../test/support/docx-writer.js';
import { officeStyle, pdfOfPlan } from '../../test/support/pdf-plan.js';
import { planArbitrary } from '../../test/support/plan-arbitrary.js';
import { type PlanDocument, validatePlanDocument } from '../index.js';
import { importFile } from './index.js';

const source = { body: letterhead + title + p('I. MỤC ĐÍCH') + p('1. Vui.') + closing + p('PHỤ LỤC') + table([row(['TT', 'Nội dung', 'Chủ trì', 'Thời gian']), row(['1', 'Treo cờ', 'Văn phòng', 'Quý I/2025'])]), footnotes: '', styles: '', numbering: '' };
const [plan] = fc.sample(planArbitrary, { numRuns: 1, seed: 4 }) as [PlanDocument];
const files = { 'a .docx': docx(source), 'a PDF': pdfOfPlan(plan, officeStyle) };

const change = fc.record({ at: fc.double({ min: 0, max: 0.999999, noNaN: true }), kind: fc.constantFrom('set', 'cut', 'repeat', 'insert'), byte: fc.nat(255), length: fc.integer({ min: 1, max: 40 }) });

function changed(bytes: Uint8Array, changes: { at: number; kind: string; byte: number; length: number }[]): Uint8Array {
  let list = [...bytes];
  for (const { at, kind, byte, length } of changes) {
    const place = Math.floor(at * list.length);
    if (kind === 'set') list[place] = byte;
    else if (kind === 'cut') list.splice(place, length);
    else if (kind === 'repeat') list.splice(place, 0, ...list.slice(place, place + length));
    else list = [...list.slice(0, place), ...Array<number>(length).fill(byte), ...list.slice(place)];
  }
  return Uint8Array.from(list);
}

async function check(bytes: Uint8Array): Promise<void> {
  const result = await importFile(bytes);
  if (result.ok) expect(validatePlanDocument(result.document)).toMatchObject({ ok: true });
  else expect(result.refusal.message).not.toBe('');
}

describe('a file with changed bytes', () => {
  it.each([['a .docx', 150], ['a PDF', 60]] as const)('%s is refused or read into a valid plan, never an exception, never a hang', async (kind, numRuns) => {
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => check(changed(files[kind], changes))), { numRuns, seed: 21 });
  }, 180_000);

  it('the XML of a .docx with changed letters too', async () => {
    const parts = partsOf(source);
    const encoded = new TextEncoder().encode(parts['word/document.xml']);
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => check(zipOf({ ...parts, 'word/document.xml': changed(encoded, changes) }))), { numRuns: 120, seed: 22 });
  }, 180_000);
});

describe('a .docx as large as the limits allow', () => {
  it.each<[string, string]>([
    ['tables in tables', `${'<w:tbl><w:tr><w:tc>'.repeat(70)}${p('1. Việc')}${'</w:tc></w:tr></w:tbl>'.repeat(70)}`],
    ['a cell that reaches over ten thousand rows', table(Array.from({ length: 10_000 }, () => `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>${p('x')}</w:tc></w:tr>`))],
    ['spans without end', table([`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>${p('TT')}</w:tc><w:tc>${p('Nội dung')}</w:tc></w:tr>`])],
    ['twenty thousand paragraphs', p('- Tuyên truyền sâu rộng trong các tầng lớp Nhân dân.').repeat(20_000)],
    ['notes without end', `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(3_000)}</w:p>`],
  ])('%s: done within seconds', async (_, content) => {
    const result = await importFile(docx({ body: title + p('I. MỤC ĐÍCH') + content, footnotes: `<w:footnote w:id="1">${p('Ghi chú.')}</w:footnote>` }));
    expect(result.ok || result.refusal.code).not.toBe('CORRUPT_FILE');
  }, 120_000);
});
