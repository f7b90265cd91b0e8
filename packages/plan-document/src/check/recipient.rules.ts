import { assignmentsOf } from '../assignments.js';
import { type RecipientLine } from '../model.js';
import { isGroup, kindsOf, plainName, tellingWords } from './agency-kinds.js';
import { type Hit, type Rule } from './finding.js';
import { markAll, matches } from './hits.js';
import { isPartyForm } from './party-form.js';
import { type Piece } from './pieces.js';
import { type Reading } from './reading.js';
import { remember } from './remember.js';
import { fold } from './spelling.js';

const SOURCE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9';

const fileLineIsLast: Rule = {
  id: 'fileLineIsLast', source: SOURCE, severity: 'error', checks: 'Dòng cuối của Nơi nhận là “Lưu: VT, …”.',
  find: function* (reading) {
    const lines = reading.document.recipients;
    const pieces = reading.piecesOf('recipient');
    if (!reading.isPlan) return;
    const near = pieces.at(-1) ?? reading.pieces.findLast(({ node }) => node !== null);
    if (lines.length === 0 && near) yield markAll({ ...near, where: 'recipients/0' }, { message: 'Kế hoạch chưa có Nơi nhận.', severity: 'warning' });
    else if (near && !lines.some(({ purpose }) => purpose === 'file')) yield markAll(near, { message: 'Nơi nhận thiếu dòng “Lưu: VT, …” ở cuối.', severity: 'warning' });
    for (const piece of pieces) {
      if (!/^Lưu(?:\s*:|\s|$)/iu.test(piece.text)) continue;
      if (piece !== pieces.at(-1)) yield markAll(piece, { message: 'Dòng “Lưu” phải là dòng cuối của Nơi nhận.' });
      if (!/\bVT\b|[Vv]ăn thư|VP/u.test(piece.text) && !isPartyForm(reading)) yield markAll(piece, { message: 'Dòng “Lưu” phải có văn thư (VT).', severity: 'warning' });
      if (!/^Lưu: /u.test(piece.text)) yield markAll(piece, { message: 'Dòng lưu viết là “Lưu: VT, …”.', fix: piece.text.replace(/^lưu\s*:?\s*/iu, 'Lưu: '), safe: true, severity: 'hint' });
    }
  },
};

const sameAsAboveIsNotUsed: Rule = {
  id: 'sameAsAboveIsNotUsed', source: SOURCE, severity: 'error', checks: 'Kế hoạch không có Kính gửi nên Nơi nhận không ghi “Như trên”.',
  find: (reading) => matches(reading.piecesOf('recipient'), /^Như trên.*$/giu, () => ({ message: 'Kế hoạch không có phần Kính gửi nên không ghi “Như trên”. Cần ghi rõ nơi nhận.' })),
};

const superiorsComeFirst: Rule = {
  id: 'superiorsComeFirst', source: 'Thông lệ trình bày Nơi nhận', severity: 'hint', checks: 'Cơ quan để báo cáo đứng trước cơ quan thực hiện.', groupBy: () => 'order',
  find: function* (reading) {
    const { recipients } = reading.document;
    const first = recipients.findIndex(({ purpose }) => purpose === 'execute-or-know');
    for (const [i, { purpose, id }] of recipients.entries()) {
      const piece = first >= 0 && i > first && purpose === 'report' && !/b\/c|báo cáo/u.test(recipients[first]!.text) ? reading.piecesOf('recipient').find(({ nodeId }) => nodeId === id) : undefined;
      if (piece) yield markAll(piece, { message: 'Nơi nhận để báo cáo thường đứng trước nơi nhận để thực hiện.' });
    }
  },
};

const recipientsAreOnce: Rule = {
  id: 'recipientsAreOnce', source: SOURCE, severity: 'warning', checks: 'Không ghi một nơi nhận hai lần.',
  find: function* (reading) {
    const seen = new Set<string>();
    const pieces = new Map(reading.piecesOf('recipient').map((piece) => [piece.nodeId, piece]));
    for (const line of reading.document.recipients) {
      const piece = pieces.get(line.id);
      if (!piece || line.purpose === 'file') continue;
      for (const part of line.parts) {
        const name = plainName(part);
        if (seen.has(name)) {
          const at = piece.text.indexOf(part);
          yield at < 0 ? markAll(piece, { message: `“${part}” đã có trong Nơi nhận.` }) : { at: piece, start: at, end: at + part.length, message: `“${part}” đã có trong Nơi nhận.` };
        }
        seen.add(name);
      }
    }
  },
};

/** Kinds that tell bodies of one name apart: the committees of a province and of its communes. */
const SCOPES = ['central-press', 'commune', 'district'] as const;

/** Whether a line of Nơi nhận reaches somebody, by name or as one of a group. */
function covers(line: RecipientLine, assignee: string): boolean {
  const wanted = kindsOf(assignee);
  const words = tellingWords(assignee);
  return line.parts.some((part) => {
    const own = tellingWords(part);
    const [few, many] = own.length < words.length ? [own, new Set(words)] : [words, new Set(own)];
    const kinds = kindsOf(part);
    const sameReach = SCOPES.every((scope) => wanted.has(scope) === kinds.has(scope));
    if (((few.length > 0 && few.every((word) => many.has(word))) || isShortened(part, assignee)) && sameReach) return true;
    if (wanted.has('central-press')) return kinds.has('central-press') || /cac co quan (?:bao chi|thong tan)/.test(plainName(part));
    if (wanted.has('press')) return kinds.has('press');
    if (isGroup(part)) {
      if (listsKindOf(part, assignee) && sameReach) return true;
      if (wanted.size === 0) return /co quan|don vi|to chuc/.test(plainName(part));
      if ([...wanted].some((kind) => kinds.has(kind))) return true;
      if (/co quan, (?:ban, )?(?:don vi|to chuc)|co quan, don vi|nganh/.test(plainName(part))) return [...wanted].some((kind) => ['department', 'branch', 'board', 'other'].includes(kind));
      return kinds.has('branch') && wanted.has('department');
    }
    return wanted.has('mass') && isGroup(assignee) && kinds.has('mass') && /mat tran/.test(plainName(part));
  });
}

/** The line has the first letters of the name: `Chi cục HQKV XIV` for `Chi cục Hải quan khu vực XIV`, `Các Sở: CT, YT` for `Sở Y tế`. */
function isShortened(part: string, assignee: string): boolean {
  const words = fold(assignee).split(/[^a-z]+/).filter((word) => word !== '' && word !== 'va');
  const initials = words.map((word) => word[0]).join('');
  const shortened = (part.match(/\p{Lu}[\p{Lu}&,.-]*\p{Lu}/gu) ?? []).map((letters) => fold(letters).replace(/[^a-z]/g, ''));
  return shortened.some((letters) => (letters.length > 2 ? initials.includes(letters) : words[0] === 'so' && initials.slice(1) === letters));
}

/** A group that lists the kind of body by its noun: `Các phòng, tổ, đội` for `Tổ Quản lý dữ liệu`, `09 thôn, làng` for `Trưởng các thôn`. */
function listsKindOf(group: string, assignee: string): boolean {
  const nouns = new Set(plainName(group).replace(/(?:^| )(?:cac|nhung|moi|toan the|tat ca|\d+)(?= )/g, ' ').split(/ (?:truc )?thuoc| cua | tren | trong /)[0]!.split(/,| va /).map((part) => part.trim().split(' ')[0] ?? ''));
  const noun = plainName(assignee).replace(/^(?:(?:thu )?truong|giam doc|chu tich|bi thu|chi huy truong)(?= )/, '').trim().replace(/^(?:cac|nhung|moi) /, '').split(' ')[0] ?? '';
  return noun.length > 1 && noun !== 'don' && noun !== 'co' && noun !== 'uy' && nouns.has(noun);
}

const everyAssigneeReceives: Rule = {
  id: 'everyAssigneeReceives', source: SOURCE, severity: 'warning', most: 3, checks: 'Cơ quan được giao nhiệm vụ có trong Nơi nhận, trực tiếp hoặc qua nhóm.',
  find: function* (reading) {
    const lines = reading.document.recipients.filter(({ purpose }) => purpose !== 'file');
    if (lines.length === 0) return;
    const pieces = new Map(reading.pieces.filter(({ node, role }) => node !== null && role !== 'footnote').map((piece) => [piece.nodeId, piece]));
    const issuer = issuerOf(reading);
    const said = new Set<string>();
    const leads = new Map(reading.piecesOf('lead').map((piece) => [`${piece.nodeId} ${piece.text}`, piece]));
    for (const { nodeId, rowId, assignees } of assignmentsOf(reading.document)) {
      for (const [n, assignee] of assignees.entries()) {
        if (/^Đảng [uủ][yỷ] /u.test(assignees[n - 1] ?? '') && /^các đoàn thể/u.test(assignee)) continue;
        const piece = rowId === null ? pieces.get(nodeId) : leads.get(`${rowId} ${assignee}`);
        if (!piece || said.has(plainName(assignee)) || isIssuer(assignee, issuer) || isVague(assignee) || lines.some((line) => covers(line, assignee))) continue;
        said.add(plainName(assignee));
        yield missing(piece, assignee);
      }
    }
  },
};

const missing = (piece: Piece, assignee: string): Hit => {
  const at = piece.text.indexOf(assignee);
  return { at: piece, start: Math.max(0, at), end: at < 0 ? piece.text.length : at + assignee.length, message: `“${assignee}” được giao nhiệm vụ nhưng chưa có trong Nơi nhận.` };
};

/** People of the office by their posts, and all that are of a kind: the plan reaches them through their units. */
const POSTS = /^(?:dong chi|d\/c|ong|ba|van phong$|(?:pho )?hieu truong|giao vien|giang vien|hoc sinh|sinh vien|cha me|phu huynh|nhan vien|tong phu trach|ke toan|bac si|dieu duong|thu ky|doan vien|hoi vien|dang vien|nguoi dung dau|can bo|co so)(?: |$)/;

/** `các cơ quan, đơn vị liên quan`, `thủ trưởng các đơn vị`: nobody can be sent to by that name. */
const isVague = (name: string): boolean => tellingWords(name).length === 0 || /^co quan thuong truc/.test(plainName(name)) || /lien quan|thu truong|co quan, don vi|ca nhan|doi voi/.test(plainName(name)) || POSTS.test(plainName(name)) || /^cac (?:to chuc|don vi|co quan|dia phuong)$/.test(plainName(name));

/** The body that issues the plan: of the header, else of the issuing sentence. */
function issuerOf(reading: Reading): string {
  const { agency } = reading.document.header;
  if (agency) return plainName(agency);
  for (const piece of reading.piecesOf('basis', 'paragraph')) {
    const found = /(?:^|[.,;] )((?:Sở|Ban|UBND|Ủy ban|Bộ|Trung tâm|Tiểu ban|Hội|Phòng|Bảo tàng|Thư viện|Văn phòng|Chi cục|Cục|Công an)[^.;]{0,80}?) (?:ban hành|xây dựng|tổ chức|triển khai)/u.exec(piece.text);
    if (found) return plainName(found[1]!);
  }
  return '';
}

function isIssuer(assignee: string, issuer: string): boolean {
  if (issuer === '') return false;
  const [few, many] = [tellingWords(assignee), new Set(tellingWords(issuer))];
  return few.length > 0 && few.every((word) => many.has(word)) && plainName(assignee).slice(0, 2) === issuer.slice(0, 2);
}

/** Single bodies that a plan may give work to, and that are not above the one that issues it. */
const SINGLE = /^(?:so|phong|cong an|hoi(?! dong)|tinh doan|huyen doan|thanh doan|doan thanh nien|lien doan|chi cuc|cuc|kho bac|ngan hang|bao|dai|trung tam|bao tang|thu vien|benh vien|truong|toa an|vien kiem sat|buu dien|dien luc|thue|ban chi huy|bo chi huy|chi nhanh|tram|to|doi|nha hat) /;

const everyRecipientIsNamed: Rule = {
  id: 'everyRecipientIsNamed', source: SOURCE, severity: 'hint', checks: 'Cơ quan ở Nơi nhận, ngoài nơi để báo cáo, có nhiệm vụ hoặc được nhắc trong kế hoạch.',
  find: function* (reading) {
    if (!reading.isPlan) return;
    let given: string[] | undefined;
    const pieces = new Map(reading.piecesOf('recipient').map((piece) => [piece.nodeId, piece]));
    let body: string | undefined;
    for (const line of reading.document.recipients) {
      const piece = pieces.get(line.id);
      if (!piece || line.purpose !== 'execute-or-know') continue;
      const toAct = /\((?:để )?(?:thực hiện|t\/h)\)/u.test(piece.text);
      for (const part of line.parts) {
        if (isGroup(part) || part.includes(',') || !(toAct || SINGLE.test(plainName(part))) || isNamedIn((body ??= reading.prose.map(({ text }) => plainWords(text)).join(' ; ')), part)) continue;
        given ??= assignmentsOf(reading.document).flatMap(({ assignees }) => assignees);
        if (given.length === 0) return;
        if (given.some((assignee) => covers({ ...line, parts: [part] }, assignee))) continue;
        const at = Math.max(0, piece.text.indexOf(part));
        yield { at: piece, start: at, end: at + Math.min(part.length, piece.text.length), message: `“${part}” có ở Nơi nhận nhưng kế hoạch không nhắc đến.` };
      }
    }
  },
};

/** The words of a text folded, shortenings spelled out. */
const plainWords = remember((text: string): string => plainName(text).replace(/[^a-z0-9]+/g, ' '), 5_000);

/** The words that tell the body from others stand in the text in their order. */
const isNamedIn = (body: string, part: string): boolean => {
  const words = tellingWords(part);
  return words.length === 0 || body.includes(words.join(' '));
};

export const RECIPIENT_RULES: readonly Rule[] = [fileLineIsLast, sameAsAboveIsNotUsed, superiorsComeFirst, recipientsAreOnce, everyAssigneeReceives, everyRecipientIsNamed];
