import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importText, plainText, validatePlanDocument } from '../index.js';

const read = (text: string) => importText(new TextEncoder().encode(text));
const plan = (text: string) => {
  const result = read(text);
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
};
const SMALL = 'KẾ HOẠCH\nTổ chức ngày hội\n\nI. MỤC ĐÍCH\n1. Vui tươi, an toàn.\n2. Tiết kiệm.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở: Chuẩn bị hội trường./.\n';

describe('files that are refused', () => {
  const legacy = 'KÕ ho¹ch tuyªn truyÒn ®¹i héi ®¶ng bé c¸c cÊp nhiÖm kú míi cña tØnh nhµ n¨m nay';
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'EMPTY_FILE'],
    ['only white space', ' \n\t\n', 'EMPTY_FILE'],
    ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1).fill(97), 'FILE_TOO_LARGE'],
    ['a PDF', '%PDF-1.7\nI. MỤC', 'BINARY_FILE'],
    ['a Word file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'BINARY_FILE'],
    ['zero bytes inside', new Uint8Array([97, 0, 98, 0, 99]), 'BINARY_FILE'],
    ['bytes that are no UTF-8', new Uint8Array([0x4b, 0xd5, 0x20, 0x68, 0xb9, 0x63, 0x68]), 'NOT_UTF8'],
    ['letters of an old font', `${legacy}\n${legacy}`, 'LEGACY_FONT'],
    ['Vietnamese without diacritics', 'UBND TINH SON HA\nKE HOACH\nTo chuc ngay hoi van hoa the thao\nI. MUC DICH', 'LEGACY_FONT'],
    ['a letter', 'Kính gửi các đồng chí,\nTôi xin gửi lời chào trân trọng tới toàn thể các đồng chí.\nTrân trọng.', 'NOT_A_PLAN'],
    ['a decision', 'QUYẾT ĐỊNH\nVề việc bổ nhiệm cán bộ\nĐiều 1. Bổ nhiệm ông A.\nĐiều 2. Quyết định có hiệu lực.', 'NOT_A_PLAN'],
  ])('%s', (_, content, code) => {
    const result = typeof content === 'string' ? read(content) : importText(content);
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    if (!result.ok) expect(result.refusal.message).toMatch(/[ạảấậếệộớứ].*\.$/u);
  });
});

describe('doubts', () => {
  const codes = (text: string): string[] => plan(text).doubts.map(({ code }) => code);

  it('a plan without Nơi nhận and signer is read, and says so', () => {
    expect(codes(SMALL)).toEqual(expect.arrayContaining(['HEADER_MISSING', 'BASIS_MISSING', 'RECIPIENTS_MISSING', 'SIGNER_MISSING']));
  });
  it('a signer without a name is a doubt, with the line to look at', () => {
    const { document, doubts } = plan(`${SMALL}Nơi nhận:\n- UBND tỉnh (báo cáo);\n- Lưu: VT.\nGIÁM ĐỐC\n`);
    expect(document.signer).toEqual({ authority: [], office: 'GIÁM ĐỐC', name: null });
    expect(doubts.find(({ code }) => code === 'SIGNER_NAME_MISSING')).toMatchObject({ where: 'signer', line: 12 });
  });
  it('a number left out and a number repeated are doubts at their nodes', () => {
    const { doubts, document } = plan(SMALL.replace('2. Tiết kiệm.', '3. Tiết kiệm.\n3. Trang trọng.'));
    const [first, second] = document.body[0]!.children.slice(1);
    expect(doubts.filter(({ nodeId }) => nodeId === first!.id || nodeId === second!.id).map(({ code }) => code)).toEqual(['NUMBERING_GAP', 'NUMBERING_REPEATED']);
  });
  it('a level left out is a doubt', () => {
    expect(codes(SMALL.replace('1. Vui tươi, an toàn.\n2. Tiết kiệm.', 'a) Vui tươi.\nb) Tiết kiệm.'))).toContain('LEVEL_SKIPPED');
    expect(codes(SMALL)).not.toContain('LEVEL_SKIPPED');
  });
  it('a paragraph after a list may belong higher up', () => {
    expect(codes(SMALL.replace('2. Tiết kiệm.', '2. Yêu cầu\n- Gọn nhẹ.\n- Đúng giờ.\nNgoài ra cần giữ gìn vệ sinh môi trường.'))).toContain('PARAGRAPH_LEVEL');
  });
  it('every message is a Vietnamese sentence and every node has its lines', () => {
    const { doubts, document, provenance } = plan(SMALL);
    for (const { message } of doubts) expect(message).toMatch(/^\p{Lu}.*\.$/u);
    expect(provenance[document.body[0]!.id]).toEqual({ line: 4, endLine: 4 });
  });
});

describe('text that belongs nowhere', () => {
  it('stays as a paragraph with a doubt', () => {
    const { document, doubts } = plan(`${SMALL}Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\n(Đã ký)\n\n\n\nHà Minh Quân\nNgười ký điện tử lúc 10:05\n`);
    expect(document.signer).toEqual({ authority: [], office: 'GIÁM ĐỐC', name: 'Hà Minh Quân' });
    expect(document.body.slice(-1).map(({ text }) => text).join(' ')).toContain('Người ký điện tử lúc 10:05');
    expect(doubts.map(({ code }) => code)).toContain('TEXT_UNPLACED');
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom('I. MỤC ĐÍCH', '1. Yêu cầu', 'a) Nội dung', '- Tuyên truyền', '+ Cụ thể:', '(1) Một', 'Nơi nhận:', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHỤ LỤC', 'STT NỘI DUNG CHỦ TRÌ', '1', '2', 'Hà Minh Quân', '', 'II.', '1.1. Phần', 'kinh tế', '- xã hội', 'Đợt 1.', '1 Chú thích', '________'),
    fc.string({ unit: fc.constantFrom(...'aăâbcđeêiooơuưy ,.;:-+()/“”0123IVX'), maxLength: 60 }),
  );

  it('is refused or read into a valid document, never an exception', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const result = read(`KẾ HOẠCH\nThử nghiệm nhập tệp\n${lines.join('\n')}`);
        if (result.ok) expect(validatePlanDocument(result.document)).toMatchObject({ ok: true });
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('keeps every letter of the source', () => {
    const letters = (text: string): string => [...text.replace(/[^\p{L}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = `KẾ HOẠCH\nThử nghiệm nhập tệp\nI. MỞ ĐẦU\n${lines.join('\n')}`;
        const result = read(text);
        if (result.ok) expect(letters(plainText(result.document).replaceAll('Nơi nhận', ''))).toBe(letters(text.normalize('NFC').replace(/^\s*Nơi nhận:?/gimu, '')));
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

describe('hostile text of 5 MB', () => {
  it('a plan of four thousand pages of sentences is read', () => {
    const sentence = '- Tổ chức tuyên truyền sâu rộng trong các tầng lớp Nhân dân trên địa bàn tỉnh về kết quả của phong trào.\n'.repeat(18_000);
    expect(read(`KẾ HOẠCH\nThử\nI. A\n1. B\n${sentence}`)).toMatchObject({ ok: true });
  }, 120_000);

  const big = (unit: string): string => `KẾ HOẠCH\nThử\nI. A\n${unit.repeat(Math.floor(4_900_000 / new TextEncoder().encode(unit).length))}`;
  it.each([
    ['one endless line', 'a'],
    ['one endless paragraph', 'cộng hòa xã hội chủ nghĩa\n'],
    ['only dashes', '-\n'],
    ['document types without end', 'Kế hoạch số Quyết định '],
    ['numbers and slashes', '1/1-1/'],
    ['open brackets', '(“'],
    ['notes under rules', '____\n1 Ghi chú\n'],
    ['commas before bodies', 'các sở, '],
    ['a table without end', `PHỤ LỤC\nSTT NỘI DUNG CHỦ TRÌ PHỐI HỢP THỜI GIAN\n1\n${'Sở Nội vụ Các sở Quý II/2025\n'.repeat(40)}`],
    ['recipients without end', 'Nơi nhận:\n- UBND tỉnh\ncác sở và\n- Lưu: VT'],
    ['a recipient without end', `Nơi nhận:\n- UBND tỉnh\n${'các sở và\n'.repeat(100_000)}`],
    ['signatures without end', 'GIÁM ĐỐC\nPHÓ\n'],
    ['a row without end', `PHỤ LỤC\nSTT NỘI DUNG CHỦ TRÌ PHỐI HỢP THỜI GIAN\n1\n${'Sở Nội vụ Các sở Quý II/2025 '.repeat(40)}`],
  ])('%s is done within seconds', (_, unit) => {
    const result = read(big(unit));
    expect(result.ok || result.refusal.code).toBe('NOT_A_PLAN');
  }, 120_000);
});
