import { Alert, Anchor, Button, PasswordInput, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { actTexts } from './act.texts.js';
import type { PlanView } from './plan-now.js';
import { usePreparedSignature } from './use-prepared-signature.js';
import { useSignPlan } from './use-sign-plan.js';

/** Shows exactly what will be signed, asks the password again, and signs that file and no other. */
export function SignPlanDialog({ plan, opened, onClose }: { plan: PlanView; opened: boolean; onClose: () => void }) {
  const t = useTexts(actTexts);
  const { file, problem, prepare } = usePreparedSignature(plan.id);
  const { act } = useSignPlan();
  const [note, setNote] = useState('');
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('sign.title')}
      confirmLabel={t('sign.verb')}
      isComplete={file !== null && password !== ''}
      onIncomplete={() => setAsked(true)}
      consequence={
        <Stack gap="xs">
          <Text fw={500}>{plan.title}</Text>
          <Text>{t('sign.will')}</Text>
          <SheetToSign file={file} problem={problem} onAgain={prepare} />
          <Text size="sm">{t('irreversible')}</Text>
        </Stack>
      }
      onConfirm={async (idempotencyKey) => {
        const outcome = await act({ input: { planId: plan.id, version: plan.version, idempotencyKey, note: note.trim() || null, password, pdfHash: file!.sha256 } });
        if (outcome.kind === 'refused') {
          setPassword('');
          setAsked(false);
          prepare();
        }
        return outcome;
      }}
    >
      <PasswordInput
        label={t('sign.password')}
        description={t('sign.passwordHelp')}
        name="password"
        autoComplete="current-password"
        data-autofocus
        value={password}
        maxLength={200}
        error={isAsked && password === '' ? t('sign.passwordMissing') : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Textarea label={t('note')} description={t('noteHelp')} value={note} maxLength={2000} onChange={(event) => setNote(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}

function SheetToSign({ file, problem, onAgain }: Omit<ReturnType<typeof usePreparedSignature>, 'prepare'> & { onAgain: () => void }) {
  const t = useTexts(actTexts);
  if (problem !== null)
    return (
      <Alert color="yellow" role="alert">
        {problem || t('sign.notPrepared')}{' '}
        <Button size="compact-sm" variant="subtle" onClick={onAgain}>
          {t('sign.again')}
        </Button>
      </Alert>
    );
  if (!file)
    return (
      <div role="status" aria-label={t('sign.preparing')}>
        <Skeleton height={96} />
      </div>
    );
  return (
    <Stack gap={4}>
      <Text fw={500}>{t('sign.what', { pages: file.pages, as: file.signerLines.join(', '), name: file.signerName })}</Text>
      <Text size="sm" className="numbers" style={{ overflowWrap: 'anywhere' }}>
        {t('sign.hash', { hash: file.sha256 })}
      </Text>
      <Text size="sm">
        <Anchor href={file.url} target="_blank" rel="noopener" inherit>
          {t('sign.look')}
        </Anchor>
      </Text>
      <Text size="sm" className="quiet">
        {t('sign.blank')}
      </Text>
      {file.isDemo && (
        <Text size="sm" className="quiet">
          {t('sign.demo')}
        </Text>
      )}
    </Stack>
  );
}
