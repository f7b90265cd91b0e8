import { IconChecks, IconCircleCheck, IconEye, IconHourglass, type Icon } from '@tabler/icons-react';
import type { TimetableStatus } from '@banhanh/plan-document';
import { useTexts } from '../../lib/i18n/texts.js';
import styles from '../../ui/state-badge.module.css';
import type { Tone } from '../../ui/state-look.js';
import { timetableTexts } from './timetable.texts.js';

/** In the order they are offered: what a person must do comes first. */
export const statuses = ['needs-human', 'needs-event', 'resolved', 'done'] as const satisfies readonly TimetableStatus[];

const looks: Record<TimetableStatus, { icon: Icon; tone: Tone }> = {
  'needs-human': { icon: IconEye, tone: 'at-risk' },
  'needs-event': { icon: IconHourglass, tone: 'waiting' },
  resolved: { icon: IconCircleCheck, tone: 'good' },
  done: { icon: IconChecks, tone: 'calm' },
};

export function StatusBadge({ status, count }: { status: TimetableStatus; count?: number }) {
  const t = useTexts(timetableTexts);
  const { icon: StatusIcon, tone } = looks[status];
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      <StatusIcon size={15} stroke={1.8} aria-hidden />
      {t(`status.${status}`)}
      {count !== undefined && <span className="numbers">{count}</span>}
    </span>
  );
}
