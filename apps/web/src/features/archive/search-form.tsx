import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { planStates } from '@banhanh/lifecycle';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanState } from '../../generated/graphql.js';
import { findText, useTexts } from '../../lib/i18n/texts.js';
import { DayInput } from '../../ui/day-input.js';
import { stateTexts } from '../../ui/state.texts.js';
import styles from './archive.module.css';
import { archiveTexts } from './archive.texts.js';
import { noQuestion, type SearchQuestion } from './search-address.js';

export interface SearchFormProps {
  question: SearchQuestion;
  onAsk: (question: SearchQuestion) => void;
}

/** Words or a number, dates, states. Enter asks; the address of the page keeps what was asked. */
export function SearchForm({ question, onAsk }: SearchFormProps) {
  const t = useTexts(archiveTexts);
  useTexts(stateTexts);
  const [typed, setTyped] = useState(question);
  const isReversed = typed.from !== null && typed.to !== null && typed.to < typed.from;
  const change = (part: Partial<SearchQuestion>) => setTyped({ ...typed, ...part });

  return (
    <form
      role="search"
      aria-label={t('form')}
      className={`${styles.form} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReversed) onAsk(typed);
      }}
    >
      <TextInput
        className={styles.query}
        label={t('query')}
        description={t('queryHelp')}
        type="search"
        value={typed.query}
        maxLength={200}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        onChange={(event) => change({ query: event.currentTarget.value })}
      />
      <DayInput label={t('from')} value={typed.from} onChange={(from) => change({ from })} />
      <DayInput label={t('to')} value={typed.to} error={isReversed ? t('reversed') : undefined} onChange={(to) => change({ to })} />
      <MultiSelect
        className={styles.states}
        label={t('states')}
        placeholder={typed.states.length === 0 ? t('anyState') : undefined}
        clearable
        data={planStates.map((state) => ({ value: state.toUpperCase(), label: findText(stateTexts, `plan.${state}`) ?? state }))}
        value={typed.states}
        onChange={(states) => change({ states: states as PlanState[] })}
      />
      <Group className={styles.buttons} gap="xs">
        <Button type="submit">{t('find')}</Button>
        <Button
          variant="subtle"
          onClick={() => {
            setTyped(noQuestion);
            onAsk(noQuestion);
          }}
        >
          {t('clear')}
        </Button>
      </Group>
    </form>
  );
}
