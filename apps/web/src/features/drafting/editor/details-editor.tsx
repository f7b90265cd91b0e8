import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type PlanDocument, type PlanEvent } from '@banhanh/plan-document';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { type PlanEdit } from '../editing/plan-edit.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';

/** The header as far as the drafter writes it, and the events deadlines hang on. */
export function DetailsEditor({ document, edit }: { document: PlanDocument; edit: (edit: PlanEdit) => void }) {
  const t = useTexts(editorTexts);
  const { events, header, title } = document;
  const setEvent = (id: string, change: Partial<PlanEvent>) => edit({ type: 'setEvents', events: events.map((event) => (event.id === id ? { ...event, ...change } : event)) });
  return (
    <Stack gap="lg" className={styles.sheet}>
      <Fieldset legend={t('details.header')}>
        <Stack gap="md">
          <TextInput label={t('details.type')} value={title.type} onChange={(event) => edit({ type: 'setTitle', part: 'type', text: event.currentTarget.value })} />
          {(['superior', 'agency', 'place'] as const).map((part) => (
            <TextInput key={part} label={t(`details.${part}`)} value={header[part] ?? ''} onChange={(event) => edit({ type: 'setHeader', part, text: event.currentTarget.value })} />
          ))}
          <Text size="sm" className="quiet">
            {t('details.numbered')}
          </Text>
        </Stack>
      </Fieldset>
      <Fieldset legend={t('details.events')}>
        <Stack gap="md">
          <Text size="sm" className="quiet">
            {t('details.eventsHelp')}
          </Text>
          {events.map((event) => (
            <Group key={event.id} gap="sm" align="flex-end">
              <TextInput flex="1 1 220px" label={t('details.eventName')} value={event.name} onChange={(change) => setEvent(event.id, { name: change.currentTarget.value })} />
              {(['from', 'to'] as const).map((end) => (
                <DateInput
                  key={end}
                  w={150}
                  label={t(end === 'from' ? 'details.eventFrom' : 'details.eventTo')}
                  valueFormat="DD/MM/YYYY"
                  placeholder="dd/mm/yyyy"
                  clearable
                  value={event[end]}
                  onChange={(day) => setEvent(event.id, { [end]: day })}
                />
              ))}
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('details.removeEvent', { name: event.name })}
                onClick={() => edit({ type: 'setEvents', events: events.filter(({ id }) => id !== event.id) })}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => edit({ type: 'setEvents', events: [...events, { id: crypto.randomUUID(), name: '', from: null, to: null }] })}
          >
            {t('details.addEvent')}
          </Button>
        </Stack>
      </Fieldset>
    </Stack>
  );
}
