import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { PartyFormNotice } from '../../../ui/party-form-notice.js';
import { skeletonPlan } from '../editing/skeleton.js';
import { FieldSelect } from '../field-select.js';
import { importingTexts } from './importing.texts.js';
import { useCreatePlan } from './use-create-plan.js';

const OwnAgency = graphql(`
  query OwnAgency {
    viewer {
      agency {
        id
        name
        kind
      }
    }
  }
`);

/** Starts a plan from nothing: its subject and its field. */
export function BlankPlanForm({ onCreated }: { onCreated: (planId: string) => void }) {
  const t = useTexts(importingTexts);
  const { data } = useQuery(OwnAgency);
  const [subject, setSubject] = useState('');
  const [fieldCode, setFieldCode] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { create, isCreating, problems } = useCreatePlan(onCreated);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (subject.trim() === '' || fieldCode === null) return;
        const agency = (data?.viewer?.agency.name ?? '').toLocaleUpperCase('vi');
        void create({ document: skeletonPlan(subject.trim(), agency), fieldCode, signerPositionId: null, source: null, toMend: [] });
      }}
    >
      <Stack gap="md" align="stretch" maw={640}>
        <Text className="quiet">{t('blankExplain')}</Text>
        {data?.viewer?.agency.kind === 'party' && <PartyFormNotice />}
        <Textarea
          label={t('subject')}
          description={t('subjectHelp')}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          error={isAsked && subject.trim() === '' ? t('subjectMissing') : undefined}
          maxLength={500}
          required
        />
        <FieldSelect value={fieldCode} onChange={setFieldCode} error={isAsked && fieldCode === null ? t('fieldMissing') : undefined} />
        {problems.length > 0 && (
          <Alert color="red" title={t('notCreated')} role="alert">
            {problems.map((problem) => (
              <div key={problem}>{problem}</div>
            ))}
          </Alert>
        )}
        <Button type="submit" loading={isCreating} style={{ alignSelf: 'flex-start' }}>
          {t('create')}
        </Button>
      </Stack>
    </form>
  );
}
