/** @jest-environment jsdom */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { importText } from '@banhanh/plan-document';
import { renderHtml } from '@banhanh/typesetting/html';
import { leftoversOf, lettersOf, ownersOfLines, wordsOfPaper } from './accounting.js';

// A browser has them; this one does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const source = [
  'UBND TỈNH SƠN HÀ            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'SỞ NỘI VỤ                   Độc lập - Tự do - Hạnh phúc',
  '-------',
  'KẾ HOẠCH',
  'Tổ chức Ngày hội Đọc sách năm 2027',
  '',
  'I. MỤC ĐÍCH',
  '1. Nâng cao nhận thức của cán bộ, công chức và',
  'người dân về văn hóa đọc.',
  '2. Bảo đảm thiết thực.',
  '2',
  'II. NỘI DUNG',
  '1. Treo pa nô tại trung tâm xã.',
  'Trên đây là Kế hoạch tổ chức Ngày hội./.',
  'Nơi nhận:',
  '- UBND tỉnh;',
  '- Lưu: VT.',
].join('\n');

const issue = { agency: 'SỞ NỘI VỤ', superior: 'UBND TỈNH SƠN HÀ', symbol: 'KH-SNV', place: 'Sơn Hà', number: null, date: null };
function read(text: string) {
  const result = importText(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.refusal.message);
  const { header } = result.document;
  return { ...result, paper: wordsOfPaper(renderHtml(result.document, { ...issue, agency: header.agency ?? '', superior: header.superior })) };
}

describe('What becomes of every word of a file', () => {
  it('is on the paper, but for page numbers and rules, which are listed', () => {
    const { provenance, paper } = read(source);
    expect(leftoversOf(source, provenance, paper).filter(({ kind }) => kind === 'missing')).toEqual([]);
    expect(leftoversOf(source, {}, paper)).toEqual([
      { line: 3, text: '-------', kind: 'rule' },
      { line: 11, text: '2', kind: 'page-number' },
    ]);
  });

  it('is told when the paper lacks it, with its line', () => {
    const { provenance, paper } = read(source);
    const longer = source.replace('thiết thực.', 'thiết thực, tiết kiệm.');
    expect(leftoversOf(longer, provenance, paper)).toContainEqual({ line: 10, text: 'tiết kiệm.', kind: 'missing' });
    expect(leftoversOf(`${source}\nĐã ký`, provenance, paper)).toContainEqual({ line: 18, text: 'Đã ký', kind: 'missing' });
  });

  it('must be there as often as it is written', () => {
    const paper = { whole: lettersOf('Một điều. Hai điều.'), ofNode: () => '' };
    expect(leftoversOf('Một điều.\nHai điều.', {}, paper)).toEqual([]);
    expect(leftoversOf('Một điều.\nMột điều.', {}, paper)).toEqual([{ line: 2, text: 'Một điều.', kind: 'missing' }]);
  });

  it('cut into columns is found word by word in its row', () => {
    const paper = { whole: '', ofNode: () => lettersOf('1 Treo pa nô, áp phích tại trung tâm Sở Nội vụ Tháng 3') };
    const provenance = { w1: { line: 1, endLine: 2 } };
    expect(leftoversOf('1 Treo pa nô,   Sở Nội vụ   Tháng 3\n  áp phích tại trung', provenance, paper)).toEqual([]);
    expect(leftoversOf('1 Treo pa nô,   Sở Nội vụ   Tháng 4\n', provenance, paper)).toEqual([{ line: 1, text: '4', kind: 'missing' }]);
  });

  it('belongs to the smallest passage that holds its line', () => {
    expect(ownersOfLines({ group: { line: 1, endLine: 4 }, row: { line: 2, endLine: 2 } }, 5)).toEqual([undefined, 'group', 'row', 'group', 'group', undefined]);
  });
});

const samples = process.env['BANHANH_SAMPLES'] ?? path.resolve(import.meta.dirname, '../../../../../../../shared/samples');
const texts = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.txt')) : [];
(texts.length > 0 ? describe : describe.skip)('Plans of real offices (skipped where there are no samples)', () => {
  it.each(texts)('%s: every word is on the paper', (name) => {
    const text = readFileSync(path.join(samples, name), 'utf8').normalize('NFC');
    const { provenance, paper } = read(text);
    expect(leftoversOf(text, provenance, paper).filter(({ kind }) => kind === 'missing')).toEqual([]);
  });
});
