import { type IsoDate } from './iso-date.js';
import { statutoryHolidays } from './statutory-holidays.js';
import { type Holiday, type WorkedDay, type WorkingCalendar } from './working-days.js';

/** What was decided for one year, for civil servants with two days off a week. */
interface DecidedYear {
  /** The decision, for people who check the data. */
  source: string;
  off: readonly (readonly [date: IsoDate, name: string])[];
  worked: readonly (readonly [date: IsoDate, insteadOf: IsoDate])[];
  /** Days of this year not yet seen in a decision. */
  provisional: readonly IsoDate[];
}

const TET = 'Tết Nguyên đán';

const DECIDED: Readonly<Record<number, DecidedYear>> = {
  2024: {
    source: 'Thông báo của Bộ Lao động – Thương binh và Xã hội về nghỉ Tết và Quốc khánh 2024; Thủ tướng đồng ý hoán đổi dịp 30/4 (20/4/2024)',
    off: [
      ['2024-01-01', 'Tết Dương lịch'],
      ['2024-02-08', TET], ['2024-02-09', TET], ['2024-02-12', TET], ['2024-02-13', `Nghỉ bù ${TET}`], ['2024-02-14', `Nghỉ bù ${TET}`],
      ['2024-04-18', 'Giỗ Tổ Hùng Vương'],
      ['2024-04-29', 'Hoán đổi ngày làm việc'], ['2024-04-30', 'Ngày Chiến thắng'], ['2024-05-01', 'Ngày Quốc tế lao động'],
      ['2024-09-02', 'Quốc khánh'], ['2024-09-03', 'Quốc khánh'],
    ],
    worked: [['2024-05-04', '2024-04-29']],
    provisional: [],
  },
  2025: {
    source: 'Văn bản số 8726/VPCP-KGVX ngày 26/11/2024',
    off: [
      ['2025-01-01', 'Tết Dương lịch'],
      ['2025-01-27', TET], ['2025-01-28', TET], ['2025-01-29', TET], ['2025-01-30', TET], ['2025-01-31', TET],
      ['2025-04-07', 'Giỗ Tổ Hùng Vương'],
      ['2025-04-30', 'Ngày Chiến thắng'], ['2025-05-01', 'Ngày Quốc tế lao động'], ['2025-05-02', 'Hoán đổi ngày làm việc'],
      ['2025-09-01', 'Quốc khánh'], ['2025-09-02', 'Quốc khánh'],
    ],
    worked: [['2025-04-26', '2025-05-02']],
    provisional: [],
  },
  2026: {
    source: 'Phương án nghỉ Tết Âm lịch 2026 (Bộ Nội vụ, 10/2025); Văn bản số 12729/VPCP-KGVX ngày 25/12/2025 (Tết Dương lịch)',
    off: [
      ['2026-01-01', 'Tết Dương lịch'], ['2026-01-02', 'Hoán đổi ngày làm việc'],
      ['2026-02-16', TET], ['2026-02-17', TET], ['2026-02-18', TET], ['2026-02-19', TET], ['2026-02-20', TET],
      ['2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
      ['2026-04-30', 'Ngày Chiến thắng'], ['2026-05-01', 'Ngày Quốc tế lao động'],
      ['2026-08-31', 'Hoán đổi ngày làm việc'], ['2026-09-01', 'Quốc khánh'], ['2026-09-02', 'Quốc khánh'],
    ],
    worked: [['2026-01-10', '2026-01-02'], ['2026-08-22', '2026-08-31']],
    provisional: ['2026-08-22', '2026-08-31', '2026-09-01'],
  },
};

/**
 * The working days of offices for a run of whole years: decided years as decided, other years as the law alone gives them, provisional where a
 * decision is still to come. An office adds its own notices to `holidays` and `workedDays`.
 */
export function calendarOfYears(first: number, last: number): WorkingCalendar {
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return { from: `${first}-01-01`, to: `${last}-12-31`, holidays: years.flatMap(holidaysOf), workedDays: years.flatMap(workedDaysOf) };
}

function holidaysOf(year: number): Holiday[] {
  const decided = DECIDED[year];
  if (!decided) return statutoryHolidays(year);
  return decided.off.map(([date, name]) => ({ date, name, provisional: decided.provisional.includes(date) }));
}

function workedDaysOf(year: number): WorkedDay[] {
  const decided = DECIDED[year];
  return (decided?.worked ?? []).map(([date, insteadOf]) => ({ date, insteadOf, provisional: decided?.provisional.includes(date) ?? false }));
}

/** Calendar of 2024–2027. Ngày Văn hóa Việt Nam (24/11) is left out: decided in principle in 2026, not yet in Điều 112 of the code as far as is known here. */
export const vietnamCalendar: WorkingCalendar = calendarOfYears(2024, 2027);
