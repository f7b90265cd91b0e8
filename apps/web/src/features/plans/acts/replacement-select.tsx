import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { actTexts } from './act.texts.js';

const Replacements = graphql(`
  query Replacements($text: String) {
    plans(filter: { ofOwnAgency: true, states: [ISSUED, REPORTED, ARCHIVED], text: $text }, first: 20) {
      nodes {
        id
        title
        reference
      }
    }
  }
`);

/** The plan that takes the place of a revoked one: any other issued plan of the agency, found by words of its subject. */
export function ReplacementSelect({ planId, value, onChange }: { planId: string; value: string | null; onChange: (planId: string | null) => void }) {
  const t = useTexts(actTexts);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [asked] = useDebouncedValue(typed.trim() === chosen?.label ? '' : typed.trim(), 200);
  const { data, previousData } = useQuery(Replacements, { variables: { text: asked || null } });
  const found = ((data ?? previousData)?.plans.nodes ?? []).filter(({ id }) => id !== planId).map(({ id, title, reference }) => ({ value: id, label: `${reference} · ${title}` }));
  // What was chosen stays in the list while other words are looked for.
  const options = chosen && value && !found.some((option) => option.value === value) ? [chosen, ...found] : found;
  return (
    <Select
      label={t('revoke.replacement')}
      description={t('revoke.replacementHelp')}
      placeholder={t('revoke.replacementFind')}
      nothingFoundMessage={t('revoke.replacementNone')}
      data={options}
      value={value}
      onChange={(id, option) => {
        setChosen(option ? { value: option.value, label: option.label } : null);
        onChange(id);
      }}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      searchable
      clearable
      comboboxProps={{ withinPortal: true }}
    />
  );
}
