import { foldVietnamese } from '../fold-vietnamese.js';
import { type Hit, type Rule } from './finding.js';
import { mark, markAll } from './hits.js';
import { knownText } from './known-text.js';
import { type Piece } from './pieces.js';
import { isPartyForm } from './party-form.js';
import { type Reading } from './reading.js';

const FORM = 'Nghị định 30/2020/NĐ-CP, Phụ lục I';

/** A place for what is missing: the finding then marks the nearest text there is. */
const standIn = (reading: Reading, where: string, text?: string): Piece => {
  const near = reading.pieces.at(-1);
  const shown = text ?? near?.text ?? '';
  return { where, nodeId: null, role: 'label', text: shown, known: knownText(shown), node: null, parent: null, order: near?.order ?? 0 };
};

const titleIsWritten: Rule = {
  id: 'titleIsWritten', source: `${FORM}, mục II.5`, severity: 'warning', checks: 'Tên loại viết hoa; có trích yếu, không mở đầu bằng “V/v”, không kết thúc bằng dấu chấm.',
  find: function* (reading) {
    const { title } = reading.document;
    if (!reading.isPlan) return;
    if (title.subject.trim() === '') yield markAll(standIn(reading, 'title', title.type), { message: 'Kế hoạch chưa có trích yếu.', severity: 'error' });
    if (title.type !== title.type.toUpperCase()) yield markAll({ ...standIn(reading, 'title', title.type), order: -1 }, { message: 'Tên loại văn bản viết chữ in hoa.', fix: title.type.toUpperCase(), safe: true });
    const piece = reading.pieces[0];
    if (piece?.role !== 'title') return;
    const opening = /^(?:V\/v|Về việc|v\/v)\s*:?\s*(\p{L})/u.exec(piece.text);
    if (opening) yield mark(piece, 0, opening[0].length, { message: 'Trích yếu của kế hoạch không mở đầu bằng “V/v” hoặc “Về việc”.', fix: opening[1]!.toUpperCase() });
    if (/[.;,:]$/u.test(piece.text) && !/\.\.\.$|v\.v\.$/u.test(piece.text)) yield mark(piece, Math.max(0, piece.text.lastIndexOf(' ') + 1), piece.text.length, { message: 'Sau trích yếu không có dấu câu.', fix: piece.text.slice(piece.text.lastIndexOf(' ') + 1).replace(/[.;,:]+$/u, ''), safe: true });
  },
};

/** The import left lines of the letterhead in the body: the name is there, unread. */
const opensWithNames = ({ document: { body } }: Reading): boolean => body[0]?.kind === 'paragraph' && body[0].text === body[0].text.toUpperCase();

const headerIsComplete: Rule = {
  id: 'headerIsComplete', source: `${FORM}, mục II.2–II.4`, severity: 'error', checks: 'Phần đầu có tên cơ quan, ký hiệu đúng dạng, địa danh đúng tỉnh.',
  find: function* (reading) {
    const { header } = reading.document;
    if (!Object.values(header).some((field) => field !== null)) return;
    const at = (text: string): Piece => ({ ...standIn(reading, 'header', text), order: -2 });
    if (!header.agency && !opensWithNames(reading)) yield markAll(at(header.symbol ?? header.place ?? ''), { message: 'Phần đầu thiếu tên cơ quan ban hành.' });
    const symbol = header.symbol;
    if (symbol !== null) {
      if (/\s/u.test(symbol)) yield markAll(at(symbol), { message: 'Trong ký hiệu không có khoảng trắng.', fix: symbol.replace(/\s/gu, ''), safe: true });
      else if (!/^KH-[\p{L}\d&.]+(?:-[\p{L}\d&.]+)*$/u.test(symbol) && !/^[\p{L}\d.]+$/u.test(symbol) && !isPartyForm(reading)) yield markAll(at(symbol), { message: 'Ký hiệu của kế hoạch có dạng “KH-” và chữ viết tắt tên cơ quan.', severity: 'warning' });
    } else if (header.agency) yield markAll(at(header.agency), { message: 'Phần đầu thiếu ký hiệu văn bản.', severity: 'warning' });
    if (header.number !== null && /^(?:0+|\d+\p{L}.*)$/u.test(header.number)) yield markAll(at(header.number), { message: 'Số văn bản là số liên tục, không kèm chữ.' });
    const province = /TỈNH (.+)$|^UBND (?:TỈNH|THÀNH PHỐ|TP\.?) (.+)$/u.exec(`${header.superior ?? ''}`)?.slice(1).find(Boolean);
    if (province && header.place && !foldVietnamese(`${province} ${header.agency ?? ''} ${header.superior ?? ''}`).includes(foldVietnamese(header.place).replace(/^(?:tp\.? |thanh pho |xa |phuong )/u, '')))
      yield markAll(at(header.place), { message: `Địa danh “${header.place}” không thuộc tên cơ quan ban hành. Cần kiểm tra.`, severity: 'warning' });
  },
};

const basisIsPresent: Rule = {
  id: 'basisIsPresent', source: `${FORM}, mục II.6`, severity: 'warning', checks: 'Kế hoạch có căn cứ ban hành.',
  find: function* (reading) {
    if (!reading.isPlan || reading.pieces.some(({ role }) => role === 'basis')) return;
    const first = reading.pieces.find(({ node }) => node !== null);
    if (reading.pieces.some((piece) => standsForBasis(piece, reading) || (piece.node !== null && CARRIED.test(piece.text)))) return;
    if (first && !/^(?:Căn cứ|Thực hiện|Theo|Triển khai|Để|Nhằm)\s/u.test(first.text)) yield markAll(first, { message: 'Chưa thấy căn cứ ban hành trước mục đầu tiên.' });
  },
};

/** Schools put a dash before each basis; other offices give the bases a section of their own. */
const standsForBasis = ({ node, parent, text, order }: Piece, { pieces }: Reading): boolean =>
  node !== null && parent === null && (node.kind === 'bullet' || node.kind === 'paragraph' ? OPENS_BASIS.test(text) && !pieces.some((other) => other.order < order && other.node?.kind === 'section') : node.kind === 'section' && /^(?:các\s)?(?:căn cứ|cơ sở pháp lý|cơ sở xây dựng)/iu.test(text));

/** A plan that comes with a decision stands on it. */
const CARRIED = /^\((?:[Bb]an hành )?[Kk]èm theo (?:Quyết định|Nghị quyết|Công văn|Tờ trình)\s/u;
const OPENS_BASIS = /(?:^|[\s;,])(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]riển khai)\s[^.]{0,200}(?:số\s*\d|Điều lệ|Nghị quyết|Kế hoạch|Chương trình|Luật|Kết luận|Hướng dẫn|Công văn)/u;

const CLOSED = /\.\/\.["”]?$/u;

const contentIsClosed: Rule = {
  id: 'contentIsClosed', source: `${FORM}, mục II.6`, severity: 'warning', checks: 'Nội dung kết thúc bằng dấu “./.”.',
  find: function* (reading) {
    const body = reading.pieces.filter(({ node, role }) => node !== null && role !== 'footnote');
    const last = body.findLast(({ text, node }) => node?.kind !== 'paragraph' || /[.:;/]$/u.test(text)) ?? body.at(-1);
    if (!last || !reading.isPlan) return;
    for (const piece of body) if (piece.order < last.order && CLOSED.test(piece.text)) yield mark(piece, Math.max(0, piece.text.length - 24), piece.text.length, { message: 'Dấu “./.” chỉ đặt ở cuối nội dung.', fix: piece.text.slice(-24).replace(/\.\/\.(["”]?)$/u, '.$1') });
    if (CLOSED.test(last.text) || body.some(({ text }) => CLOSED.test(text))) return;
    const start = Math.max(0, last.text.lastIndexOf(' ', last.text.length - 20) + 1);
    yield mark(last, start, last.text.length, { message: 'Cuối nội dung cần có dấu “./.”.', ...(isPartyForm(reading) ? { severity: 'hint' as const } : {}), fix: `${last.text.slice(start).replace(/[\s./;,]+$/u, '')}./.`, safe: true });
  },
};

/** Parts a plan is expected to have, by the words of their headings (folded). */
const PARTS: readonly { words: RegExp; name: string; severity: Hit['severity'] }[] = [
  { words: /muc dich|yeu cau|muc tieu/, name: 'mục đích, yêu cầu', severity: 'hint' },
  { words: /noi dung|nhiem vu|giai phap|lo trinh|hoat dong|hinh thuc|cong viec|chuong trinh|danh muc/, name: 'nội dung', severity: 'hint' },
  { words: /to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem|trien khai thuc hien|^(?:cong tac )?to chuc$/, name: 'tổ chức thực hiện', severity: 'warning' },
];

const partsArePresent: Rule = {
  id: 'partsArePresent', source: 'Bố cục thường dùng của kế hoạch', severity: 'warning', checks: 'Kế hoạch có mục đích, nội dung, tổ chức thực hiện.',
  find: function* (reading) {
    const headings = reading.pieces.filter(({ node, role }) => node?.kind === 'section' && role !== 'footnote');
    if (!reading.isPlan || headings.length < 2) return;
    const texts = headings.map(({ text }) => foldVietnamese(text.slice(0, 120)));
    for (const { words, name, severity } of PARTS) if (!texts.some((text) => words.test(text))) yield markAll(headings[0]!, { message: `Chưa thấy mục ${name}.`, severity });
  },
};

const EMPTY_IS_FINE = /[.;:!?…]|\d/u;

const headingsLead: Rule = {
  id: 'headingsLead', source: 'Bố cục thường dùng của kế hoạch', severity: 'warning', checks: 'Dưới mỗi đề mục lớn có nội dung.',
  find: function* (reading) {
    for (const piece of reading.pieces) {
      const { node } = piece;
      if (node?.kind === 'section' && piece.role === 'heading' && node.children.length === 0 && !EMPTY_IS_FINE.test(piece.text) && piece.text === piece.text.toUpperCase()) yield markAll(piece, { message: 'Mục này chưa có nội dung.' });
    }
  },
};

export const FORM_RULES: readonly Rule[] = [titleIsWritten, headerIsComplete, basisIsPresent, contentIsClosed, partsArePresent, headingsLead];
