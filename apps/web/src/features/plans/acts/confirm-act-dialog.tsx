import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../lib/dates.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { actTexts } from './act.texts.js';
import type { PlanView } from './plan-now.js';
import { useApprovePlan } from './use-approve-plan.js';
import { useCancelPlan } from './use-cancel-plan.js';
import { useNumberPlan } from './use-number-plan.js';
import { useSubmitPlan } from './use-submit-plan.js';

export type ConfirmAct = 'submit' | 'cancel' | 'approve' | 'number';

const withNote = new Set<ConfirmAct>(['submit', 'approve']);

/** Who holds the step after the open one (or the first one of a draft); empty when the route does not say. */
export function nextHolders(route: PlanView['route']): string {
  const next = route.find(({ state }) => state === 'WAITING');
  return next ? next.positions.map(({ title, holders }) => [holders.map(({ fullName }) => fullName).join(', '), title].filter(Boolean).join(', ')).join('; ') : '';
}

/** An act that needs no more than a yes, and perhaps a comment. */
export function ConfirmActDialog({ act, plan, opened, onClose }: { act: ConfirmAct; plan: PlanView; opened: boolean; onClose: () => void }) {
  const t = useTexts(actTexts);
  const [note, setNote] = useState('');
  const hooks = { submit: useSubmitPlan(), cancel: useCancelPlan(), approve: useApprovePlan(), number: useNumberPlan() };
  const who = nextHolders(plan.route);

  const consequence = () => {
    if (act === 'submit' || act === 'approve') return <Text>{who ? t(`${act}.willTo`, { who }) : t(`${act}.will`)}</Text>;
    if (act === 'cancel') return <Text>{t('cancel.will')}</Text>;
    const today = new Date().toISOString();
    return <Text>{`${t('number.will', { year: formatDate(today).slice(-4), date: formatDate(today) })} ${t('number.final')}`}</Text>;
  };

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t(`${act}.title`)}
      tone={act === 'cancel' ? 'danger' : 'primary'}
      confirmLabel={t(`${act}.verb`)}
      consequence={
        <Stack gap="xs">
          <Text fw={500}>{plan.title}</Text>
          {consequence()}
          {act !== 'submit' && <Text size="sm">{t('irreversible')}</Text>}
        </Stack>
      }
      onConfirm={async (idempotencyKey) => {
        const outcome = await hooks[act].act({ input: { planId: plan.id, version: plan.version, idempotencyKey, note: note.trim() || null } });
        if (outcome.kind === 'done') setNote('');
        return outcome;
      }}
    >
      {withNote.has(act) && (
        <Textarea label={t('note')} description={t('noteHelp')} value={note} maxLength={2000} onChange={(event) => setNote(event.currentTarget.value)} />
      )}
    </ConfirmDialog>
  );
}
