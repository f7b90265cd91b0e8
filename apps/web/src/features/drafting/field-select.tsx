import { Select } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { importingTexts } from './importing/importing.texts.js';

const WorkFields = graphql(`
  query WorkFields {
    workFields {
      code
      name
    }
  }
`);

/** The field of work, which decides who may sign. */
export function FieldSelect({ value, onChange, error }: { value: string | null; onChange: (code: string) => void; error?: string }) {
  const t = useTexts(importingTexts);
  const { data } = useQuery(WorkFields);
  return (
    <Select
      label={t('field')}
      description={t('fieldHelp')}
      data={(data?.workFields ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={(code) => code && onChange(code)}
      allowDeselect={false}
      error={error}
      required
    />
  );
}
