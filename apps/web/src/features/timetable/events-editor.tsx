import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { deadlineMoves, eventsSuggestedBy, timetableOf, type PlanDocument, type PlanEvent } from '@banhanh/plan-document';
import { useDeferredValue, useMemo, useState } from 'react';
import { dayOf } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { changeEvent, forgetEvent, isEdited, newEvent, noEdits, problemOf, withEdits, type EventEdits } from './edited-events.js';
import { EventRow } from './event-row.js';
import { eventsTexts } from './events.texts.js';
import { MovedDeadlines, movedSentence } from './moved-deadlines.js';
import styles from './timetable.module.css';
import { useUndoNotice } from './use-undo-notice.js';

export interface EventsEditorProps {
  document: PlanDocument;
  /** Writes all events of the plan. */
  onEvents: (events: PlanEvent[]) => void;
}

/** The events deadlines hang on. A change of name or days is kept only after the person has seen what moves with it. */
export function EventsEditor({ document, onEvents }: EventsEditorProps) {
  const t = useTexts(eventsTexts);
  const [edits, setEdits] = useState<EventEdits>(noEdits);
  const tell = useUndoNotice(document.events, onEvents);
  const today = dayOf(new Date().toISOString());
  const shown = useMemo(() => withEdits(document.events, edits), [document.events, edits]);
  const settled = useDeferredValue(shown);
  const isPending = isEdited(document.events, edits);
  const suggestions = useMemo(() => eventsSuggestedBy({ ...document, events: settled }), [document, settled]);
  const moves = useMemo(() => (isPending ? deadlineMoves(document, { ...document, events: settled }, { issuedOn: null, asOf: today }) : []), [document, settled, isPending, today]);
  const waiting = useMemo(() => timetableOf({ ...document, events: settled }, { issuedOn: null, asOf: today }).filter(({ status }) => status === 'needs-event').length, [document, settled, today]);
  const problems = new Map(shown.map((event) => [event.id, problemOf(event, shown)]));
  const canKeep = [...problems.values()].every((problem) => problem === null);

  const write = (events: PlanEvent[], done: 'kept' | 'added' | 'removed', name: string) => {
    const moved = movedSentence(t, deadlineMoves(document, { ...document, events }, { issuedOn: null, asOf: today }));
    tell(t(done, { name, moved }), document.events, events);
    onEvents(events);
  };
  const keep = () => {
    const events = shown.map((event) => ({ ...event, name: event.name.trim() }));
    write(events, 'kept', '');
    setEdits(noEdits);
  };
  const add = (event: PlanEvent) => {
    write([...document.events, event], 'added', event.name);
  };
  const remove = (event: PlanEvent) => {
    setEdits(forgetEvent(edits, event.id));
    const events = document.events.filter(({ id }) => id !== event.id);
    if (events.length < document.events.length) write(events, 'removed', event.name || t('unnamed'));
  };

  return (
    <section className={styles.events} aria-label={t('title')}>
      <div>
        <Title order={2}>{t('title')}</Title>
        <Text size="sm" className="quiet">
          {t('lead')}
        </Text>
        <Text size="sm" className="numbers">
          {waiting === 0 ? t('waitingNone') : t('waiting', { count: waiting })}
        </Text>
      </div>
      {shown.length === 0 && <Text size="sm">{t('none')}</Text>}
      {shown.map((event) => (
        <EventRow
          key={event.id}
          event={event}
          problem={isPending ? (problems.get(event.id) ?? null) : null}
          onChange={(change) => setEdits(changeEvent(edits, event, change))}
          onRemove={() => remove(event)}
        />
      ))}
      {isPending && (
        <div className={styles.pending} role="group" aria-label={t('pending')}>
          <MovedDeadlines moves={moves} />
          <Group gap="sm" mt="sm">
            <Button disabled={!canKeep} onClick={keep}>
              {t('keep')}
            </Button>
            <Button variant="default" onClick={() => setEdits(noEdits)}>
              {t('drop')}
            </Button>
          </Group>
        </div>
      )}
      {suggestions.length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={6}>
            {t('suggested')}
          </Text>
          <div className={styles.suggestions}>
            {suggestions.map((suggestion) => (
              <Button
                key={suggestion.name}
                variant="light"
                size="compact-sm"
                className={styles.suggestion}
                leftSection={<IconPlus size={15} aria-hidden />}
                aria-label={t('suggestedAt', { name: suggestion.name, where: suggestion.where })}
                onClick={() => add(newEvent(suggestion))}
              >
                {suggestion.name} · {suggestion.where}
              </Button>
            ))}
          </div>
        </div>
      )}
      <Button variant="default" style={{ justifySelf: 'start' }} leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdits({ ...edits, added: [...edits.added, newEvent({ name: '', from: null, to: null })] })}>
        {t('add')}
      </Button>
    </section>
  );
}
