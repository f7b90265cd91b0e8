import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { ReasonDialog } from '../../../ui/reason-dialog.js';
import { actTexts } from './act.texts.js';
import type { PlanView } from './plan-now.js';
import { ReplacementSelect } from './replacement-select.js';
import { useRecallPlan } from './use-recall-plan.js';
import { useReturnPlan } from './use-return-plan.js';
import { useRevokePlan } from './use-revoke-plan.js';

export type ReasonAct = 'return' | 'recall' | 'revoke';

/** An act that others have to be told the reason of. */
export function ReasonActDialog({ act, plan, opened, onClose }: { act: ReasonAct; plan: PlanView; opened: boolean; onClose: () => void }) {
  const t = useTexts(actTexts);
  const [replacedById, setReplacedById] = useState<string | null>(null);
  const hooks = { return: useReturnPlan(), recall: useRecallPlan(), revoke: useRevokePlan() };
  const reasons = {
    return: [t('return.reasons.content'), t('return.reasons.basis'), t('return.reasons.assignment'), t('return.reasons.form'), t('return.reasons.recipients')],
    recall: [t('recall.reasons.mistake'), t('recall.reasons.addition'), t('recall.reasons.early')],
    revoke: [t('revoke.reasons.mistake'), t('revoke.reasons.replaced'), t('revoke.reasons.authority'), t('revoke.reasons.cancelled')],
  };
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t(`${act}.title`)}
      tone={act === 'revoke' ? 'danger' : 'primary'}
      confirmLabel={t(`${act}.verb`)}
      reasons={reasons[act]}
      consequence={
        <Stack gap="xs">
          <Text fw={500}>{plan.title}</Text>
          <Text>{act === 'return' ? t('return.will', { drafter: plan.drafter.fullName }) : t(`${act}.will`)}</Text>
          {act === 'revoke' && <Text size="sm">{t('irreversible')}</Text>}
        </Stack>
      }
      onConfirm={(reason, idempotencyKey) => {
        const input = { planId: plan.id, version: plan.version, idempotencyKey, reason };
        return act === 'revoke' ? hooks.revoke.act({ input: { ...input, replacedById } }) : hooks[act].act({ input });
      }}
    >
      {act === 'revoke' && <ReplacementSelect planId={plan.id} value={replacedById} onChange={setReplacedById} />}
    </ReasonDialog>
  );
}
