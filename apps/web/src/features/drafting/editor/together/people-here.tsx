import { Group, Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../../../../lib/i18n/texts.js';
import { PersonAvatar } from '../../../../ui/person-name.js';
import { editorTexts } from '../editor.texts.js';
import type { Colleague } from '../session/draft-session.js';
import type { Store } from '../session/store.js';

/** Who else has the draft open now, each once however many windows they have. */
export function PeopleHere({ colleagues }: { colleagues: Store<readonly Colleague[]> }) {
  const t = useTexts(editorTexts);
  const here = useSyncExternalStore(colleagues.subscribe, colleagues.get);
  const people = [...new Map(here.map((colleague) => [colleague.personId, colleague])).values()];
  if (people.length === 0) return null;
  return (
    <Group gap={4} role="group" aria-label={t('together.here', { names: people.map(({ name }) => name).join(', ') })}>
      {people.map(({ personId, name, color }) => (
        <Tooltip key={personId} label={name}>
          <span style={{ borderRadius: '50%', outline: `2px solid ${color}`, outlineOffset: 1, lineHeight: 0 }}>
            <PersonAvatar name={name} />
          </span>
        </Tooltip>
      ))}
    </Group>
  );
}
