import { type PlanDocument, type PlanNode, parseRecipientLine } from '../../src/index.js';
import { type Piece, piecesOf } from '../../src/check/pieces.js';

export type Dice = (sides: number) => number;

/** One kind of fault: how it is planted in a sound plan (in place), and the rules that may find it. */
export interface PlantedFault {
  kind: string;
  rules: readonly string[];
  /** Where it was planted; null when the plan has no place for it. */
  plant: (document: PlanDocument, dice: Dice) => string | null;
}

const leaves = (document: PlanDocument): Piece[] =>
  piecesOf(document).filter(({ node, role }) => node !== null && node.children.length === 0 && ['bullet', 'item', 'paragraph'].includes(role) && node.text.length > 60);

/** Changes the text of some leaf where `change` can; tries the leaves in turn from a random one. */
function inLeaf(change: (text: string, dice: Dice) => string | null): PlantedFault['plant'] {
  return (document, dice) => {
    const all = leaves(document);
    const from = all.length > 0 ? dice(all.length) : 0;
    for (let i = 0; i < all.length; i++) {
      const piece = all[(from + i) % all.length]!;
      const text = change(piece.text, dice);
      if (text === null || text === piece.text) continue;
      piece.node!.text = text;
      return piece.where;
    }
    return null;
  };
}

const replaceOne = (pattern: RegExp, by: string | ((...found: string[]) => string)): PlantedFault['plant'] =>
  inLeaf((text, dice) => {
    const found = [...text.matchAll(new RegExp(pattern.source, 'gu'))];
    if (found.length === 0) return null;
    const match = found[dice(found.length)]!;
    const changed = typeof by === 'string' ? by : by(...match);
    return text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
  });

const append = (...sentences: string[]): PlantedFault['plant'] => (document, dice) => {
  const all = leaves(document);
  if (all.length < sentences.length) return null;
  const from = dice(all.length - sentences.length + 1);
  sentences.forEach((sentence, i) => (all[from + i]!.node!.text += ` ${sentence}`));
  return all[from + sentences.length - 1]!.where;
};

const anywhere = (plant: (document: PlanDocument, dice: Dice) => boolean): PlantedFault['plant'] => (document, dice) => (plant(document, dice) ? '*' : null);

function inBasis(change: (text: string) => string): PlantedFault['plant'] {
  return (document) => {
    for (const piece of piecesOf(document)) {
      if (piece.role !== 'basis' || !piece.node) continue;
      const text = change(piece.text);
      if (text === piece.text) continue;
      piece.node.text = text;
      return piece.where;
    }
    return null;
  };
}

const numberedChildren = (document: PlanDocument): PlanNode[][] => {
  const lists: PlanNode[][] = [];
  const visit = (nodes: PlanNode[]): void => {
    if (nodes.filter(({ kind }) => kind === 'section').length > 2) lists.push(nodes.filter(({ kind }) => kind === 'section'));
    for (const { children } of nodes) visit(children);
  };
  visit(document.body);
  return lists;
};

const renumbered = (shift: number): PlantedFault['plant'] => (document, dice) => {
  const lists = numberedChildren(document);
  const list = lists[dice(Math.max(1, lists.length))];
  const node = list?.[1];
  if (!list || !node?.marker) return null;
  node.marker = shift > 0 ? (list[2]?.marker ?? null) : (list[0]?.marker ?? null);
  if (shift > 0) list.slice(2).forEach((later, i) => (later.marker = list[i + 3]?.marker ?? later.marker));
  return '*';
};

/** Pairs of syllables and what a typist makes of them. */
const SLIPS: readonly [string, string][] = [
  ['tuyên truyền', 'tuyên truyên'], ['thi đua', 'thi đưa'], ['triển khai', 'triễn khai'], ['hiệu quả', 'hiệu qủa'], ['bảo đảm', 'bảo đảmm'], ['hoạt động', 'hoạt độg'], ['văn hóa', 'vân hóa'], ['địa phương', 'địa phưong'], ['kịp thời', 'kịp thơi'],
  ['nhận thức', 'nhận thưc'], ['phục vụ', 'phục vự'], ['tổ chức', 'tố chức'], ['đơn vị', 'đơn vi'], ['truyền thống', 'truyền thóng'], ['trách nhiệm', 'trách nhiêm'], ['du lịch', 'du lich'], ['cộng đồng', 'công đồng'], ['thanh niên', 'thanh liên'], ['kiểm tra', 'kiễm tra'],
];
const HALVES: readonly [string, string][] = [['tuyên truyền', 'tuyên'], ['trách nhiệm', 'trách'], ['triển lãm', 'triển'], ['phong trào', 'phong'], ['quảng bá', 'quảng'], ['khuyến khích', 'khuyến'], ['Khuyến khích', 'khuyến'], ['hạnh phúc', 'hạnh'], ['giáo dục', 'dục']];

const oneOf = (pairs: readonly [string, string][]): PlantedFault['plant'] =>
  inLeaf((text, dice) => {
    const from = dice(pairs.length);
    for (let i = 0; i < pairs.length; i++) {
      const [right, wrong] = pairs[(from + i) % pairs.length]!;
      if (text.includes(` ${right}`)) return text.replace(` ${right}`, ` ${wrong}`);
    }
    return null;
  });

const CONGRESS = 'Đại hội Thi đua yêu nước tỉnh Sơn Hà';

/** Every class of fault a form checker must see. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  { kind: 'doubled word', rules: ['noWordIsDoubled'], plant: replaceOne(/ (trong|của|các|công|hoạt|trên|được) /, (found) => `${found}${found.trim()} `) },
  { kind: 'doubled pair', rules: ['noWordIsDoubled'], plant: replaceOne(/ (tuyên truyền|văn hóa|thực hiện|phục vụ)(?= )/, (found) => found + found) },
  { kind: 'stray conjunction', rules: ['conjunctionsJoin'], plant: replaceOne(/ (các|của|những) /, (found) => `${found}và `) },
  { kind: 'half a word', rules: ['noSyllableIsLeftOut', 'wordsAreTheOnesMeant'], plant: oneOf(HALVES) },
  { kind: 'wrong word', rules: ['syllablesAreVietnamese', 'wordsAreTheOnesMeant'], plant: oneOf(SLIPS) },
  { kind: 'space lost after a comma', rules: ['spaceAfterPunctuation'], plant: replaceOne(/\p{Ll}, (?=\p{Ll})/u, (found) => found.trimEnd()) },
  { kind: 'space lost inside a word', rules: ['syllablesAreVietnamese'], plant: replaceOne(/truyền thống|tuyên truyền|nhận thức|phát huy/, (found) => found.replace(' ', '')) },
  { kind: 'space inside a syllable', rules: ['wordsAreNotParted', 'syllablesAreVietnamese', 'noSyllableIsLeftOut'], plant: replaceOne(/(?<=tuyên )truyền|(?<=triển )khai|(?<=hoạt )động/, (found) => `${found.slice(0, -2)} ${found.slice(-2)}`) },
  { kind: 'space before a sign', rules: ['noSpaceBeforePunctuation'], plant: replaceOne(/[,;.](?= |$)/, (found) => ` ${found}`) },
  { kind: 'two signs', rules: ['punctuationIsSingle'], plant: replaceOne(/(?<=\p{Ll})[,;.](?= |$)/u, (found) => (found === '.' ? '..' : `${found}.`)) },
  { kind: 'comma inside a word', rules: ['wordsAreNotParted', 'commaPartsNoSetPhrase'], plant: replaceOne(/tuyên truyền|khuyến khích|nguyện vọng|trách nhiệm|quan điểm sai/, (found) => found.replace(' ', ', ')) },
  { kind: 'bracket left open', rules: ['bracketsAreClosed'], plant: replaceOne(/ (trong|theo|phù hợp) /, (found) => ` (${found.trimStart()}`) },
  { kind: 'bracket never opened', rules: ['bracketsAreClosed'], plant: replaceOne(/ (?=và |các )/, (found) => `)${found}`) },
  { kind: 'line without an end', rules: ['sentenceIsEnded'], plant: replaceOne(/\.$/, '') },
  { kind: 'line cut short', rules: ['sentenceIsComplete'], plant: replaceOne(/ [^ ]+\.$/, ' và.') },
  { kind: 'the people in small letters', rules: ['thePeopleIsCapital'], plant: replaceOne(/Nhân dân/, 'nhân dân') },
  { kind: 'the Party in small letters', rules: ['thePartyIsCapital'], plant: append('Quán triệt chủ trương của đảng.') },
  { kind: 'capital after a semicolon', rules: ['noCapitalAfterSemicolon'], plant: replaceOne(/; (tăng|quảng|phân|đấu|bổ|xử|sửa|giới)(?= \p{Ll})/u, (found) => found.slice(0, 2) + found.charAt(2).toUpperCase() + found.slice(3)) },
  { kind: 'small letter after a full stop', rules: ['sentenceOpensWithACapital'], plant: append('các đơn vị chủ động thực hiện.') },
  { kind: 'agency in small letters', rules: ['agencyKindIsCapital'], plant: append('Phối hợp với sở Tài chính để thực hiện.') },
  { kind: 'one name in two spellings', rules: ['phrasesKeepTheirCapitals'], plant: append(`Chào mừng ${CONGRESS} năm nay.`, `Hướng tới ${CONGRESS} năm nay.`, `Tuyên truyền về ${CONGRESS} năm nay.`, `Biểu diễn chào mừng ${CONGRESS.replace('Thi', 'thi')} năm nay.`) },
  { kind: 'department in small letters', rules: ['departmentHasItsCapitals'], plant: append('Phối hợp với Sở giáo dục và đào tạo để thực hiện.') },
  { kind: 'capitals in the name of a committee', rules: ['peoplesBodiesAreNamedRight'], plant: append('Tham mưu Ủy ban Nhân dân tỉnh chỉ đạo.') },
  { kind: 'letters of an abbreviation turned', rules: ['abbreviationIsKnown'], plant: append('Tham mưu UBDN tỉnh chỉ đạo.') },
  { kind: 'usual misspelling', rules: ['wordsAreSpelledAsUsual'], plant: append('Kịp thời sử lý các vướng mắc phát sinh.') },
  { kind: 'tone nobody uses', rules: ['syllablesAreVietnamese'], plant: replaceOne(/(?<=ý |chủ )nghĩa|(?<=ngôn )ngữ|(?<= )giữ gìn/u, (found) => found.replace('ĩ', 'ỉ').replace('ữ', 'ử')) },
  { kind: 'keys of Telex left', rules: ['syllablesAreVietnamese'], plant: replaceOne(/(?<= )tổ chức|(?<= )hoạt động|(?<= )phục vụ/u, (found) => found.replace('tổ', 'toor').replace('hoạt', 'hoatj').replace('phục', 'phucj')) },
  { kind: 'double space', rules: ['spacesAreSingle'], plant: replaceOne(/(?<=\p{Ll}) (?=\p{Ll})/u, '  ') },
  { kind: 'phase left out', rules: ['numbersFollow'], plant: (document) => {
    const all = leaves(document);
    const parent = all.find((piece, i) => piece.parent !== null && all[i + 1]?.parent === piece.parent)?.parent;
    const bullets = parent?.children ?? [];
    if (bullets.length < 2) return null;
    bullets[0]!.text = `Giai đoạn 1: ${bullets[0]!.text}`;
    bullets[1]!.text = `Giai đoạn 3: ${bullets[1]!.text}`;
    return '*';
  } },
  { kind: 'weekday after the day', rules: ['weekdayFits'], plant: append('Khai mạc ngày 20/9/2025 (thứ Hai).') },
  { kind: 'span of another number of months', rules: ['spanRunsForward'], plant: append('Thực hiện từ ngày 15/9/2025 đến ngày 15/12/2025 (05 tháng).') },
  { kind: 'wrong name of a department', rules: ['departmentIsNamedRight'], plant: append('Phối hợp với Sở Văn hóa, Thể dục và Du lịch các tỉnh bạn.') },
  { kind: 'number left out', rules: ['numbersFollow'], plant: renumbered(1) },
  { kind: 'number twice', rules: ['numbersFollow'], plant: renumbered(-1) },
  { kind: 'citation without số', rules: ['citationSaysNumber'], plant: inBasis((text) => text.replace(' số 210/', ' 210/')) },
  { kind: 'citation without a date', rules: ['firstCitationIsFull'], plant: inBasis((text) => text.replace(' ngày 05/3/2025', '')) },
  { kind: 'citation without an issuer', rules: ['firstCitationIsFull'], plant: inBasis((text) => text.replace(' của UBND tỉnh', '')) },
  { kind: 'citation without a subject', rules: ['firstCitationIsFull'], plant: inBasis((text) => text.replace(' về tổ chức các hoạt động kỷ niệm', '')) },
  { kind: 'space in a number', rules: ['citedNumberIsWritten'], plant: inBasis((text) => text.replace('210/KH-UBND', '210/KH -UBND')) },
  { kind: 'symbol of another type', rules: ['symbolFitsType'], plant: inBasis((text) => text.replace('210/KH-', '210/QĐ-')) },
  { kind: 'citation from the future', rules: ['citationIsEarlier'], plant: inBasis((text) => text.replace('05/3/2025', '05/4/2025')) },
  { kind: 'citation with two dates', rules: ['citationsAgree'], plant: append('Thực hiện theo Kế hoạch số 210/KH-UBND ngày 06/3/2025 của UBND tỉnh.') },
  { kind: 'two symbols of one body', rules: ['citationsAgree'], plant: append('Căn cứ Thông báo số 11/TB-BTC ngày 03/3/2025 của Ban Tổ chức ngày hội về phân công nhiệm vụ; Thông báo số 12/TB-BTCNH ngày 04/3/2025 của Ban Tổ chức ngày hội về lịch họp.') },
  { kind: 'basis cut by a full stop', rules: ['basisLeadsToTheMainClause'], plant: inBasis((text) => text.replace(', Sở Văn hóa', '. Sở Văn hóa')) },
  { kind: 'basis line with the wrong end', rules: ['basesAreParted'], plant: inBasis((text) => text.replace(/;$/u, '.')) },
  { kind: 'day that does not exist', rules: ['dateExists'], plant: append('Khai mạc ngày 31/9/2025.') },
  { kind: 'month that does not exist', rules: ['dateExists'], plant: append('Tổng kết vào tháng 13/2025.') },
  { kind: 'wrong day of the week', rules: ['weekdayFits'], plant: append('Khai mạc vào thứ Hai, ngày 20/9/2025.') },
  { kind: 'span that runs backwards', rules: ['spanRunsForward'], plant: append('Thực hiện từ ngày 20/9/2025 đến ngày 15/9/2025.') },
  { kind: 'span of another length', rules: ['spanRunsForward'], plant: append('Thời gian: 05 ngày, từ ngày 07/9/2025 đến ngày 09/9/2025.') },
  { kind: 'deadline that has passed', rules: ['deadlinesCanBeKept'], plant: append('Các đơn vị báo cáo về Sở trước ngày 15/01/2025.') },
  { kind: 'anniversary that does not add up', rules: ['anniversaryAddsUp'], plant: append('Chào mừng kỷ niệm 70 năm Ngày thành lập tỉnh (20/9/1965 - 20/9/2025).') },
  { kind: 'anniversary counted in days', rules: ['anniversaryCountsYears'], plant: append('Chào mừng kỷ niệm 60 ngày thành lập tỉnh.') },
  { kind: 'period with two ends', rules: ['periodsAgree'], plant: append('Mục tiêu của giai đoạn 2026 - 2030 là bền vững.', 'Phương hướng giai đoạn 2026 - 2031 được xác định rõ.') },
  { kind: 'period of another length', rules: ['periodsAgree'], plant: append('Kết quả 5 năm 2021 - 2028 được ghi nhận.') },
  { kind: 'congress with two terms', rules: ['congressKeepsItsNumber', 'periodsAgree'], plant: append('Chào mừng Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2025-2030.', 'Hướng tới Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2020-2025.') },
  { kind: 'section that is not there', rules: ['referredSectionExists'], plant: append('Thực hiện các nội dung tại mục IX Kế hoạch này.') },
  { kind: 'annex that is not there', rules: ['annexIsMentioned'], plant: append('Danh mục hoạt động có phụ lục kèm theo.') },
  { kind: 'assignee who gets nothing', rules: ['everyAssigneeReceives'], plant: (document) => {
    const tasks = document.body.find(({ text }) => text === 'TỔ CHỨC THỰC HIỆN')?.children[0];
    if (!tasks || tasks.children.length === 0) return null;
    tasks.text = 'Đề nghị các cơ quan báo chí Trung ương thường trú tại tỉnh';
    tasks.assignment = { assignees: ['các cơ quan báo chí Trung ương thường trú tại tỉnh'], modality: 'request' };
    return '*';
  } },
  { kind: 'file line not last', rules: ['fileLineIsLast'], plant: anywhere(({ recipients }) => recipients.unshift(recipients.pop()!) > 0) },
  { kind: 'file line missing', rules: ['fileLineIsLast'], plant: anywhere(({ recipients }) => recipients.pop() !== undefined) },
  { kind: 'Như trên', rules: ['sameAsAboveIsNotUsed'], plant: anywhere(({ recipients }) => recipients.unshift(parseRecipientLine('Như trên', 'r9')) > 0) },
  { kind: 'recipient twice', rules: ['recipientsAreOnce'], plant: anywhere(({ recipients }) => recipients.splice(1, 0, parseRecipientLine('UBND các xã, phường', 'r9')).length === 0) },
  { kind: 'superior after others', rules: ['superiorsComeFirst'], plant: anywhere(({ recipients }) => recipients.splice(3, 0, recipients.shift()!).length === 0) },
  { kind: 'signer without a name', rules: ['signerIsNamed'], plant: anywhere((document) => (document.signer = { ...document.signer!, name: null }) !== null) },
  { kind: 'no signature block', rules: ['signerIsNamed'], plant: anywhere((document) => (document.signer = null) === null) },
  { kind: 'degree before the name', rules: ['nameHasNoTitle'], plant: anywhere((document) => (document.signer = { ...document.signer!, name: `ThS. ${document.signer!.name}` }) !== null) },
  { kind: 'head who signs for the head', rules: ['authorityFitsOffice'], plant: anywhere((document) => (document.signer = { ...document.signer!, office: 'GIÁM ĐỐC' }) !== null) },
  { kind: 'deputy without KT.', rules: ['authorityFitsOffice'], plant: anywhere((document) => (document.signer = { ...document.signer!, authority: [] }) !== null) },
  { kind: 'no part on the tasks', rules: ['partsArePresent'], plant: anywhere((document) => {
    document.body = document.body.filter(({ text }) => text !== 'TỔ CHỨC THỰC HIỆN');
    return true;
  }) },
  { kind: 'no end mark', rules: ['contentIsClosed'], plant: anywhere((document) => {
    const closing = document.body.find(({ kind }) => kind === 'closing');
    if (!closing) return false;
    closing.text = closing.text.replace('./.', '.');
    return true;
  }) },
  { kind: 'title with V/v', rules: ['titleIsWritten'], plant: anywhere((document) => (document.title.subject = `V/v ${document.title.subject}`) !== '') },
  { kind: 'title with a full stop', rules: ['titleIsWritten'], plant: anywhere((document) => (document.title.subject += '.') !== '') },
];
