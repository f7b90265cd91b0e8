import { type PlanNode } from '../model.js';
import { fromLetter, fromRoman, markerAt, toRoman } from '../numbering.js';
import { type Hit, type Rule } from './finding.js';
import { mark } from './hits.js';
import { type Piece } from './pieces.js';
import { type Reading } from './reading.js';

const SOURCE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6';

interface Place {
  /** Kind of numbering and what stands before the last number: `1.`, `2.1.` has series `2.#.`. */
  series: string;
  value: number;
}

/** Where a marker stands in its series; null for bullets. */
export function placeOf(marker: string | null): Place | null {
  const parts = /^(\(?(?:\p{L}+ )?(?:\d+\.)*?)([IVXLC]+|\d+|\p{L})([.):/-]?)$/u.exec(marker ?? '');
  if (!parts) return null;
  const [, before, value, after] = parts;
  if (/^\d+$/u.test(value!)) return { series: `${before}#${after}`, value: Number(value) };
  const roman = after === ')' ? null : fromRoman(value!);
  if (roman !== null && roman < 50) return { series: `${before}I${after}`, value: roman };
  const letter = fromLetter(value!);
  return letter === null ? null : { series: `${before}${value === value!.toUpperCase() ? 'A' : 'a'}${after}`, value: letter };
}

/** The words of a piece its number stands before. */
const named = (at: Piece, message: string, severity?: Hit['severity']): Hit => mark(at, 0, Math.min(at.text.length, at.text.indexOf(' ', 60) < 0 ? at.text.length : at.text.indexOf(' ', 60)), { message, severity });

const numbersFollow: Rule = {
  id: 'numbersFollow', source: SOURCE, severity: 'error', checks: 'Số thứ tự các mục liên tục, không thiếu, không lặp.',
  find: function* (reading) {
    const last = new Map<PlanNode | null, Map<string, { value: number; marker: string }>>();
    /** Some offices number the items of all parts through. */
    const latest = new Map<string, number>();
    for (const piece of reading.pieces) {
      const marker = piece.node?.marker;
      if (!marker || piece.role === 'footnote' || piece.node?.kind !== 'section') continue;
      const place = placeOf(marker);
      if (!place) continue;
      const series = last.get(piece.parent) ?? new Map<string, { value: number; marker: string }>();
      last.set(piece.parent, series);
      const before = series.get(place.series);
      series.set(place.series, { value: place.value, marker });
      const through = latest.get(place.series);
      latest.set(place.series, place.value);
      const message = before === undefined && place.value > 1 && place.value === (through ?? 0) + 1 && piece.parent !== null ? null : wrongStep(place, before, marker);
      if (message) yield named(piece, message);
      else yield* wrongParent(piece, place);
    }
    yield* phases(reading);
  },
};

function wrongStep({ value, series }: Place, before: { value: number; marker: string } | undefined, marker: string): string | null {
  if (!before) return value === 1 ? null : `Mục đầu tiên mang số “${marker}”: có thể thiếu mục ở trước.`;
  if (value === before.value + 1) return null;
  if (/^[Aa]/u.test(series) && before.value === 4 && value === 6) return null;
  if (value === 1 && before.value > 1 && /^\(|a\)$/u.test(series)) return null;
  const expected = markerAt(before.marker, before.value + 1) ?? '';
  return value <= before.value ? `Số “${marker}” lặp lại hoặc lùi sau “${before.marker}”, đúng ra là “${expected}”.` : `Sau “${before.marker}” là “${marker}”: thiếu mục “${expected}”.`;
}

/** `2.1.` under `1.` */
function* wrongParent(piece: Piece, { series }: Place): Generator<Hit> {
  const prefix = /^((?:\d+\.)+)#/u.exec(series)?.[1];
  const above = piece.parent?.marker;
  if (prefix && above && /^(?:\d+\.)*\d+\.?$/u.test(above) && `${above.replace(/\.$/u, '')}.` !== prefix) yield named(piece, `Mục “${piece.node?.marker}” nằm trong mục “${above}”: số đầu không khớp.`);
}

const PHASE = /^(Giai đoạn|Đợt|Bước|Ngày thứ|Tình huống|Hoạt động) (\d{1,2}|[IVX]{1,4})(?=[ .:,(]|$)/u;

/** Sister lines that open `Giai đoạn 1`, `Giai đoạn 2` … */
function* phases(reading: Reading): Generator<Hit> {
  const last = new Map<PlanNode | null, Map<string, number>>();
  for (const piece of reading.pieces) {
    const [whole, word, label] = piece.node && piece.role !== 'footnote' ? (PHASE.exec(piece.text) ?? []) : [];
    if (!whole || !word || !label) continue;
    const value = /^\d/u.test(label) ? Number(label) : (fromRoman(label) ?? 0);
    const known = last.get(piece.parent) ?? new Map<string, number>();
    const before = known.get(word);
    if (before !== undefined && value !== before + 1) yield mark(piece, 0, whole.length, { message: `“${whole}” đứng sau “${word} ${/^\d/u.test(label) ? before : toRoman(before)}”: số thứ tự không liên tục.`, severity: 'warning' });
    last.set(piece.parent, known.set(word, value));
  }
}

const RANKS = ['A', 'I', '#', '#.#', 'a'] as const;
const rankOf = (series: string): number => RANKS.indexOf((/^\d/u.test(series) ? '#.#' : series.replace(/[.)/:-]$/u, '')) as (typeof RANKS)[number]);

const levelsAreNotSkipped: Rule = {
  id: 'levelsAreNotSkipped', source: SOURCE, severity: 'warning', checks: 'Các cấp mục đi từ lớn đến nhỏ, không nhảy cấp.',
  find: function* (reading) {
    for (const piece of reading.pieces) {
      const place = piece.role === 'footnote' ? null : placeOf(piece.node?.marker ?? null);
      if (!place || place.value !== 1 || !/\)$|^#|^\d|^I/u.test(place.series) || place.series.startsWith('(')) continue;
      const above = placeOf(piece.parent?.marker ?? null);
      const [own, parents] = [rankOf(place.series), above ? rankOf(above.series) : -1];
      if (own < 0 || (above && parents < 0)) continue;
      if (own === 4 && parents === 1) yield named(piece, `“${piece.node?.marker}” đứng ngay dưới “${piece.parent?.marker}”: có thể thiếu cấp mục ở giữa.`, 'hint');
      else if (above && own <= parents && own >= 0 && parents > 0) yield named(piece, `“${piece.node?.marker}” lại nằm trong “${piece.parent?.marker}”: thứ tự cấp mục không đúng.`, 'hint');
    }
  },
};

const listsInTextFollow: Rule = {
  id: 'listsInTextFollow', source: SOURCE, severity: 'warning', checks: 'Số thứ tự liệt kê trong câu, số dòng của bảng liên tục.',
  find: function* (reading) {
    for (const piece of reading.prose) {
      const marks = [...piece.text.matchAll(/(?<=[\s:;,])\((\d{1,2})\)(?=\s)/gu)];
      if (marks.length < 2 || Number(marks[0]![1]) !== 1) continue;
      for (const [i, found] of marks.entries()) {
        if (Number(found[1]) === i + 1) continue;
        yield mark(piece, found.index, Math.min(piece.text.length, found.index + 30), { message: `Liệt kê đến đây phải là (${i + 1}).` });
        break;
      }
    }
    yield* rows(reading);
  },
};

function* rows(reading: Reading): Generator<Hit> {
  const contents = new Map(reading.piecesOf('content').map((piece) => [piece.nodeId, piece]));
  for (const annex of reading.document.annexes) {
    let through = 0;
    for (const group of annex.groups) {
      let before = 0;
      for (const row of group.rows) {
        const value = /^\d{1,4}$/u.test(row.no) ? Number(row.no) : null;
        const piece = contents.get(row.id);
        if (value !== null && piece && value !== before + 1 && value !== through + 1) yield named(piece, `Số thứ tự “${row.no}” không nối tiếp dòng trước.`);
        if (value !== null) before = through = value;
      }
    }
    yield* groups(reading, annex.groups.map(({ id, number }) => ({ id, number })));
  }
}

function* groups(reading: Reading, list: readonly { id: string; number: string | null }[]): Generator<Hit> {
  const titles = new Map(reading.piecesOf('group-title').map((piece) => [piece.nodeId, piece]));
  for (const [i, { id, number }] of list.entries()) {
    const piece = titles.get(id);
    const value = number === null ? null : fromRoman(number);
    if (piece && value !== null && value !== i + 1) yield named(piece, `Số thứ tự nhóm “${number}” không liên tục.`);
  }
}

export const NUMBERING_RULES: readonly Rule[] = [numbersFollow, levelsAreNotSkipped, listsInTextFollow];
