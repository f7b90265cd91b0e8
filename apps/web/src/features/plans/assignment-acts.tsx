import { Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { ActButton } from '../../ui/act-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { concernsViewer } from './acts/act-kind.js';
import { actTexts } from './acts/act.texts.js';
import type { AssignmentView } from './acts/delivery-now.js';
import { useAcceptAssignment } from './acts/use-accept-assignment.js';
import { useCancelAssignment } from './acts/use-cancel-assignment.js';
import { useReportAssignment } from './acts/use-report-assignment.js';
import { useReturnAssignment } from './acts/use-return-assignment.js';
import { useStartAssignment } from './acts/use-start-assignment.js';

type Asked = 'report' | 'return' | 'cancel' | null;

const order = ['ACCEPT', 'REPORT', 'START', 'RETURN', 'CANCEL'] as const;
const verbs = { ACCEPT: 'accept', REPORT: 'report', START: 'start', RETURN: 'return', CANCEL: 'cancel' } as const;

/** What the viewer may do about one assignment: the reporter starts and reports, the drafting unit accepts, returns or cancels. */
export function AssignmentActs({ assignment }: { assignment: AssignmentView }) {
  const t = useTexts(actTexts);
  const start = useStartAssignment();
  const accept = useAcceptAssignment();
  const [asked, setAsked] = useState<Asked>(null);
  const offered = order.flatMap((name) => assignment.actions.filter((action) => action.name === name && concernsViewer(action)).map((action) => ({ name, action })));
  if (offered.length === 0) return null;

  const input = (idempotencyKey: string) => ({ input: { assignmentId: assignment.id, version: assignment.version, idempotencyKey } });
  const acts = {
    ACCEPT: () => void accept.actNow(input),
    START: () => void start.actNow(input),
    REPORT: () => setAsked('report'),
    RETURN: () => setAsked('return'),
    CANCEL: () => setAsked('cancel'),
  };
  return (
    <Group gap="xs" mt="sm">
      {offered.map(({ name, action }, index) => (
        <ActButton key={name} size="xs" action={action} variant={index === 0 ? 'light' : 'subtle'} color={name === 'CANCEL' ? 'gray' : undefined} onAct={acts[name]}>
          {t(`assignment.${verbs[name]}.verb`)}
        </ActButton>
      ))}
      <ReportDialog assignment={assignment} opened={asked === 'report'} onClose={() => setAsked(null)} />
      <BackDialog act="return" assignment={assignment} opened={asked === 'return'} onClose={() => setAsked(null)} />
      <BackDialog act="cancel" assignment={assignment} opened={asked === 'cancel'} onClose={() => setAsked(null)} />
    </Group>
  );
}

interface DialogProps {
  assignment: AssignmentView;
  opened: boolean;
  onClose: () => void;
}

function ReportDialog({ assignment, opened, onClose }: DialogProps) {
  const t = useTexts(actTexts);
  const { act } = useReportAssignment();
  const [result, setResult] = useState('');
  const [isAsked, setAsked] = useState(false);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('assignment.report.title')}
      confirmLabel={t('assignment.report.verb')}
      consequence={<Text>{t('assignment.report.will')}</Text>}
      isComplete={result.trim() !== ''}
      onIncomplete={() => setAsked(true)}
      onConfirm={(idempotencyKey) => act({ input: { assignmentId: assignment.id, version: assignment.version, idempotencyKey, result: result.trim() } })}
    >
      <Textarea
        label={t('assignment.report.result')}
        required
        minRows={5}
        maxLength={20_000}
        value={result}
        error={isAsked && !result.trim() ? t('assignment.report.resultMissing') : undefined}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function BackDialog({ act, assignment, opened, onClose }: DialogProps & { act: 'return' | 'cancel' }) {
  const t = useTexts(actTexts);
  const hooks = { return: useReturnAssignment(), cancel: useCancelAssignment() };
  const reasons = {
    return: [t('assignment.return.reasons.incomplete'), t('assignment.return.reasons.unclear'), t('assignment.return.reasons.evidence')],
    cancel: [t('assignment.cancel.reasons.unneeded'), t('assignment.cancel.reasons.moved'), t('assignment.cancel.reasons.wrong')],
  };
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t(`assignment.${act}.title`)}
      confirmLabel={t(`assignment.${act}.verb`)}
      tone={act === 'cancel' ? 'danger' : 'primary'}
      consequence={t(`assignment.${act}.will`, { assignee: assignment.unit?.name ?? assignment.agency.name })}
      reasons={reasons[act]}
      onConfirm={(reason, idempotencyKey) => hooks[act].act({ input: { assignmentId: assignment.id, version: assignment.version, idempotencyKey, reason } })}
    />
  );
}
