import { foldVietnamese } from '../fold-vietnamese.js';
import { fromRoman, toRoman } from '../numbering.js';
import { isIsoDate } from '@banhanh/deadline';
import { type PlanNode } from '../model.js';
import { type Hit, type Rule } from './finding.js';
import { mark, markAll, matches } from './hits.js';
import { placeOf } from './numbering.rules.js';
import { type Reading } from './reading.js';

const SOURCE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6';
const OWN = String.raw`(?=,? (?:của )?[Kk]ế hoạch này|,? (?:nêu )?(?:ở )?(?:trên|nêu trên)(?![\p{L}])|,? (?:phần|Phần|mục|Mục) (?:[IVX]+|\d+),? (?:của )?[Kk]ế hoạch này)`;
const TARGET = new RegExp(String.raw`(?:[Mm]ục|[Pp]hần|[Tt]iểu mục|[Đđ]iểm) ((?:[IVX]+|\d+)(?:\.\d+)*)(?:,? (?:và|,) ([IVX]+|\d+))?(?![\p{L}\d/])${OWN}`, 'gu');

const referredSectionExists: Rule = {
  id: 'referredSectionExists', source: SOURCE, severity: 'error', checks: 'Mục, phần của kế hoạch được dẫn chiếu là có thật.',
  find: function* (reading) {
    if (!reading.isPlan) return;
    const [romans, numbers] = [new Set<string>(), new Set<string>()];
    for (const { node, role } of reading.pieces) {
      if (node?.kind !== 'section' || role === 'footnote' || !node.marker) continue;
      const place = placeOf(node.marker);
      const label = node.marker.replace(/[.)/(]+$/u, '').replace(/^\(/u, '');
      if (place?.series.startsWith('I')) romans.add(toRoman(place.value));
      else numbers.add(label);
    }
    yield* missingPoints(reading);
    yield* matches(reading.prose, /(?:[Tt]iểu mục|[Mm]ục|[Đđ]iểm|[Kk]hoản) (\d+(?:\.\d+)+)(?=,? (?:mục|phần|Mục|Phần) này)/gu, ([, label]) => (numbers.has(label!) ? null : { message: `Kế hoạch không có mục ${label}.` }));
    yield* matches(reading.prose, TARGET, ([, first, second]) => {
      const missing = [first, second].find((label) => label !== undefined && !(fromRoman(label) !== null ? romans : numbers).has(label));
      return missing === undefined ? null : { message: `Kế hoạch không có mục ${missing}.` };
    });
  },
};

const POINT = /(?:[Đđ]iểm ([a-zđ]|\d+),? )?(?:[Kk]hoản|[Mm]ục|[Đđ]iểm) (\d+(?:\.\d+)*),? (?:[Mm]ục|[Pp]hần) ([IVX]+)(?=,? (?:của )?[Kk]ế hoạch này)/gu;

/** `điểm d khoản 2 Mục II Kế hoạch này`: each step must be there, inside the one around it. */
function* missingPoints(reading: Reading): Generator<Hit> {
  yield* matches(reading.prose, POINT, ([, point, item, roman]) => {
    const section = reading.document.body.find((node) => node.kind === 'section' && labelOf(node) === roman);
    const inner = section && childOf(section, item!);
    if (section && !inner) return { message: `Mục ${roman} không có khoản ${item}.` };
    return inner && point !== undefined && !childOf(inner, point) ? { message: `Khoản ${item} Mục ${roman} không có điểm ${point}.` } : null;
  });
}

const labelOf = ({ marker }: PlanNode): string => (marker ?? '').replace(/[.)/(:-]+$/u, '').replace(/^\(/u, '');
const childOf = ({ children }: PlanNode, label: string): PlanNode | undefined => children.find((node) => labelOf(node) === label);

const annexIsMentioned: Rule = {
  id: 'annexIsMentioned', source: `Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1`, severity: 'warning', checks: 'Phụ lục được nhắc trong nội dung, và phụ lục được nhắc thì có kèm theo.',
  find: function* (reading) {
    const { annexes } = reading.document;
    if (!reading.isPlan) return;
    const mention = /[Pp]hụ lục|PHỤ LỤC|[Bb]iểu (?:kèm|số|mẫu)|kèm theo|đính kèm/u;
    const labels = reading.piecesOf('label');
    if (annexes.length > 0 && !reading.prose.some(({ text, role }) => role !== 'content' && mention.test(text)) && labels[0]) yield markAll(labels[0], { message: 'Nội dung kế hoạch chưa nhắc đến phụ lục này.' });
    const pattern = /(?:[Pp]hụ lục|PHỤ LỤC)(?: (?:số )?([IVX]+|\d+))?/gu;
    yield* matches(reading.prose.filter(({ role }) => role !== 'content' && role !== 'basis'), pattern, ([, label], piece) => {
      if (/phụ lục [^.;]{0,60}(?:Nghị định|Thông tư|Quyết định|Luật|Công văn)/iu.test(piece.text)) return null;
      if (annexes.length === 0) return { message: 'Nội dung nhắc đến phụ lục nhưng chưa có phụ lục kèm theo.', severity: 'hint' };
      const value = label === undefined ? 1 : (fromRoman(label) ?? Number(label));
      return value <= annexes.length ? null : { message: `Chưa có phụ lục ${label}.`, severity: 'error' };
    });
  },
};

const annexIsLabelled: Rule = {
  id: 'annexIsLabelled', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1', severity: 'warning', checks: 'Phụ lục có tên; từ hai phụ lục trở lên đánh số La Mã.',
  find: function* (reading) {
    const { annexes } = reading.document;
    const labels = new Map(reading.piecesOf('label').map((piece) => [piece.nodeId, piece]));
    for (const [i, annex] of annexes.entries()) {
      const piece = labels.get(annex.id);
      if (!piece) continue;
      if (!annex.title) yield markAll(piece, { message: 'Phụ lục phải có tên.', severity: annex.groups.length > 1 ? 'hint' : 'warning' });
      const number = /(?:PHỤ LỤC|Phụ lục)(?: SỐ| số)? ?0*([IVX]+|\d+)?/u.exec(annex.label)?.[1];
      if (annexes.length > 1 && (number === undefined || fromRoman(number) !== i + 1)) yield markAll(piece, { message: `Có từ hai phụ lục thì đánh số La Mã: đây là phụ lục ${toRoman(i + 1)}.`, fix: `Phụ lục ${toRoman(i + 1)}` });
    }
  },
};

const captionNamesThePlan: Rule = {
  id: 'captionNamesThePlan', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1', severity: 'error', checks: 'Dòng “Kèm theo …” đúng số, ký hiệu, ngày, cơ quan của kế hoạch.',
  find: function* (reading): Generator<Hit> {
    const { header } = reading.document;
    for (const mention of reading.mentions) {
      if (mention.at.role !== 'caption' || !/^kế hoạch/iu.test(mention.type)) continue;
      const own = header.number && header.symbol ? `${header.number}/${header.symbol}` : null;
      const [number, ...symbol] = mention.number.split('/');
      if (own ? mention.number !== own : header.symbol && /^\d/u.test(number ?? '') && symbol.join('/') !== header.symbol) yield mark(mention.at, mention.start, mention.end, { message: `Số, ký hiệu trong phụ lục khác với kế hoạch${own ? ` (${own})` : ''}.`, fix: null });
      else if (header.date && mention.date && isIsoDate(mention.date) && mention.date !== header.date) yield mark(mention.at, mention.start, mention.end, { message: 'Ngày ghi trong phụ lục khác ngày của kế hoạch.' });
      else if (header.agency && mention.issuer && !sameBody(header.agency, mention.issuer)) yield mark(mention.at, mention.start, mention.end, { message: 'Cơ quan ghi trong phụ lục khác cơ quan ban hành kế hoạch.', severity: 'warning' });
    }
  },
};

function sameBody(a: string, b: string): boolean {
  const words = (name: string): Set<string> => new Set(foldVietnamese(name).replace(/\bubnd\b/g, 'uy ban nhan dan').split(/[^a-z]+/).filter(Boolean));
  const [x, y] = [words(a), words(b)];
  return [...x].filter((word) => y.has(word)).length * 2 >= Math.min(x.size, y.size);
}

export const REFERENCE_RULES: readonly Rule[] = [referredSectionExists, annexIsMentioned, annexIsLabelled, captionNamesThePlan];
