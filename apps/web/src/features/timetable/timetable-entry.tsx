import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TimetableEntry } from '@banhanh/plan-document';
import { useTexts } from '../../lib/i18n/texts.js';
import { StatusBadge } from './timetable-status.js';
import { timetableTexts } from './timetable.texts.js';
import styles from './timetable.module.css';
import { writtenDays } from './written-days.js';

const ISSUE = 'ngày ban hành';

/** One deadline: what is written, what it means now, what it hangs on, and what a reader must know. */
export function TimetableItem({ entry, onGo }: { entry: TimetableEntry; onGo: (nodeId: string) => void }) {
  const t = useTexts(timetableTexts);
  const { where, task, written, meaning, periods, events, waitingFor, status, time, from, to } = entry;
  const span = writtenDays(t, { from, to });
  const hasDays = from !== null || to !== null;
  const waitingEvents = waitingFor.filter((name) => name !== ISSUE);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Text size="sm" fw={600}>
          {where}
        </Text>
        <StatusBadge status={status} />
      </div>
      {task !== written && (
        <Text size="sm" mt={4} lineClamp={2} title={task}>
          {task}
        </Text>
      )}
      <div className={styles.written}>{written}</div>
      <Text size="sm">{meaning}.</Text>
      {hasDays && (
        <Text size="sm" className={`${styles.days} numbers`}>
          {time === null ? span : t('atTime', { days: span, time })}
          {entry.isPast && (
            <Text span size="sm" fw={400} className="quiet">
              {' · '}
              {t('past')}
            </Text>
          )}
        </Text>
      )}
      {periods.length > 1 && (
        <ul className={`${styles.periods} numbers`}>
          {periods.map((period, index) => (
            <Text key={index} component="li" size="sm">
              {period.event === null ? writtenDays(t, period) : t('periodOf', { event: period.event, days: writtenDays(t, period) })}
            </Text>
          ))}
        </ul>
      )}
      {events.length > 0 && (
        <Text size="xs" className="quiet">
          {t('hangsOn', { events: events.join('; ') })}
        </Text>
      )}
      {waitingEvents.length > 0 && <Note>{t('waitingFor', { events: waitingEvents.join('; ') })}</Note>}
      {waitingFor.includes(ISSUE) && <Note>{t('waitingForIssue')}</Note>}
      {entry.isProvisional && <Note>{t('provisional')}</Note>}
      {entry.isProposal && <Note>{t('proposal')}</Note>}
      {entry.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <Button size="xs" variant="default" mt={8} aria-label={t('goTo', { where })} onClick={() => onGo(entry.id)}>
        {t('go')}
      </Button>
    </li>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Text size="xs" mt={4} c="var(--at-risk)" style={{ display: 'flex', gap: 6 }}>
      <IconAlertTriangle size={14} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
      <span>{children}</span>
    </Text>
  );
}
