import { type Rule, type Severity } from './finding.js';
import { mark, markAll } from './hits.js';
import { knownText } from './known-text.js';
import { type Piece } from './pieces.js';
import { type Reading } from './reading.js';

const SOURCE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7';

const nearest = (reading: Reading): Piece => {
  const text = reading.pieces.findLast(({ role }) => role === 'recipient' || role === 'closing' || role === 'paragraph' || role === 'bullet')?.text ?? reading.document.title.subject;
  return { where: 'signer', nodeId: null, role: 'signer', text, known: knownText(text), node: null, parent: null, order: Number.MAX_SAFE_INTEGER };
};

const signerIsNamed: Rule = {
  id: 'signerIsNamed', source: SOURCE, severity: 'warning', checks: 'Có quyền hạn, chức vụ và họ tên người ký.',
  find: function* (reading) {
    const { signer } = reading.document;
    if (!reading.isPlan) return;
    if (!signer) yield markAll(nearest(reading), { message: 'Chưa có phần ký: quyền hạn, chức vụ, họ tên người ký.' });
    else if (!signer.name && !endsWithName(reading)) yield markAll(reading.piecesOf('signer').at(-1) ?? nearest(reading), { message: 'Chưa có họ tên người ký.' });
  },
};

/** A line of two to six words with capitals after the content: a name the file did not set under the post. */
const endsWithName = (reading: Reading): boolean => /^\p{Lu}[\p{L}’'.]*(?: \p{Lu}[\p{L}’']*){1,5}$/u.test(reading.pieces.findLast(({ node, role }) => node !== null && role !== 'footnote')?.text ?? '');

/** The deputy's post for each head's: prefix PHÓ, but THỨ TRƯỞNG for a minister. */
const deputyOf = (head: string): string[] => [`PHÓ ${head}`, head.replace(/^BỘ TRƯỞNG/u, 'THỨ TRƯỞNG'), head.replace(/^(HIỆU|VIỆN) TRƯỞNG/u, 'PHÓ $1 TRƯỞNG'), head.replace(/^TRƯỞNG/u, 'PHÓ TRƯỞNG')];

const authorityFitsOffice: Rule = {
  id: 'authorityFitsOffice', source: `Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I, mục II.7`, severity: 'error', checks: 'Quyền hạn (TM., KT., TL., TUQ., Q.) khớp với chức vụ người ký.',
  find: function* (reading) {
    const { signer, header } = reading.document;
    const lines = reading.piecesOf('signer');
    if (!signer || lines.length === 0) return;
    const office = signer.office.replace(/\s+/gu, ' ').trim();
    const officeAt = lines[signer.authority.filter((line) => line.trim() !== '').length] ?? lines[0]!;
    for (const piece of lines.slice(0, signer.authority.length)) {
      const prefix = /^(TM|KT|TL|TUQ|Q)(\.?)(\s*)(.+)$/u.exec(piece.text);
      if (prefix && (prefix[2] !== '.' || prefix[3] !== ' ')) yield markAll(piece, { message: `Sau “${prefix[1]}” có dấu chấm và một khoảng trắng.`, fix: `${prefix[1]}. ${prefix[4]}`, safe: true, severity: 'warning' });
    }
    const inPlaceOf = signer.authority.map((line) => /^K\/?T\.?\s*(.+)$/u.exec(line)?.[1]).find((head) => head !== undefined);
    const deputyIsNamed = inPlaceOf !== undefined && signer.authority.some((line) => deputyOf(inPlaceOf).some((post) => line.startsWith(post)));
    const deputy = /^(?:PHÓ|THỨ TRƯỞNG)(?!\p{L})/u.test(office);
    if (inPlaceOf !== undefined && !deputyIsNamed && !deputy) yield markAll(officeAt, { message: `Đã ghi “KT. ${inPlaceOf}” thì chức vụ người ký phải là cấp phó.`, fix: deputyOf(inPlaceOf)[0] });
    else if (inPlaceOf !== undefined && !deputyIsNamed && !deputyOf(inPlaceOf).some((post) => office.startsWith(post)) && !office.startsWith(`PHÓ ${inPlaceOf.split(' ')[0]}`)) yield markAll(officeAt, { message: `Chức vụ người ký không phải cấp phó của “${inPlaceOf}”.`, severity: 'warning' });
    if (deputy && signer.authority.length === 0) yield markAll(officeAt, { message: 'Cấp phó ký phải có dòng “KT.” và chức vụ cấp trưởng ở trên.' });
    const collective = /(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG)/u.test(header.agency ?? '') && !/^(?:SỞ|PHÒNG|VĂN PHÒNG|TRUNG TÂM)/u.test(header.agency ?? '');
    const signsForMembers = [...signer.authority, office].some((line) => /^T\/?M/u.test(line));
    const delegated = signer.authority.some((line) => /^(?:T\/?L|T\/?UQ)/u.test(line));
    if (collective && !signsForMembers && !delegated) yield markAll(lines[0]!, { message: 'Cơ quan làm việc theo chế độ tập thể thì người ký ghi “TM.” ở dòng đầu.', severity: 'warning' });
    if (signsForMembers && /^SỞ\s/u.test(header.agency ?? '')) yield markAll(lines[0]!, { message: 'Sở làm việc theo chế độ thủ trưởng nên không ghi “TM.”.', severity: 'warning' });
  },
};

/** For schools, hospitals and institutes the head of the sector decides whether degrees are written (Phụ lục I, mục II.7). */
const LEARNED = /(?:^|\s)(?:TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|VIỆN|BỆNH VIỆN|TRUNG TÂM Y TẾ|SỞ Y TẾ|SỞ KHOA HỌC|SỞ GIÁO DỤC)(?!\p{L})/u;

const nameHasNoTitle: Rule = {
  id: 'nameHasNoTitle', source: SOURCE, severity: 'error', checks: 'Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.',
  find: function* (reading) {
    const at = reading.document.signer?.name ? reading.piecesOf('signer').at(-1) : undefined;
    const title = at && /^(?:(?:GS|PGS|TS|ThS|Ths|BS|KS|CN|NSND|NSƯT|NGND|NGƯT|CK[I1]{1,2}|ĐT|Giáo sư|Phó [Gg]iáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Cử nhân|Kỹ sư|Bác sĩ|Luật sư|Ông|Bà|Đ\/c|Đồng chí)(?:\.|,|(?=\s))\s*)+/u.exec(at.text);
    if (at && title) yield mark(at, 0, at.text.length, { message: 'Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.', fix: at.text.slice(title[0].length), safe: true, severity: severityFor(reading) });
  },
};

const severityFor = ({ document: { header } }: Reading): Severity => (LEARNED.test(header.agency ?? '') ? 'hint' : 'error');

export const SIGNER_RULES: readonly Rule[] = [signerIsNamed, authorityFitsOffice, nameHasNoTitle];
