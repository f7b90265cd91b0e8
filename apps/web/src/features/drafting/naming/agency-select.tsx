import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { namingTexts } from './naming.texts.js';

const FindAgencies = graphql(`
  query FindAgencies($text: String) {
    agencies(text: $text, first: 20) {
      id
      code
      name
      shortName
    }
  }
`);

export interface AgencyChoice {
  id: string;
  name: string;
}

export interface AgencySelectProps {
  value: AgencyChoice | null;
  onChange: (agency: AgencyChoice | null) => void;
  error?: string;
}

/** Finds one agency of the directory as one types; the server compares names, abbreviations and former names. */
export function AgencySelect({ value, onChange, error }: AgencySelectProps) {
  const t = useTexts(namingTexts);
  const [typed, setTyped] = useState(value?.name ?? '');
  const [text] = useDebouncedValue(typed, 200);
  const { data, previousData, loading } = useQuery(FindAgencies, { variables: { text: text.trim() || null } });
  const found = (data ?? previousData)?.agencies ?? [];
  const options = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;

  return (
    <Select
      label={t('agency')}
      description={t('agencyHelp')}
      searchable
      clearable
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
      // The server has already chosen; filtering its answer again would hide matches by abbreviation.
      filter={({ options: all }) => all}
      value={value?.id ?? null}
      onChange={(id) => onChange(options.find((agency) => agency.id === id) ?? null)}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={loading ? undefined : t('agencyNone')}
      rightSection={loading ? <Loader size={16} /> : undefined}
      error={error}
      maxDropdownHeight={280}
      data-autofocus
    />
  );
}
