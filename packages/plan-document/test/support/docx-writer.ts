import { strToU8, zipSync } from 'fflate';
import { type PlanDocument, type PlanNode } from '../../src/index.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxSource {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  header?: string;
}

/** The parts of a document as Word stores them, by name. */
export function partsOf({ body, ...others }: DocxSource): Record<string, string> {
  const roots: Record<string, string> = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', comments: 'comments', header: 'hdr' };
  const related = Object.entries(others).filter(([, content]) => content !== undefined);
  return {
    '[Content_Types].xml': contentTypes(['document', ...related.map(([kind]) => kind)]),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations(related.map(([kind]) => [kind, `${kind}.xml`])),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(related.map(([kind, content]) => [`word/${kind}.xml`, `<w:${roots[kind]} ${W}>${content}</w:${roots[kind]}>`])),
  };
}

const contentTypes = (kinds: string[]): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}${kind === 'document' ? '.main' : ''}+xml"/>`).join('')}</Types>`;

const relations = (targets: string[][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([kind, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

export const zipOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));

export const docx = (source: DocxSource): Uint8Array => zipOf(partsOf(source));

export const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const run = (text: string, properties = ''): string => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph; `inner` is text, or ready runs when it starts with `<`. */
export const p = (inner: string, properties = ''): string => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner.startsWith('<') ? inner : inner === '' ? '' : run(inner)}</w:p>`;

export const CENTER = '<w:jc w:val="center"/>';
export const numbered = (numId: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;

export const cell = (paragraphs: string[], format = ''): string => `<w:tc>${format ? `<w:tcPr>${format}</w:tcPr>` : ''}${paragraphs.map((text) => (text.startsWith('<w:p>') ? text : p(text))).join('') || p('')}</w:tc>`;
export const row = (cells: (string | string[])[], format = ''): string => `<w:tr>${format ? `<w:trPr>${format}</w:trPr>` : ''}${cells.map((each) => (typeof each === 'string' && each.startsWith('<w:tc>') ? each : cell([each].flat()))).join('')}</w:tr>`;
export const table = (rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="4600"/>'.repeat((rows[0]?.split('<w:tc>').length ?? 2) - 1)}</w:tblGrid>${rows.join('')}</w:tbl>`;

export const letterhead = table([
  row([['UBND TỈNH SƠN HÀ', 'SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']]),
  row(['Số: 12/KH-SVHTTDL', 'Sơn Hà, ngày 07 tháng 3 năm 2025']),
]);

export const closing = table([row([['Nơi nhận:', '- UBND tỉnh (báo cáo);', '- Lưu: VT, QLVH.'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '', '', 'Hà Minh Quân']])]);

export const title = p('KẾ HOẠCH', CENTER) + p('Tổ chức Ngày hội Văn hóa năm 2025', CENTER);

/** Levels of a list as `numbering.xml` defines them: format and text of each, with the style bound to it. */
export const abstractNum = (id: number, levels: [string, string, string?][], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(([format, text, style], i) => `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:lvlText w:val="${text}"/></w:lvl>`).join('')}</w:abstractNum>`;
export const num = (id: number, abstract: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

/** A plan as an office would type it; with `automatic`, top sections and items get their numbers from a list. */
export function docxOfPlan(plan: PlanDocument, automatic: boolean): Uint8Array {
  const { header, signer, recipients } = plan;
  const [year, month, day] = (header.date ?? '').split('-');
  const notes: string[] = [];
  const paragraph = (node: PlanNode): string => {
    const listed = automatic && /^(?:[IVX]+|\d+)\.$/.test(node.marker ?? '');
    const level = /^\d/.test(node.marker ?? '') ? 1 : 0;
    const text = `${listed || node.marker === null ? '' : `${node.marker} `}${node.text}`;
    const runs = text.split(/(\[\^\d+\])/).map((part) => {
      const note = /^\[\^(\d+)\]$/.exec(part);
      if (!note) return part === '' ? '' : run(part);
      notes.push(node.footnotes?.find(({ marker }) => marker === note[1])?.text ?? '');
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${notes.length}"/></w:r>`;
    });
    return p(runs.join(''), listed ? numbered(1, level) : '') + node.children.map(paragraph).join('');
  };
  const body = [
    table([
      row([[header.superior ?? '', header.agency ?? ''], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']]),
      row([`Số: ${header.number}/${header.symbol}`, `${header.place}, ngày ${day} tháng ${month} năm ${year}`]),
    ]),
    p(plan.title.type, CENTER), p(plan.title.subject, CENTER), p(''),
    ...plan.body.map(paragraph),
    table([row([['Nơi nhận:', ...recipients.map(({ text }, i) => `- ${text}${i < recipients.length - 1 ? ';' : '.'}`)], [...(signer?.authority ?? []), signer?.office ?? '', '', '', signer?.name ?? '']])]),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
  ].join('');
  const footnotes = notes.map((text, i) => `<w:footnote w:id="${i + 1}">${p(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(` ${text}`)}`, styled('FootnoteText'))}</w:footnote>`).join('');
  return docx({ body, numbering: abstractNum(0, [['upperRoman', '%1.'], ['decimal', '%2.']]) + num(1, 0), footnotes: SEPARATORS + footnotes, styles: FOOTNOTE_STYLES });
}

/** What Word puts into every file: the line above notes, raised figures, the type size. */
export const SEPARATORS = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
export const FOOTNOTE_STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
