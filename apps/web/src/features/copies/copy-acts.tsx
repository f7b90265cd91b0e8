import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { ActButton } from '../../ui/act-button.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { copyTexts } from './copies.texts.js';
import type { CopyView } from './copy-now.js';
import { useCertifyCopy } from './use-certify-copy.js';
import { useNumberCopy } from './use-number-copy.js';
import { useRefuseCopy } from './use-refuse-copy.js';
import { useWithdrawCopy } from './use-withdraw-copy.js';

/** What the viewer may do with a copy; acts of others are told in words by the row. */
export function CopyActs({ copy }: { copy: CopyView }) {
  const t = useTexts(copyTexts);
  const [certify, number, withdraw, refuse] = [useCertifyCopy(), useNumberCopy(), useWithdrawCopy(), useRefuseCopy()];
  const [isRefusing, setRefusing] = useState(false);
  const find = (name: string) => copy.actions.find((action) => action.name === name && action.allowed);
  const [mayCertify, mayNumber, mayRefuse, mayWithdraw] = [find('CERTIFY'), find('NUMBER'), find('REFUSE'), find('WITHDRAW')];
  const input = (idempotencyKey: string) => ({ input: { copyId: copy.id, version: copy.version, idempotencyKey } });
  if (!mayCertify && !mayNumber && !mayRefuse && !mayWithdraw) return null;
  return (
    <Group gap="xs" mt={10}>
      {mayCertify && (
        <ActButton action={mayCertify} loading={certify.isActing} onAct={() => void certify.actNow(input)}>
          {t('certify.verb')}
        </ActButton>
      )}
      {mayNumber && (
        <ActButton action={mayNumber} loading={number.isActing} onAct={() => void number.actNow(input)}>
          {t('number.verb')}
        </ActButton>
      )}
      {mayRefuse && (
        <ActButton action={mayRefuse} variant="default" onAct={() => setRefusing(true)}>
          {t('refuse.verb')}
        </ActButton>
      )}
      {mayWithdraw && (
        <ActButton action={mayWithdraw} variant="default" loading={withdraw.isActing} onAct={() => void withdraw.actNow(input)}>
          {t('withdraw.verb')}
        </ActButton>
      )}
      <ReasonDialog
        opened={isRefusing}
        onClose={() => setRefusing(false)}
        title={t('refuse.title')}
        confirmLabel={t('refuse.verb')}
        tone="danger"
        consequence={t('refuse.will')}
        reasons={(['needless', 'form', 'parts', 'recipients'] as const).map((reason) => t(`refuse.reasons.${reason}`))}
        onConfirm={(reason, key) => refuse.act({ input: { ...input(key).input, reason } })}
      />
    </Group>
  );
}
