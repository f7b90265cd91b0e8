import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { PlanEvent } from '@banhanh/plan-document';
import { useTexts } from '../../lib/i18n/texts.js';
import { DayInput } from '../../ui/day-input.js';
import type { EventChange, EventProblem } from './edited-events.js';
import { eventsTexts } from './events.texts.js';
import styles from './timetable.module.css';

export interface EventRowProps {
  event: PlanEvent;
  problem: EventProblem | null;
  onChange: (change: EventChange) => void;
  onRemove: () => void;
}

/** One event: its name and the days people enter. */
export function EventRow({ event, problem, onChange, onRemove }: EventRowProps) {
  const t = useTexts(eventsTexts);
  const said = problem && t(`problem.${problem}`);
  return (
    <div className={styles.event} role="group" aria-label={event.name || t('unnamed')}>
      <TextInput label={t('name')} value={event.name} error={problem === 'ENDS_BEFORE_START' ? null : said} maxLength={300} onChange={(change) => onChange({ name: change.currentTarget.value })} />
      <div className={styles.dates}>
        {(['from', 'to'] as const).map((end) => (
          <DayInput
            key={end}
            label={t(end)}
            clearButtonProps={{ 'aria-label': t(end === 'from' ? 'clearFrom' : 'clearTo') }}
            value={event[end]}
            error={end === 'to' && problem === 'ENDS_BEFORE_START' ? said : null}
            onChange={(day) => onChange({ [end]: day })}
          />
        ))}
      </div>
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('remove', { name: event.name || t('unnamed') })} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
