import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cell, docx, p, row, table, title } from '../../test/support/docx-writer.js';
import { PdfLetters, pdfOf, PdfSheet } from '../../test/support/pdf-writer.js';
import { plainText } from '../index.js';
import { importFile } from './index.js';

/** Letters and figures in any order: what no reader may lose or invent. `Nơi nhận` is a label every plan prints. */
const lettersOf = (text: string): string => [...text.normalize('NFC').replace(/nơi nhận/giu, '').replace(/[^\p{L}\d]/gu, '').toLowerCase()].sort().join('');

const words = fc.oneof(
  fc.constantFrom('I. MỤC ĐÍCH', '1. Yêu cầu', 'a) Nội dung', '- Tuyên truyền sâu rộng.', '+ Cụ thể:', '(1) Một;', 'Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Hà Minh Quân', 'PHỤ LỤC', 'PHỤ LỤC II', '(Kèm theo Kế hoạch)', 'STT', 'Nội dung', 'Đơn vị chủ trì', 'kinh tế', '- xã hội', 'Đợt 1. Mở đầu', 'Trên đây là Kế hoạch./.', 'SỞ NỘI VỤ', 'Số:      /KH-SNV', 'II', '7'),
  fc.string({ unit: fc.constantFrom(...'aăâbcđeêghiklmnoôơuưyắộ ,.;:-+()/“”IVX'), minLength: 1, maxLength: 50 }),
);
const grid = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 })).chain(([columns, rows]) => fc.array(fc.array(fc.array(words, { maxLength: 2 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
type Piece = string | string[][][];
const pieces: fc.Arbitrary<Piece[]> = fc.array(fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: grid }), { maxLength: 25 });

const wordsOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.flat(2).join(' '));
const HEAD = ['KẾ HOẠCH', 'Tổ chức Ngày hội Văn hóa năm 2025', 'I. MỞ ĐẦU', '1. Vui tươi, an toàn, tiết kiệm.', '2. Đúng quy định.'];

async function keeps(file: Uint8Array, source: string): Promise<void> {
  const result = await importFile(file);
  if (!result.ok) throw new Error(result.refusal.message);
  expect(lettersOf(plainText(result.document))).toBe(lettersOf(source));
}

describe('every letter and figure of a file', () => {
  it('comes back from Word, whatever stands where, in tables too', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (list) => {
        const body = list.map((piece) => (typeof piece === 'string' ? p(piece) : table(piece.map((cells) => row(cells.map((texts) => cell(texts)))))));
        await keeps(docx({ body: title + HEAD.slice(2).map((line) => p(line)).join('') + body.join('') }), [...HEAD, ...list.map(wordsOf)].join(' '));
      }),
      { numRuns: 120, seed: 31 },
    );
  }, 300_000);

  it('comes back from a PDF, whatever stands where, in tables too', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (list) => {
        const letters = new PdfLetters();
        const sheets = [new PdfSheet(letters)];
        let y = 120;
        const next = (height: number): PdfSheet => {
          if (y + height > 740) {
            sheets.push(new PdfSheet(letters));
            y = 120;
          }
          y += height;
          return sheets.at(-1)!;
        };
        for (const line of HEAD) next(24).text(85, y, 14, line);
        for (const piece of list) {
          if (typeof piece === 'string') {
            next(24).text(85, y, 14, piece);
            continue;
          }
          const width = 460 / piece[0]!.length;
          const edges = piece[0]!.map((_, i) => 85 + i * width).concat(545);
          piece.forEach((cells) => {
            const height = 20 + 14 * Math.max(...cells.map((texts) => texts.length));
            const sheet = next(height + 1);
            const top = y - height + 8;
            for (const x of edges) sheet.line(x, top, x, top + height);
            for (const at of [top, top + height]) sheet.line(85, at, 545, at);
            cells.forEach((texts, i) => texts.forEach((text, n) => sheet.text(edges[i]! + 3, top + 14 + 14 * n, 10, text.slice(0, Math.floor(width / 6)))));
          });
        }
        const kept = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.flatMap((cells) => cells.flat().map((text) => text.slice(0, Math.floor(460 / cells.length / 6)))).join(' '));
        await keeps(pdfOf(sheets, letters), [...HEAD, ...list.map(kept)].join(' '));
      }),
      { numRuns: 60, seed: 32 },
    );
  }, 300_000);

  it('comes back from text, with tabs and columns of spaces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(words, { minLength: 1, maxLength: 5 }), { maxLength: 25 }), fc.constantFrom('\t', '     ', ' '), async (lines, between) => {
        const text = [...HEAD, ...lines.map((cells) => cells.join(between))].join('\n');
        await keeps(new TextEncoder().encode(text), text);
      }),
      { numRuns: 120, seed: 33 },
    );
  }, 300_000);
});
