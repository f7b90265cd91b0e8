import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { PlanEvent } from '@banhanh/plan-document';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { undone } from './edited-events.js';
import { eventsTexts } from './events.texts.js';

/** Tells of a change of the events and offers to take it back. The notice goes with the page: then nobody could write any more. */
export function useUndoNotice(events: readonly PlanEvent[], onEvents: (events: PlanEvent[]) => void) {
  const t = useTexts(eventsTexts);
  const shown = useRef<string | null>(null);
  const latest = useRef({ events, onEvents });
  useEffect(() => void (latest.current = { events, onEvents }));
  const hide = () => {
    if (shown.current !== null) notifications.hide(shown.current);
    shown.current = null;
  };
  useEffect(() => hide, []);

  return (text: string, before: readonly PlanEvent[], after: readonly PlanEvent[]) => {
    hide();
    const takeBack = () => {
      hide();
      latest.current.onEvents(undone(before, after, latest.current.events));
    };
    shown.current = crypto.randomUUID();
    notifications.show({
      id: shown.current,
      color: 'lagoon',
      autoClose: 10_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{text}</Text>
          <Button size="compact-sm" variant="subtle" flex="none" onClick={takeBack}>
            {t('undo')}
          </Button>
        </Group>
      ),
    });
  };
}
