import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { formatDate, formatLongDate, formatTime } from '../lib/dates.js';
import { remainingUntil } from '../lib/due.js';
import { currentLanguage } from '../lib/i18n/language.js';
import { defineTexts, useTexts } from '../lib/i18n/texts.js';
import styles from './state-badge.module.css';

const dueTexts = defineTexts('due', {
  vi: {
    left_one: 'còn {{count}} ngày làm việc',
    left_other: 'còn {{count}} ngày làm việc',
    today: 'đến hạn hôm nay',
    on: 'hạn {{date}}',
    late_one: 'quá hạn {{count}} ngày làm việc',
    late_other: 'quá hạn {{count}} ngày làm việc',
    justLate: 'đã quá hạn',
  },
  en: {
    left_one: '{{count}} working day left',
    left_other: '{{count}} working days left',
    today: 'due today',
    on: 'due {{date}}',
    late_one: '{{count}} working day late',
    late_other: '{{count}} working days late',
    justLate: 'overdue',
  },
});

const tones = { late: 'urgent', soon: 'at-risk', ample: 'calm' } as const;

/** What a due date means today, in working days; the full date on hover and focus. */
export function DueText({ value }: { value: string }) {
  const t = useTexts(dueTexts);
  const { days, urgency, isToday } = remainingUntil(value, new Date().toISOString());
  const text = () => {
    if (urgency === 'late') return days === 0 ? t('justLate') : t('late', { count: -days });
    if (isToday) return t('today');
    return days === 0 ? t('on', { date: formatDate(value) }) : t('left', { count: days });
  };
  const full = value.length > 10 ? `${formatTime(value)}, ${formatLongDate(value, currentLanguage())}` : formatLongDate(value, currentLanguage());
  const Icon = urgency === 'late' ? IconAlertTriangle : IconClock;
  return (
    <Tooltip label={full}>
      <time dateTime={value} className={`${styles.due} ${styles[tones[urgency]]} numbers`}>
        <Icon size={15} stroke={1.8} aria-hidden />
        {text()}
      </time>
    </Tooltip>
  );
}
