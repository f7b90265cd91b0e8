import { formatDate } from '../../lib/dates.js';
import type { Translate } from '../../lib/i18n/texts.js';
import type { timetableTexts } from './timetable.texts.js';

type T = Translate<(typeof timetableTexts)['vi']>;

/** Known days in words: `01/12/2026 – 12/12/2026`, `đến hết 12/12/2026`, `từ 01/12/2026`, one day, or `chưa rõ ngày`. ISO dates. */
export function writtenDays(t: T, days: { from: string | null; to: string | null } | null): string {
  const [from, to] = [days?.from ?? null, days?.to ?? null];
  if (from !== null && to !== null) return from === to ? formatDate(to) : t('days.span', { from: formatDate(from), to: formatDate(to) });
  if (to !== null) return t('days.until', { to: formatDate(to) });
  return from === null ? t('days.none') : t('days.from', { from: formatDate(from) });
}
