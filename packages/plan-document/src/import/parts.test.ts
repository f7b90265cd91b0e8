import { describe, expect, it } from '@jest/globals';
import { readClosingBlock } from './closing-block.js';
import { cutFootnotes } from './footnotes.js';
import { readHeader } from './header.js';
import { dropPageNumbers, readLines } from './lines.js';

describe('readHeader', () => {
  it.each<[string, string, (string | null)[]]>([
    ['stacked', 'UBND TỈNH SƠN HÀ\nSỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH\nSố: 07/KH-SVHTTDL\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Hà, ngày 07 tháng 3 năm 2025', ['UBND TỈNH SƠN HÀ', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', '07', 'KH-SVHTTDL', 'Sơn Hà', '2025-03-07']],
    ['two columns run together', 'ỦY BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SƠN HÀ Độc lập – Tự do – Hạnh phúc\nSố: /KH-UBND Sơn Hà, ngày tháng năm 2025', [null, 'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ', null, 'KH-UBND', 'Sơn Hà', null]],
    ['of the Party', 'TỈNH ỦY SƠN HÀ ĐẢNG CỘNG SẢN VIỆT NAM\nBAN TUYÊN GIÁO\n*\nSố 171-KH/BTGTU Sơn Hà, ngày 30 tháng 5 năm 2023', ['TỈNH ỦY SƠN HÀ', 'BAN TUYÊN GIÁO', '171-KH', 'BTGTU', 'Sơn Hà', '2023-05-30']],
    ['without a place', 'ỦY BAN NHÂN DÂN XÃ SƠN NAM\nSố: 149/KH-UBND, ngày 15 tháng 7 năm 2026', [null, 'ỦY BAN NHÂN DÂN XÃ SƠN NAM', '149', 'KH-UBND', null, '2026-07-15']],
    ['broken by narrow columns', 'UBND TỈNH SƠN HÀ\n|\nSố:\n36/KH-UBND\n|\nSơn Hà, ngày\n21 tháng 02 năm 2026', [null, 'UBND TỈNH SƠN HÀ', '36', 'KH-UBND', 'Sơn Hà', '2026-02-21']],
    ['of a Party cell, the star beside the date', 'ĐẢNG BỘ PHƯỜNG SƠN TÂY          ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ TỔ DÂN PHỐ SỐ 5\n*          Sơn Tây, ngày 05 tháng 9 năm 2025\nSố 03-KH/CB', ['ĐẢNG BỘ PHƯỜNG SƠN TÂY', 'CHI BỘ TỔ DÂN PHỐ SỐ 5', '03-KH', 'CB', 'Sơn Tây', '2025-09-05']],
    ['with dots for what is blank', 'BẢO TÀNG TỈNH\nSố: …/KH-BT\nSơn Hà, ngày … tháng … năm 2026', [null, 'BẢO TÀNG TỈNH', null, 'KH-BT', 'Sơn Hà', null]],
  ])('%s', (_, text, expected) => {
    const { header, rest } = readHeader(readLines(text));
    expect(Object.values(header)).toEqual(expected);
    expect(rest).toEqual([]);
  });
});

describe('letterheads of other offices', () => {
  const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Sơn Hà, ngày 07 tháng 3 năm 2025'];
  it.each<[string[], string | null, string]>([
    [['BẢO HIỂM XÃ HỘI VIỆT NAM', 'BẢO HIỂM XÃ HỘI', 'TỈNH SƠN HÀ'], 'BẢO HIỂM XÃ HỘI VIỆT NAM', 'BẢO HIỂM XÃ HỘI TỈNH SƠN HÀ'],
    [['CỤC THUẾ', 'THUẾ TỈNH SƠN HÀ'], 'CỤC THUẾ', 'THUẾ TỈNH SƠN HÀ'],
    [['TỔNG CỤC THUẾ', 'CỤC', 'THUẾ TỈNH SƠN HÀ'], 'TỔNG CỤC THUẾ', 'CỤC THUẾ TỈNH SƠN HÀ'],
    [['CỤC THỐNG KÊ', 'THỐNG KÊ TỈNH SƠN HÀ'], 'CỤC THỐNG KÊ', 'THỐNG KÊ TỈNH SƠN HÀ'],
    [['BỘ CÔNG AN', 'CÔNG AN TỈNH SƠN HÀ'], 'BỘ CÔNG AN', 'CÔNG AN TỈNH SƠN HÀ'],
    [['NGÂN HÀNG NHÀ NƯỚC VIỆT NAM', 'NGÂN HÀNG NHÀ NƯỚC', 'CHI NHÁNH TỈNH SƠN HÀ'], 'NGÂN HÀNG NHÀ NƯỚC VIỆT NAM', 'NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH TỈNH SƠN HÀ'],
    [['TÒA ÁN NHÂN DÂN TỐI CAO', 'TÒA ÁN NHÂN DÂN TỈNH SƠN HÀ'], 'TÒA ÁN NHÂN DÂN TỐI CAO', 'TÒA ÁN NHÂN DÂN TỈNH SƠN HÀ'],
    [['TOÀ ÁN NHÂN DÂN', 'TỈNH SƠN HÀ'], null, 'TOÀ ÁN NHÂN DÂN TỈNH SƠN HÀ'],
    [['VIỆN KIỂM SÁT NHÂN DÂN', 'TỐI CAO', 'VIỆN KIỂM SÁT NHÂN DÂN', 'TỈNH SƠN HÀ'], 'VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO', 'VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN HÀ'],
    [['ĐẠI HỌC SƠN HÀ', 'TRƯỜNG ĐẠI HỌC SƯ PHẠM'], 'ĐẠI HỌC SƠN HÀ', 'TRƯỜNG ĐẠI HỌC SƯ PHẠM'],
    [['BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG', 'ĐẠI HỌC SƠN HÀ'], 'BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG ĐẠI HỌC SƠN HÀ'],
    [['HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM', 'TỈNH SƠN HÀ'], null, 'HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM TỈNH SƠN HÀ'],
    [['TỔNG CÔNG TY', 'ĐIỆN LỰC MIỀN BẮC', 'CÔNG TY ĐIỆN LỰC SƠN HÀ'], 'TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC', 'CÔNG TY ĐIỆN LỰC SƠN HÀ'],
    [['HỘI ĐỒNG NHÂN DÂN', 'TỈNH SƠN HÀ'], null, 'HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HÀ'],
    [['ỦY BAN MTTQ VIỆT NAM', 'TỈNH SƠN HÀ', 'BAN THƯỜNG TRỰC'], 'ỦY BAN MTTQ VIỆT NAM TỈNH SƠN HÀ', 'BAN THƯỜNG TRỰC'],
    [['UBND TỈNH SƠN HÀ', 'TRUNG TÂM', 'VĂN HÓA - NGHỆ THUẬT'], 'UBND TỈNH SƠN HÀ', 'TRUNG TÂM VĂN HÓA - NGHỆ THUẬT'],
    [['NHÀ MÁY NƯỚC MIỀN TÂY', 'NHÀ MÁY NƯỚC SƠN HÀ'], 'NHÀ MÁY NƯỚC MIỀN TÂY', 'NHÀ MÁY NƯỚC SƠN HÀ'],
  ])('%j', (left, superior, agency) => {
    const stacked = readHeader(readLines([...left, 'Số: 07/KH-SH', ...right].join('\n')));
    expect([stacked.header.superior, stacked.header.agency, stacked.header.symbol, stacked.rest]).toEqual([superior, agency, 'KH-SH', []]);
    const rows = [...left, 'Số: 07/KH-SH'];
    const beside = readHeader(readLines(Array.from({ length: Math.max(rows.length, 3) }, (_, i) => `${rows[i] ?? ''}          ${right[i] ?? ''}`).join('\n')));
    expect([beside.header.superior, beside.header.agency, beside.header.place, beside.rest]).toEqual([superior, agency, 'Sơn Hà', []]);
  });
});

describe('readClosingBlock', () => {
  const read = (text: string, before = '') => {
    const { recipients, signer, rest } = readClosingBlock(readLines(text), readLines(before));
    return { recipients: recipients.map(({ line }) => line.text), signer: signer && [...signer.authority, signer.office, signer.name], rest: rest.map((line) => line.text) };
  };
  it('reads a list followed by the signature', () => {
    expect(read('Nơi nhận:\n- UBND tỉnh; Báo\nSơn Hà;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nLò Thị Vân')).toEqual({
      recipients: ['UBND tỉnh; Báo Sơn Hà', 'Lưu: VT'], signer: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Thị Vân'], rest: [],
    });
  });
  it('reads the two side by side', () => {
    expect(read('Nơi nhận:          GIÁM ĐỐC\n- UBND tỉnh;\n- Lưu: VT.         Hà Minh Quân')).toEqual({ recipients: ['UBND tỉnh', 'Lưu: VT'], signer: ['GIÁM ĐỐC', 'Hà Minh Quân'], rest: [] });
  });
  it('reads a signature that was extracted before the list', () => {
    expect(read('Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nHà Minh Quân')).toEqual({ recipients: ['UBND tỉnh', 'Lưu: VT'], signer: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Hà Minh Quân'], rest: [] });
  });
  it.each(['H’Yim Niê Kđăm', 'Kpă H’Uyên', 'Y Thanh Hà Niê Kđăm', 'K’Tiếu', "K'Mák", 'Nay H’ Nan', 'Y Bliu Arul', 'ThS. H’Lý Niê', 'Đại tá Rah Lan Lâm'])('reads the name %s, wherever it stands', (name) => {
    const signer = ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', name];
    const read1 = read(`Nơi nhận:\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\n${name}`);
    expect(read1).toEqual({ recipients: ['Lưu: VT'], signer, rest: [] });
    expect(read(`Nơi nhận:          KT. GIÁM ĐỐC\n                   PHÓ GIÁM ĐỐC\n- Lưu: VT.         ${name}`)).toEqual(read1);
    expect(read('Nơi nhận:\n- Lưu: VT.', `KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n${name}`)).toEqual(read1);
  });
  it('reads a name of the Central Highlands in capitals', () => {
    expect(read('Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\n\n\n\nH’YIM NIÊ KĐĂM').signer).toEqual(['GIÁM ĐỐC', 'H’YIM NIÊ KĐĂM']);
    expect(read('Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\n\n\n\nK’TIẾU').signer).toEqual(['GIÁM ĐỐC', 'K’TIẾU']);
  });
  it('joins an office that wraps and takes a name in capitals', () => {
    expect(read('Nơi nhận:\n- Lưu: VT.\nTL. CHỦ TỊCH\nGIÁM ĐỐC SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH\n\n\n\nHÀ MINH QUÂN').signer).toEqual(['TL. CHỦ TỊCH', 'GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'HÀ MINH QUÂN']);
  });
});

describe('cutFootnotes', () => {
  const cut = (text: string) => {
    const { lines, footnotes } = cutFootnotes(readLines(text), 0);
    return { text: lines.map((line) => line.text), notes: footnotes.map((note) => `${note.marker}: ${note.text}`) };
  };
  it('takes the note out of the page and marks its reference', () => {
    expect(cut(`Theo Ban Bí thư1 và các\n${' '.repeat(30)}\n1 Kết luận số 01-KL/TW\nvề công tác.\n\n\n\nvăn bản khác.`)).toEqual({ text: ['Theo Ban Bí thư[^1] và các', 'văn bản khác.'], notes: ['1: Kết luận số 01-KL/TW về công tác.'] });
  });
  it('takes two notes of one page', () => {
    expect(cut('Một1 và hai2.\n_____\n1 Ghi chú một.\n2 Ghi chú hai.').notes).toEqual(['1: Ghi chú một.', '2: Ghi chú hai.']);
  });
  it('leaves a line that only starts with a number', () => {
    expect(cut('Có tất cả\n1 Trung tâm và\n2 Nhà văn hóa.')).toEqual({ text: ['Có tất cả', '1 Trung tâm và', '2 Nhà văn hóa.'], notes: [] });
  });
});

describe('dropPageNumbers', () => {
  const kept = (text: string): string[] => dropPageNumbers(readLines(text), 0).map((line) => line.text);
  it('drops numbers that count the pages', () => expect(kept('Một\n2\nhai\n- 3 -\nba\nTrang 4/9\nbốn')).toEqual(['Một', 'hai', 'ba', 'bốn']));
  it('keeps a year and a number out of sequence', () => expect(kept('Năm\n2025\nvà số\n40\nnữa')).toEqual(['Năm', '2025', 'và số', '40', 'nữa']));
});
