import { Button, Stack, Text, Title } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import type { PlanDocument, TimetableEntry, TimetableStatus } from '@banhanh/plan-document';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TimetableItem } from './timetable-entry.js';
import { StatusBadge, statuses } from './timetable-status.js';
import { timetableTexts } from './timetable.texts.js';
import styles from './timetable.module.css';
import { writtenDays } from './written-days.js';

/** Entries shown at first, and with each further press. */
const PAGE = 50;

interface TimetableProps {
  entries: readonly TimetableEntry[];
  events: PlanDocument['events'];
  onGo: (nodeId: string) => void;
}

/** Deadlines in the order of the text, by status on request. None is left out. */
export function Timetable({ entries, events, onGo }: TimetableProps) {
  const t = useTexts(timetableTexts);
  const [status, setStatus] = useState<TimetableStatus | null>(null);
  const [most, setMost] = useState(PAGE);
  if (entries.length === 0) return <EmptyState icon={IconCalendarOff} title={t('none')} next={t('noneNext')} />;
  const numberOf = (each: TimetableStatus): number => entries.filter((entry) => entry.status === each).length;
  const chosen = status === null ? entries : entries.filter((entry) => entry.status === status);
  const choose = (next: TimetableStatus | null) => {
    setStatus(next);
    setMost(PAGE);
  };
  return (
    <Stack gap="md">
      {events.length > 0 && (
        <div>
          <Title order={2} fz="sm">
            {t('eventsOfPlan')}
          </Title>
          {events.map((event) => (
            <Text key={event.id} size="sm" className="numbers">
              {t('eventLine', { name: event.name, days: writtenDays(t, event) })}
            </Text>
          ))}
        </div>
      )}
      <div className={styles.filter} role="group" aria-label={t('filter')}>
        <button type="button" className={styles.choice} aria-pressed={status === null} onClick={() => choose(null)}>
          <Text span size="xs" px={8} className="numbers">
            {t('all')} {entries.length}
          </Text>
        </button>
        {statuses.filter((each) => each === status || numberOf(each) > 0).map((each) => (
          <button key={each} type="button" className={styles.choice} aria-pressed={status === each} onClick={() => choose(status === each ? null : each)}>
            <StatusBadge status={each} count={numberOf(each)} />
          </button>
        ))}
      </div>
      <Text size="sm" fw={600} className="numbers" role="status">
        {chosen.length === 0 ? t('noneOf') : t('shown', { count: chosen.length })}
      </Text>
      <ul className={styles.list}>
        {chosen.slice(0, most).map((entry) => (
          <TimetableItem key={entry.key} entry={entry} onGo={onGo} />
        ))}
      </ul>
      {chosen.length > most && (
        <Button variant="default" onClick={() => setMost(most + PAGE)}>
          {t('more', { count: Math.min(PAGE, chosen.length - most) })}
        </Button>
      )}
    </Stack>
  );
}
