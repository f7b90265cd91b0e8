import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { actTexts } from './act.texts.js';
import type { PlanView } from './plan-now.js';
import { useFilePlan } from './use-file-plan.js';

const other = 'other';

/** The record file and how long it is kept. The choices are usual values; the agency's own schedule decides. */
export function FilePlanDialog({ plan, opened, onClose }: { plan: PlanView; opened: boolean; onClose: () => void }) {
  const t = useTexts(actTexts);
  const { act } = useFilePlan();
  const [recordFile, setRecordFile] = useState('');
  const [choice, setChoice] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [isAsked, setAsked] = useState(false);
  const retention = choice === other ? words.trim() : (choice ?? '');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('file.title')}
      confirmLabel={t('file.verb')}
      consequence={<Text>{`${t('file.will')} ${t('irreversible')}`}</Text>}
      isComplete={recordFile.trim() !== '' && retention !== ''}
      onIncomplete={() => setAsked(true)}
      onConfirm={(idempotencyKey) => act({ input: { planId: plan.id, version: plan.version, idempotencyKey, recordFile: recordFile.trim(), retention } })}
    >
      <TextInput
        label={t('file.recordFile')}
        description={t('file.recordFileHelp')}
        required
        maxLength={300}
        value={recordFile}
        error={isAsked && !recordFile.trim() ? t('file.recordFileMissing') : undefined}
        onChange={(event) => setRecordFile(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('file.retention')}
        description={t('file.retentionHelp')}
        required
        value={choice}
        onChange={setChoice}
        error={isAsked && !retention ? t('file.retentionMissing') : undefined}
      >
        <Stack gap={8} mt={8}>
          {[t('file.years10'), t('file.years20'), t('file.permanent')].map((text) => (
            <Radio key={text} value={text} label={text} />
          ))}
          <Radio value={other} label={t('file.retentionOther')} />
        </Stack>
      </Radio.Group>
      {choice === other && <TextInput label={t('file.retentionOtherLabel')} maxLength={100} value={words} onChange={(event) => setWords(event.currentTarget.value)} />}
    </ConfirmDialog>
  );
}
