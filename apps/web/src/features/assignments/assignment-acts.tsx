import { Group, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ActButton } from '../../ui/act-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { assignmentTexts } from './assignments.texts.js';
import { useReportAssignment } from './use-report-assignment.js';
import { useStartAssignment } from './use-start-assignment.js';

const AssignmentActsFragment = graphql(`
  fragment AssignmentActs_assignment on Assignment {
    id
    version
    plan {
      id
      agency {
        id
        name
      }
    }
    actions {
      name
      allowed
      unmet
    }
  }
`);

/** What the reporter may do with one assignment, right in the list. */
export function AssignmentActs(props: { assignment: FragmentType<typeof AssignmentActsFragment>; onDone: () => void }) {
  const t = useTexts(assignmentTexts);
  const { id, version, plan, actions } = readFragment(AssignmentActsFragment, props.assignment);
  const [isReporting, reporting] = useDisclosure(false);
  const [result, setResult] = useState('');
  const [isAsked, setAsked] = useState(false);
  const starting = useStartAssignment();
  const { act: report } = useReportAssignment();
  const start = actions.find(({ name }) => name === 'START');
  const reportAct = actions.find(({ name }) => name === 'REPORT');

  const startNow = async () => {
    await starting.actNow((idempotencyKey) => ({ input: { assignmentId: id, version, idempotencyKey } }));
    props.onDone();
  };

  return (
    <Group gap="xs">
      {start && (
        <ActButton action={start} onAct={() => void startNow()} loading={starting.isActing} variant="light">
          {t('start')}
        </ActButton>
      )}
      {reportAct && (
        <ActButton action={reportAct} onAct={reporting.open}>
          {t('report')}
        </ActButton>
      )}
      <ConfirmDialog
        opened={isReporting}
        onClose={reporting.close}
        title={t('reportTitle')}
        consequence={t('reportConsequence', { agency: plan.agency.name })}
        confirmLabel={t('report')}
        isComplete={result.trim() !== ''}
        onIncomplete={() => setAsked(true)}
        onConfirm={async (idempotencyKey) => {
          const outcome = await report({ input: { assignmentId: id, version, idempotencyKey, result: result.trim() } });
          if (outcome.kind === 'done') setResult('');
          if (outcome.kind !== 'failed') props.onDone();
          return outcome;
        }}
      >
        <Textarea
          label={t('reportLabel')}
          description={t('reportHelp')}
          value={result}
          minRows={5}
          maxLength={10_000}
          required
          error={isAsked && result.trim() === '' ? t('reportMissing') : undefined}
          onChange={(event) => setResult(event.currentTarget.value)}
          data-autofocus
        />
      </ConfirmDialog>
    </Group>
  );
}
