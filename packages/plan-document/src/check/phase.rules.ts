import { type Deadline, findDeadlines, formatDate, type IsoDate, parseDeadlines } from '@banhanh/deadline';
import { type PlanNode } from '../model.js';
import { type Hit, type Rule } from './finding.js';
import { mark } from './hits.js';
import { type Piece } from './pieces.js';

const SOURCE = 'Nội dung kế hoạch: thời gian thực hiện';

interface Window {
  from: IsoDate;
  to: IsoDate;
  at: Piece;
  span: [number, number];
}

const PHASE = /^(?:Giai đoạn|Đợt|Bước|Kỳ|Vòng)\s(?:\d{1,2}|[IVX]{1,4}|một|hai|ba|bốn)(?=[\s.:,(]|$)/u;
const TIME_LABEL = /^Thời gian(?: (?:thực hiện|tổ chức|triển khai|tuyên truyền|tiến hành))?\s*:/u;

/** The first window of days written in a text. */
function windowIn(piece: Piece, issuedOn: IsoDate | null): Window | null {
  if (!/\d\/\d/u.test(piece.text)) return null;
  const found = findDeadlines(piece.text, issuedOn ? { year: Number(issuedOn.slice(0, 4)) } : {}).find((deadline): deadline is Deadline & { kind: 'WINDOW' } => deadline.kind === 'WINDOW' && !deadline.needsHuman);
  return found ? { from: found.from, to: found.to, at: piece, span: found.span } : null;
}

/** Sister lines that open `Đợt 1`, `Đợt 2` …, each with its window: in its own words, or in a line `Thời gian: …` under it. */
const phasesFollow: Rule = {
  id: 'phasesFollow', source: SOURCE, severity: 'warning', checks: 'Các đợt, giai đoạn nối tiếp nhau, đợt sau không bắt đầu trước khi đợt trước kết thúc.',
  find: function* (reading) {
    const phases = new Map<PlanNode | null, Piece[]>();
    const times = new Map<PlanNode | null, Piece>();
    for (const piece of reading.pieces) {
      if (piece.node === null || piece.role === 'footnote') continue;
      if (TIME_LABEL.test(piece.text) && !times.has(piece.parent)) times.set(piece.parent, piece);
      if (!PHASE.test(piece.text)) continue;
      phases.set(piece.parent, [...(phases.get(piece.parent) ?? []), piece]);
    }
    for (const sisters of phases.values()) {
      if (sisters.length < 2) continue;
      let before: Window | null = null;
      for (const piece of sisters) {
        const below = times.get(piece.node);
        const own = windowIn(piece, reading.issuedOn) ?? (below ? windowIn(below, reading.issuedOn) : null);
        if (own && before && own.from < before.to && own.to > before.from) yield overlap(own, before);
        before = own ?? before;
      }
    }
  },
};

const overlap = ({ at, span, from }: Window, before: Window): Hit =>
  mark(at, span[0], span[1], { message: `Bắt đầu ngày ${formatDate(from)}, trước khi đợt liền trước kết thúc (${formatDate(before.to)}).` });

const FROM_ISSUE = /(?:từ nay|từ (?:ngày|khi) (?:ký |được )*ban hành|từ khi có [Kk]ế hoạch|từ khi [Kk]ế hoạch)[^.;:]{0,60}?(?:đến|tới)\s(?:hết\s|cuối\s)?((?:ngày\s|tháng\s|quý\s|năm\s)?[\dIVX/]+(?:\/\d{4})?)/giu;

/** What begins with the plan, and what a line `Thời gian: …` says, does not end before the plan is issued. */
const windowsAreAhead: Rule = {
  id: 'windowsAreAhead', source: SOURCE, severity: 'warning', checks: 'Thời gian thực hiện không kết thúc trước ngày ban hành.',
  find: function* (reading) {
    const { issuedOn, prose } = reading;
    if (!issuedOn) return;
    const message = `Thời gian này đã qua khi ban hành kế hoạch ngày ${formatDate(issuedOn as IsoDate)}.`;
    for (const piece of prose) {
      for (const match of piece.known.matches(FROM_ISSUE)) {
        const [end] = parseDeadlines(`đến ${match[1]!}`, { issuedOn });
        if (end?.kind === 'DUE' && /\/\d{4}/u.test(match[1]!) && end.by < issuedOn) yield mark(piece, match.index, match.index + match[0].length, { message });
      }
      const own = TIME_LABEL.test(piece.text) && /\d\/\d{4}/u.test(piece.text) ? windowIn(piece, issuedOn) : null;
      if (own && own.to < issuedOn) yield mark(piece, own.span[0], own.span[1], { message });
    }
  },
};

export const PHASE_RULES: readonly Rule[] = [phasesFollow, windowsAreAhead];
