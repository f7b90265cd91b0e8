import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Deadline, type DeadlineContext } from './deadline.js';
import { describeDeadline } from './describe-deadline.js';
import { findDeadlines } from './find-deadlines.js';
import { addDays, isIsoDate } from './iso-date.js';
import { parseDeadlines } from './parse-deadlines.js';
import { resolveDeadline } from './resolve-deadline.js';
import { decreeDate, decreeDateInWords, formatDate } from './written-date.js';

const words = [
  'từ', 'đến', 'hết', 'đến hết', 'trước', 'sau', 'trong', 'và', ',', ';', '.', '-', '\n- ', '(', ')', 'ngày', 'tháng', 'quý', 'năm', 'IV', '6', '15', '31', '2025', '/', '15/8/2025', '8/2025', '10/3', 'âm lịch',
  'hoàn thành', 'tổng kết', 'triển khai', 'chậm nhất', 'sự kiện', 'mỗi sự kiện', 'các tháng', 'diễn ra', 'Đại hội', 'Lễ mít tinh', '10 ngày', '05 ngày làm việc', '1 tháng', 'hằng tháng', 'định kỳ', 'thường xuyên',
  'kể từ', 'ban hành', 'nay', 'đầu', 'giữa', 'cuối', 'số báo gần nhất', 'thứ Sáu', '17h00', 'Kế hoạch số 12/KH-SVHTTDL', 'băng zôn', 'Sở Văn hóa, Thể thao và Du lịch', 'năm học', 'cả', '99999', '0',
];
const phrase = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(' '));
const anything = fc.oneof(phrase, fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 40 }));
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
const context: fc.Arbitrary<DeadlineContext> = fc.record({
  issuedOn: fc.option(fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constantFrom('2025-02-30', '7/3/2025', '') })),
  event: fc.option(fc.record({ name: fc.constantFrom('Đại hội', 'Lễ mít tinh kỷ niệm', ''), from: fc.option(fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constant('2025-13-01') })), to: fc.option(day) })),
  beforeIsInclusive: fc.boolean(),
});

const datesIn = (deadline: Deadline): string[] => JSON.stringify({ ...deadline, raw: '', notes: [], subject: '' }).match(/\d{4,}-\d{2}-\d{2}/g) ?? [];

describe('what always holds of deadlines read from any text', () => {
  it('drops no letter and no digit: each lies in the span of a deadline', () => {
    fc.assert(
      fc.property(anything, context, (text, given) => {
        const covered = new Set<number>();
        for (const { span, raw } of parseDeadlines(text, given)) {
          expect(raw).toBe(text.slice(...span));
          for (let at = span[0]; at < span[1]; at += 1) covered.add(at);
        }
        expect([...text.matchAll(/[\p{L}\p{Nd}]/gu)].filter((match) => !covered.has(match.index)).map(([letter]) => letter)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds only days that exist, never ends before it begins, and never a weaker answer without a question', () => {
    fc.assert(
      fc.property(anything, context, (text, given) => {
        for (const deadline of parseDeadlines(text, given)) {
          for (const date of datesIn(deadline)) expect(isIsoDate(date)).toBe(true);
          if (deadline.kind === 'WINDOW' || deadline.kind === 'MILESTONE') expect(deadline.from <= deadline.to).toBe(true);
          if (deadline.kind === 'DUE' && deadline.from) expect(deadline.from <= deadline.by).toBe(true);
          if (deadline.kind === 'UNRESOLVED') expect([deadline.needsHuman, deadline.notes.length > 0]).toEqual([true, true]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('can be resolved, described and found in prose without an error', () => {
    fc.assert(
      fc.property(anything, context, (text, given) => {
        const events = given.event ? [given.event] : [];
        for (const deadline of [...parseDeadlines(text, given), ...findDeadlines(text, given)]) {
          const { from, due, periods } = resolveDeadline(deadline, events, { issuedOn: given.issuedOn ?? null });
          for (const date of [from, due, ...periods.flatMap((period) => [period.from, period.to])]) expect(date === null || isIsoDate(date)).toBe(true);
          for (const locale of ['vi', 'en'] as const) expect(describeDeadline(deadline, locale)).not.toMatch(/undefined|null|NaN/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a date written in any form as that date', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(decreeDate, formatDate, decreeDateInWords, (date: string) => date.split('-').reverse().map(Number).join('/')), (date, write) => {
        expect(parseDeadlines(`Chậm nhất ${write(date)}`)).toMatchObject([{ kind: 'DUE', by: date, needsHuman: false }]);
        expect(parseDeadlines(`Hoàn thành trước ${write(date)}`)).toMatchObject([{ kind: 'DUE', by: addDays(date, -1), needsHuman: false }]);
      }),
    );
  });

  it('reads a range of any two dates, whole or with the shared year and month left out', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (from, length) => {
        const to = addDays(from, length);
        const [start, end] = [decreeDate(from), decreeDate(to)];
        for (const written of [`Từ ngày ${start} đến hết ngày ${end}`, `${start} - ${end}`, `Từ ${start}-${end}`]) expect(parseDeadlines(written)).toMatchObject([{ kind: 'WINDOW', from, to }]);
        if (from.slice(0, 4) === to.slice(0, 4)) expect(parseDeadlines(`Từ ngày ${start.slice(0, -5)} đến ${end}`)).toMatchObject([{ kind: 'WINDOW', from, to }]);
        if (from.slice(0, 7) === to.slice(0, 7)) expect(parseDeadlines(`Từ ngày ${start.slice(0, 2)} đến ${end}`)).toMatchObject([{ kind: 'WINDOW', from, to }]);
      }),
    );
  });

  it.each(['trước ', 'từ tháng 6 ', 'ngày 15, ', '(a) tháng 5/2024 ', 'tổng kết a ', '1/', '; ', '((((', 'hằng tháng, ', '   ', '- x\n', 'tháng 5/2024 và '])(
    'takes time in proportion to the length of %j repeated',
    (seed) => {
      const cost = (length: number): number => {
        const text = seed.repeat(Math.ceil(length / seed.length));
        const before = process.cpuUsage().user;
        parseDeadlines(text, { issuedOn: '2025-01-01' });
        return (process.cpuUsage().user - before) / 1000;
      };
      cost(5_000);
      // Eight times the text: about 8 × the time if linear, 64 × if quadratic. The floor keeps timer noise out.
      expect(cost(40_000)).toBeLessThan(32 * Math.max(cost(5_000), 12));
    },
  );
});
