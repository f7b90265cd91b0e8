import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { abstractNum, cell, CENTER, closing, docx, docxOfPlan, type DocxSource, letterhead, num, numbered, p, partsOf, row, run, styled, table, title, zipOf } from '../../../test/support/docx-writer.js';
import { planArbitrary } from '../../../test/support/plan-arbitrary.js';
import { markAssignments, type PlanNode, toOutline, validatePlanDocument } from '../../index.js';
import { importFile } from '../index.js';

async function read(source: DocxSource) {
  const result = await importFile(docx(source));
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
}
const draw = (nodes: readonly PlanNode[]): string[] => nodes.flatMap(({ marker, text, children }) => [[marker, text].filter(Boolean).join(' '), ...draw(children).map((line) => `  ${line}`)]);
const bodyOf = async (source: DocxSource): Promise<string[]> => draw((await read({ ...source, body: title + source.body })).document.body);
const codesOf = async (source: DocxSource): Promise<string[]> => (await read(source)).doubts.map(({ code }) => code);

describe('a plan in Word', () => {
  it('is read with its letterhead, title, recipients and signer from tables without borders', async () => {
    const { document, provenance, sourceText } = await read({ body: letterhead + title + p('I. MỤC ĐÍCH') + p('1. Vui tươi, an toàn./.') + closing });
    expect(document.header).toEqual({ superior: 'UBND TỈNH SƠN HÀ', agency: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', number: '12', symbol: 'KH-SVHTTDL', place: 'Sơn Hà', date: '2025-03-07' });
    expect(document.title).toEqual({ type: 'KẾ HOẠCH', subject: 'Tổ chức Ngày hội Văn hóa năm 2025' });
    expect(document.recipients.map(({ text }) => text)).toEqual(['UBND tỉnh (báo cáo)', 'Lưu: VT, QLVH']);
    expect(document.signer).toEqual({ authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Hà Minh Quân' });
    const item = document.body[0]!.children[0]!;
    expect(sourceText.split('\n')[provenance[item.id]!.line - 1]).toBe('1. Vui tươi, an toàn./.');
  });

  it.each([['typed', false], ['automatic', true]])('comes back whole with %s numbers, whatever it holds', async (_, automatic) => {
    for (const plan of fc.sample(planArbitrary, { numRuns: 25, seed: 31 })) {
      const result = await importFile(docxOfPlan(plan, automatic));
      if (!result.ok) throw new Error(result.refusal.message);
      const gold = structuredClone(plan);
      markAssignments(gold.body);
      expect(toOutline(result.document)).toEqual(toOutline(gold));
    }
  });
});

describe('automatic numbers', () => {
  const levels: [string, string, string?][] = [['upperRoman', '%1.', 'Muc1'], ['decimal', '%2.', 'Muc2'], ['decimal', '%2.%3.'], ['lowerLetter', '%4)']];
  it('come through the chain of styles', async () => {
    const style = (id: string, basedOn: string, format: string): string => `<w:style w:type="paragraph" w:styleId="${id}">${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}<w:pPr>${format}</w:pPr></w:style>`;
    const styles = style('Muc1', '', '<w:numPr><w:numId w:val="5"/></w:numPr>') + style('Muc2', 'Muc1', '') + style('MucCon', 'Muc2', '') + style('KhongSo', 'Muc1', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    const body = [['Muc1', 'MỤC ĐÍCH'], ['Muc2', 'Một'], ['MucCon', 'Hai'], ['KhongSo', 'Đoạn không số.'], ['Muc1', 'NỘI DUNG'], ['Muc2', 'Ba']].map(([id, text]) => p(text!, styled(id!))).join('');
    expect(await bodyOf({ body, styles, numbering: abstractNum(1, levels) + num(5, 1) })).toEqual(['I. MỤC ĐÍCH', '  1. Một', '  2. Hai', '    Đoạn không số.', 'II. NỘI DUNG', '  1. Ba']);
  });

  it('restart under a higher number, run on over lists of one definition, and start where they are told', async () => {
    const item = (text: string, level: number, id = 1): string => p(text, numbered(id, level));
    const numbering = abstractNum(1, levels) + num(1, 1) + num(2, 1) + num(3, 1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride>');
    const body = item('A', 0) + item('B', 1) + item('C', 2) + item('D', 2) + item('E', 1, 2) + item('F', 2, 2) + item('G', 3) + item('H', 3) + item('K', 0) + item('L', 1) + item('M', 1, 3);
    expect((await bodyOf({ body, numbering })).map((line) => line.trim())).toEqual(['I. A', '1. B', '1.1. C', '1.2. D', '2. E', '2.1. F', 'a) G', 'b) H', 'II. K', '1. L', '7. M']);
  });

  it('follow a list that is defined by a style, and print bullets of symbol fonts as signs', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Ds"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstractNum(1, [], '<w:numStyleLink w:val="Ds"/>') + abstractNum(2, [['upperRoman', '%1.'], ['bullet', '\uf02d'], ['bullet', '+']], '<w:styleLink w:val="Ds"/>') + num(4, 1) + num(9, 2);
    expect(await bodyOf({ body: p('MỤC ĐÍCH', numbered(4)) + p('Gạch', numbered(4, 1)) + p('Cộng', numbered(4, 2)), styles, numbering })).toEqual(['I. MỤC ĐÍCH', '  - Gạch', '    + Cộng']);
  });
});

describe('what a reviewer left in the file', () => {
  const changed =
    title + p('I. MỤC ĐÍCH') +
    p(`<w:r><w:t xml:space="preserve">1. Tổ chức </w:t></w:r><w:del w:id="1">${run('hai', '').replace(/w:t\b/g, 'w:delText')}</w:del><w:ins w:id="2">${run('ba')}</w:ins>${run(' đêm hội.')}`) +
    `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('2. Đoạn bị nối')}</w:p>` + p(run(' với đoạn sau.')) +
    table([row(['Dòng', 'Nội dung', 'Bị xóa'], '<w:del w:id="4"/>'), row(['1', 'Còn lại', 'Quý I'])]);

  it('tracked changes are accepted, and said so', async () => {
    const { document, doubts } = await read({ body: changed });
    expect(draw(document.body)).toEqual(['I. MỤC ĐÍCH', '  1. Tổ chức ba đêm hội.', '  2. Đoạn bị nối với đoạn sau.', '    1 | Còn lại | Quý I']);
    expect(doubts.find(({ code }) => code === 'TRACKED_CHANGES_ACCEPTED')?.message).toBe('Tệp còn 4 chỗ sửa được theo dõi (Track Changes): đã đọc như khi chấp nhận tất cả, cần kiểm tra.');
  });
  it('comments and hidden text are left out, and said so', async () => {
    const { document, doubts } = await read({ body: title + p('I. MỤC ĐÍCH') + p(`${run('1. Công khai.')}${run('Ghi chú kín', '<w:vanish/>')}`), comments: '<w:comment w:id="0"><w:p/></w:comment>' });
    expect(draw(document.body)).toEqual(['I. MỤC ĐÍCH', '  1. Công khai.']);
    expect(doubts.map(({ code }) => code)).toEqual(expect.arrayContaining(['COMMENTS_LEFT_OUT', 'HIDDEN_TEXT_LEFT_OUT']));
  });
  it('a clean file gives no such doubt', async () => {
    const codes = await codesOf({ body: letterhead + title + p('I. MỤC ĐÍCH') + p('1. Vui.') + closing });
    expect(codes.filter((code) => /TRACKED|COMMENTS|HIDDEN|LINES/.test(code))).toEqual([]);
  });
});

describe('notes, fields and boxes', () => {
  it('a footnote follows the node with its reference', async () => {
    const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="8">${p('Kết luận số 01-KL/TW.')}</w:footnote><w:footnote w:id="3">${p('Nghị quyết số 02-NQ/TW.')}</w:footnote>`;
    const { document } = await read({ body: title + p('I. MỤC ĐÍCH') + p(`${run('1. Theo Ban Bí thư')}${reference(8)}${run(' và Bộ Chính trị')}${reference(3)}${run('.')}`), footnotes });
    expect(document.body[0]!.children[0]).toMatchObject({
      text: 'Theo Ban Bí thư[^1] và Bộ Chính trị[^2].',
      footnotes: [{ marker: '1', text: 'Kết luận số 01-KL/TW.' }, { marker: '2', text: 'Nghị quyết số 02-NQ/TW.' }],
    });
  });
  it('a text box is read once though it is stored twice; a field gives its result', async () => {
    const box = (wrapper: string): string => `<${wrapper}><w:txbxContent>${p('Chữ trong khung.')}</w:txbxContent></${wrapper}>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('wps:txbx')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${box('v:textbox')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ yyyy</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2025</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(await bodyOf({ body: p('I. MỤC ĐÍCH') + p(`${run('1. Năm ')}${field}${run('.')}${drawing}`) })).toEqual(['I. MỤC ĐÍCH', '  1. Năm 2025.', '    Chữ trong khung.']);
  });
  it('a tab after a dash parts no columns, a line break may begin a paragraph', async () => {
    const list = table([row([[p(`${run('Nơi nhận:')}`), p(`${run('-')}<w:r><w:tab/></w:r>${run('UBND tỉnh;')}`), p(`${run('-')}<w:r><w:tab/></w:r>${run('Lưu: VT.')}`)], ['GIÁM ĐỐC', 'Hà Minh Quân']])]);
    const { document } = await read({ body: p(`${run('KẾ HOẠCH')}<w:r><w:br/></w:r>${run('Tổ chức Ngày hội')}`, CENTER) + p('I. MỤC ĐÍCH') + p(`${run('1. Yêu cầu')}<w:r><w:br/></w:r>${run('Bảo đảm an toàn.')}`) + list });
    expect(document.title.subject).toBe('Tổ chức Ngày hội');
    expect(draw(document.body)).toEqual(['I. MỤC ĐÍCH', '  1. Yêu cầu', '    Bảo đảm an toàn.']);
    expect(document.recipients.map(({ text }) => text)).toEqual(['UBND tỉnh', 'Lưu: VT']);
  });
});

describe('what offices do with Word', () => {
  const tab = '<w:r><w:tab/></w:r>';
  it('a letterhead set by tabs is read as one set by a table', async () => {
    const body = p(`${run('UBND TỈNH SƠN HÀ')}${tab}${run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}`) + p(`${run('SỞ VĂN HÓA, THỂ THAO')}${tab}${run('Độc lập - Tự do - Hạnh phúc')}`) + p('VÀ DU LỊCH') + p(`${run('Số:      /KH-SVHTTDL')}${tab}${run('Sơn Hà, ngày     tháng     năm 2025')}`);
    expect((await read({ body: body + title + p('I. MỤC ĐÍCH') + p('1. Vui./.') })).document.header).toEqual({ superior: 'UBND TỈNH SƠN HÀ', agency: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', number: null, symbol: 'KH-SVHTTDL', place: 'Sơn Hà', date: null });
  });
  it('a line break inside a heading parts nothing, a soft hyphen is no sign', async () => {
    expect(await bodyOf({ body: p(`${run('I. MỤC ĐÍCH,')}<w:r><w:br/></w:r>${run('YÊU CẦU')}`) + p(`${run('1. Tuyên')}<w:r><w:softHyphen/></w:r>${run(' truyền.')}`) })).toEqual(['I. MỤC ĐÍCH, YÊU CẦU', '  1. Tuyên truyền.']);
  });
  it('an endnote is a note, a table in a cell keeps its words in the cell', async () => {
    const parts = partsOf({ body: title + p('I. MỤC ĐÍCH') + p(`${run('1. Theo Ban Bí thư')}<w:r><w:endnoteReference w:id="2"/></w:r>${run('.')}`) + p('PHỤ LỤC') + table([row(['TT', 'Nội dung', 'Chủ trì', 'Thời gian']), row(['1', cell([]).replace('<w:p></w:p>', table([row(['Treo cờ', 'Phát loa'])]) + p('')), 'Văn phòng Sở', 'Quý I/2025'])]) });
    const notes = `<w:endnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:endnote w:id="2">${p('Kết luận số 01-KL/TW.')}</w:endnote></w:endnotes>`;
    const result = await importFile(zipOf({ ...parts, 'word/endnotes.xml': notes }));
    if (!result.ok) throw new Error(result.refusal.message);
    expect(result.document.body[0]!.children[0]).toMatchObject({ text: 'Theo Ban Bí thư[^1].', footnotes: [{ marker: '1', text: 'Kết luận số 01-KL/TW.' }] });
    expect(result.document.annexes[0]!.groups[0]!.rows[0]).toMatchObject({ no: '1', content: 'Treo cờ\nPhát loa', lead: ['Văn phòng Sở'] });
  });
});

describe('paragraphs that are only lines', () => {
  it('are joined as wrapped text, and said so', async () => {
    const lines = ['I. MỤC ĐÍCH', '1. Yêu cầu', '- Tuyên truyền sâu rộng trong các tầng lớp', 'nhân dân về ý nghĩa của ngày hội, góp phần', 'nâng cao đời sống tinh thần của người dân', 'trên địa bàn tỉnh.', '- Tổ chức trang trọng, an toàn, tiết kiệm, bảo', 'đảm đúng quy định về phòng cháy và', 'chữa cháy tại nơi tổ chức.'];
    const { document, doubts } = await read({ body: title + lines.map((line) => p(line)).join('') });
    expect(draw(document.body)).toEqual([
      'I. MỤC ĐÍCH', '  1. Yêu cầu',
      '    - Tuyên truyền sâu rộng trong các tầng lớp nhân dân về ý nghĩa của ngày hội, góp phần nâng cao đời sống tinh thần của người dân trên địa bàn tỉnh.',
      '    - Tổ chức trang trọng, an toàn, tiết kiệm, bảo đảm đúng quy định về phòng cháy và chữa cháy tại nơi tổ chức.',
    ]);
    expect(doubts.map(({ code }) => code)).toContain('LINES_TAKEN_FOR_PARAGRAPHS');
  });
});

describe('tables', () => {
  const heading = row(['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'], '<w:tblHeader/>');
  const annexOf = async (rows: string[]) => {
    const { document, doubts } = await read({ body: title + p('I. MỤC ĐÍCH') + p('1. Vui.') + closing + p('PHỤ LỤC', CENTER) + p('(Kèm theo Kế hoạch số 12/KH-SVHTTDL)', CENTER) + table(rows) });
    return { annex: document.annexes[0]!, doubts: doubts.filter(({ where }) => where === 'annex').map(({ code }) => code) };
  };

  it('an annex keeps its groups, rows and cells', async () => {
    const { annex, doubts } = await annexOf([
      heading,
      row([cell(['I. TUYÊN TRUYỀN'], '<w:gridSpan w:val="5"/>')]),
      row(['1', ['- Treo băng rôn', '- Phát loa'], ['Phòng Nghiệp vụ', 'Văn phòng Sở'], 'Sở Tài chính, UBND các xã', 'Quý II/2025']),
      row(['II', 'VĂN NGHỆ', '', '', '']),
      row(['1.', 'Tổ chức đêm hội', 'Trung tâm Văn hóa, Thể thao và Du lịch', '', 'Trước ngày 10/8/2025']),
    ]);
    expect(annex).toMatchObject({
      label: 'PHỤ LỤC', caption: '(Kèm theo Kế hoạch số 12/KH-SVHTTDL)', columns: ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'],
      groups: [
        { number: 'I', title: 'TUYÊN TRUYỀN', rows: [{ no: '1', content: '- Treo băng rôn\n- Phát loa', lead: ['Phòng Nghiệp vụ', 'Văn phòng Sở'], partners: ['Sở Tài chính', 'UBND các xã'], time: 'Quý II/2025' }] },
        { number: 'II', title: 'VĂN NGHỆ', rows: [{ no: '1', content: 'Tổ chức đêm hội', lead: ['Trung tâm Văn hóa, Thể thao và Du lịch'], partners: [], time: 'Trước ngày 10/8/2025' }] },
      ],
    });
    expect(doubts).toEqual([]);
  });

  it('a cell over several rows counts for each of them, with a doubt', async () => {
    const { annex, doubts } = await annexOf([
      heading,
      row(['1', 'Treo băng rôn', 'Văn phòng Sở', '', cell(['Quý II/2025'], '<w:vMerge w:val="restart"/>')]),
      row(['2', 'Phát loa', 'Phòng Nghiệp vụ', '', cell([], '<w:vMerge/>')]),
    ]);
    expect(annex.groups[0]!.rows.map(({ time }) => time)).toEqual(['Quý II/2025', 'Quý II/2025']);
    expect(doubts).toEqual(['ANNEX_CELLS_SHARED']);
  });

  it('headings may stand on two rows, columns may be counted, and further columns are kept', async () => {
    const { annex, doubts } = await annexOf([
      row([cell(['STT'], '<w:vMerge w:val="restart"/>'), cell(['Nhiệm vụ'], '<w:vMerge w:val="restart"/>'), cell(['Cơ quan'], '<w:gridSpan w:val="2"/>'), cell(['Thời hạn hoàn thành'], '<w:vMerge w:val="restart"/>'), cell(['Sản phẩm'], '<w:vMerge w:val="restart"/>')]),
      row([cell([], '<w:vMerge/>'), cell([], '<w:vMerge/>'), 'Chủ trì', 'Phối hợp', cell([], '<w:vMerge/>'), cell([], '<w:vMerge/>')]),
      row(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']),
      row(['1', 'Xây dựng kịch bản', 'Phòng Nghiệp vụ', 'Văn phòng Sở', 'Tháng 5/2025', 'Kịch bản']),
    ]);
    expect(annex.columns).toEqual(['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm']);
    expect(annex.groups[0]!.rows).toEqual([{ id: 'a1g1r1', no: '1', content: 'Xây dựng kịch bản\nKịch bản', lead: ['Phòng Nghiệp vụ'], partners: ['Văn phòng Sở'], time: 'Tháng 5/2025' }]);
    expect(doubts).toEqual(['ANNEX_EXTRA_COLUMNS']);
  });

  it('a table in the body stays there, a row a paragraph', async () => {
    const { document, doubts } = await read({ body: title + p('I. NỘI DUNG') + p('1. Phân công như sau:') + table([row(['Việc', 'Ai']), row(['Treo cờ', 'Văn phòng'])]) + p('2. Kinh phí./.') });
    expect(draw(document.body)).toEqual(['I. NỘI DUNG', '  1. Phân công như sau:', '    Việc | Ai', '    Treo cờ | Văn phòng', '  2. Kinh phí./.']);
    expect(doubts.find(({ code }) => code === 'TABLE_IN_BODY')).toMatchObject({ where: 'body', nodeId: document.body[0]!.children[0]!.children[0]!.id });
  });
});

describe('other writers', () => {
  it('any prefix for the namespace and the strict one are read', async () => {
    const body = title + p('I. MỤC ĐÍCH') + p('1. Vui.');
    const parts = partsOf({ body });
    const strict = parts['word/document.xml']!.replaceAll('w:', 'x:').replace('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"', 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"');
    const result = await importFile(zipOf({ ...parts, 'word/document.xml': strict }));
    expect(result.ok && draw(result.document.body)).toEqual(['I. MỤC ĐÍCH', '  1. Vui.']);
  });
  it('every document read is valid', async () => {
    const { document } = await read({ body: letterhead + title + p('I. MỤC ĐÍCH') + p('1. Vui.') + closing });
    expect(validatePlanDocument(document)).toMatchObject({ ok: true });
  });
});
