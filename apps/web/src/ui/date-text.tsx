import { Tooltip } from '@mantine/core';
import { formatDate, formatDateTime, formatLongDate, formatTime, isSameDay } from '../lib/dates.js';
import { currentLanguage } from '../lib/i18n/language.js';

export interface DateTextProps {
  value: string;
  /** `day` for dates, `moment` for time and date, `recent` for the time alone when it is today. */
  as?: 'day' | 'moment' | 'recent';
}

/** A date of Vietnam, with the weekday and the full date on hover and on focus. */
export function DateText({ value, as = 'day' }: DateTextProps) {
  const isToday = isSameDay(value, new Date().toISOString());
  const text = as === 'day' ? formatDate(value) : as === 'recent' && isToday ? formatTime(value) : formatDateTime(value);
  const full = value.length > 10 ? `${formatTime(value)}, ${formatLongDate(value, currentLanguage())}` : formatLongDate(value, currentLanguage());
  return (
    <Tooltip label={full}>
      <time dateTime={value} className="numbers">
        {text}
      </time>
    </Tooltip>
  );
}
