import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { actTexts } from './act.texts.js';
import type { PlanView } from './plan-now.js';
import { useReportPlan } from './use-report-plan.js';

export function ReportPlanDialog({ plan, opened, onClose }: { plan: PlanView; opened: boolean; onClose: () => void }) {
  const t = useTexts(actTexts);
  const { act } = useReportPlan();
  const [summary, setSummary] = useState('');
  const [isAsked, setAsked] = useState(false);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('report.title')}
      confirmLabel={t('report.verb')}
      consequence={<Text>{`${t('report.will')} ${t('irreversible')}`}</Text>}
      isComplete={summary.trim() !== ''}
      onIncomplete={() => setAsked(true)}
      onConfirm={(idempotencyKey) => act({ input: { planId: plan.id, version: plan.version, idempotencyKey, summary: summary.trim() } })}
    >
      <Textarea
        label={t('report.summary')}
        description={t('report.summaryHelp')}
        required
        minRows={5}
        maxLength={20_000}
        value={summary}
        error={isAsked && !summary.trim() ? t('report.summaryMissing') : undefined}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
