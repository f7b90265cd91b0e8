const zone = 'Asia/Ho_Chi_Minh';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekday = { vi: new Intl.DateTimeFormat('vi', { timeZone: zone, weekday: 'long' }), en: new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'long' }) };

/** A plain date (`2026-11-20`) is a day in Vietnam, not midnight somewhere else. */
function instant(value: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00+07:00` : value);
}

function partsOf(value: string): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant(value)).map(({ type, value: text }) => [type, text]));
}

/** `20/11/2026`, of an instant or a plain date. */
export function formatDate(value: string): string {
  const { day, month, year } = partsOf(value);
  return `${day}/${month}/${year}`;
}

/** `14:05`. */
export function formatTime(value: string): string {
  const { hour, minute } = partsOf(value);
  return `${hour}:${minute}`;
}

/** `14:05, 20/11/2026`. */
export function formatDateTime(value: string): string {
  return `${formatTime(value)}, ${formatDate(value)}`;
}

/** `thứ Sáu, 20/11/2026`. */
export function formatLongDate(value: string, language: 'vi' | 'en' = 'vi'): string {
  const name = weekday[language].format(instant(value));
  const day = language === 'vi' ? name.replace(/^(Thứ|Chủ)/, (word) => word.toLowerCase()).replace(/ \p{Ll}/u, (letter) => letter.toUpperCase()) : name;
  return `${language === 'vi' ? day.replace('chủ Nhật', 'Chủ nhật') : day}, ${formatDate(value)}`;
}

/** The day in Vietnam of an instant, `2026-11-20`. */
export function dayOf(value: string): string {
  const { day, month, year } = partsOf(value);
  return `${year}-${month}-${day}`;
}

/** Whether two instants fall on one day in Vietnam. */
export function isSameDay(one: string, other: string): boolean {
  return dayOf(one) === dayOf(other);
}
