import { Alert, Anchor, Button, Modal, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import { ConfirmSignature } from '../signing/confirm-signature.js';
import { signingTexts } from '../signing/signing.texts.js';
import { awaitedOf, useSigningAttempt } from '../signing/use-signing-attempt.js';
import { actTexts } from './act.texts.js';
import type { PlanView } from './plan-now.js';
import { usePreparedSignature } from './use-prepared-signature.js';
import { useSignPlan } from './use-sign-plan.js';

/** Shows exactly what will be signed, asks the person to confirm, and signs that file and no other. */
export function SignPlanDialog({ plan, opened, onClose }: { plan: PlanView; opened: boolean; onClose: () => void }) {
  const t = useTexts(actTexts);
  const ui = useTexts(uiTexts);
  return (
    <Modal opened={opened} onClose={onClose} title={<Text fw={600}>{t('sign.title')}</Text>} size="lg" closeButtonProps={{ 'aria-label': ui('close') }}>
      {opened && <Question plan={plan} onClose={onClose} />}
    </Modal>
  );
}

function Question({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const t = useTexts(actTexts);
  const signing = useTexts(signingTexts);
  const { file, problem, prepare } = usePreparedSignature(plan.id);
  const { act } = useSignPlan();
  const [note, setNote] = useState('');
  const key = useRef(crypto.randomUUID());

  const attempt = useSigningAttempt({
    send: async (confirmation) => {
      const outcome = await act({ input: { planId: plan.id, version: plan.version, idempotencyKey: key.current, note: note.trim() || null, pdfHash: file!.sha256, confirmation } });
      if (outcome.kind === 'done') return outcome;
      const awaited = awaitedOf(outcome.code);
      if (awaited) return { kind: 'waits', for: awaited };
      if (outcome.kind === 'refused') prepare();
      return { kind: 'problem', tone: outcome.kind, text: outcome.text };
    },
    onDone: onClose,
    onLeftUnsigned: () => notifications.show({ color: 'yellow', message: signing('unsigned'), autoClose: 10_000 }),
  });

  return (
    <Stack gap="md">
      <Stack gap="xs">
        <Text fw={500}>{plan.title}</Text>
        <Text>{t('sign.will')}</Text>
        <SheetToSign file={file} problem={problem} onAgain={prepare} />
        <Text size="sm">{t('irreversible')}</Text>
      </Stack>
      <ConfirmSignature attempt={attempt} files={file && [{ planId: plan.id, pdfHash: file.sha256 }]} asks={file?.asks ?? []} verb={t('sign.verb')} leaving={signing('wait.leaving')} onClose={onClose}>
        <Textarea label={t('note')} description={t('noteHelp')} value={note} maxLength={2000} onChange={(event) => setNote(event.currentTarget.value)} />
      </ConfirmSignature>
    </Stack>
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
