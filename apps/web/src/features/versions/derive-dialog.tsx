import { NumberInput, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../lib/i18n/texts.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useDerivePlan } from './use-derive-plan.js';
import { versionTexts } from './versions.texts.js';

export interface DeriveDialogProps {
  opened: boolean;
  onClose: () => void;
  planId: string;
  title: string;
  /** The plan is another agency's: ours may carry it out. */
  isReceived: boolean;
}

/** A new draft made from this plan: the same for another year, or ours to carry out theirs. */
export function DeriveDialog({ opened, onClose, planId, title, isReceived }: DeriveDialogProps) {
  const t = useTexts(versionTexts);
  const navigate = useNavigate();
  const [kind, setKind] = useState<'COPY' | 'FROM_SUPERIOR'>(isReceived ? 'FROM_SUPERIOR' : 'COPY');
  const [year, setYear] = useState<number | string>(() => new Date().getFullYear() + 1);
  const derive = useDerivePlan((id) => void navigate(`/ke-hoach/${id}/sua`));
  const isYear = typeof year === 'number' && year >= 2000 && year <= 2100;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('deriveTitle')}
      consequence={title}
      confirmLabel={t('create')}
      isComplete={kind === 'FROM_SUPERIOR' || isYear}
      onConfirm={(idempotencyKey) => derive.act({ input: { fromPlanId: planId, idempotencyKey, kind, year: kind === 'COPY' && isYear ? year : null } })}
    >
      <Radio.Group label={t('kind')} value={kind} onChange={(value) => setKind(value as typeof kind)}>
        <Stack gap={10} mt={8}>
          {isReceived && <Radio value="FROM_SUPERIOR" label={t('kindSuperior')} description={t('kindSuperiorHelp')} />}
          <Radio value="COPY" label={t('kindCopy')} description={t('kindCopyHelp')} />
        </Stack>
      </Radio.Group>
      {kind === 'COPY' && <NumberInput label={t('year')} value={year} onChange={setYear} min={2000} max={2100} thousandSeparator={false} maw={160} error={isYear ? undefined : t('invalidYear')} />}
    </ConfirmDialog>
  );
}
