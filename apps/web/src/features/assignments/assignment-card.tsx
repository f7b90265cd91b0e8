import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { formatDate, formatDateTime } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DueText } from '../../ui/due-text.js';
import { listItem } from '../../ui/list-keys.js';
import { StateBadge } from '../../ui/state-badge.js';
import { AssignmentActs } from './assignment-acts.js';
import styles from './assignments.module.css';
import { assignmentTexts } from './assignments.texts.js';

const AssignmentCardFragment = graphql(`
  fragment AssignmentCard_assignment on Assignment {
    id
    state
    assignee
    modality
    tasks
    dueOn
    result
    reason
    reportedAt
    reportedBy {
      id
      fullName
    }
    unit {
      id
      name
    }
    agency {
      id
      name
    }
    plan {
      id
      title
      reference
      agency {
        id
        name
      }
    }
    ...AssignmentActs_assignment
  }
`);

const TASKS_SHOWN = 3;

/** The work one plan gives to the viewer's agency. */
export function AssignmentCard(props: { assignment: FragmentType<typeof AssignmentCardFragment>; onDone: () => void }) {
  const t = useTexts(assignmentTexts);
  const assignment = readFragment(AssignmentCardFragment, props.assignment);
  const { state, plan, modality, dueOn, unit, agency, assignee, result, reason, reportedBy, reportedAt } = assignment;
  const isCounting = state === 'OPEN' || state === 'IN_PROGRESS' || state === 'OVERDUE';
  return (
    <Card withBorder padding="md" component="li" data-list-row>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <StateBadge kind="assignment" state={state} />
          <Group gap="xs" fz="sm">
            {dueOn ? <span>{t('dueOn', { date: formatDate(dueOn) })}</span> : <span className="quiet">{t('noDue')}</span>}
            {dueOn && isCounting && <DueText value={dueOn} />}
          </Group>
        </Group>
        <div>
          <Link to={`/ke-hoach/${plan.id}`} className={styles.plan} {...listItem}>
            {plan.title}
          </Link>
          <Text size="sm" className="quiet">
            {plan.agency.name} {t(`modality.${modality}`)} · <span className="numbers">{plan.reference ?? t('noNumber')}</span>
            {assignee !== agency.name && <> · {t('named', { name: assignee })}</>}
            {unit && <> · {t('unit', { unit: unit.name })}</>}
          </Text>
        </div>
        <Tasks tasks={assignment.tasks} />
        {reason && state === 'IN_PROGRESS' && (
          <Text size="sm" c="var(--at-risk)">
            {t('returned', { reason })}
          </Text>
        )}
        {result && (
          <div className={styles.result}>
            <Text size="sm" className="quiet">
              {t('result')}
              {reportedBy && reportedAt && <> · {t('reportedBy', { name: reportedBy.fullName, when: formatDateTime(reportedAt) })}</>}
            </Text>
            {result}
          </div>
        )}
        <AssignmentActs assignment={assignment} onDone={props.onDone} />
      </Stack>
    </Card>
  );
}

function Tasks({ tasks }: { tasks: readonly string[] }) {
  const t = useTexts(assignmentTexts);
  const [isOpen, setOpen] = useState(false);
  const hidden = tasks.length - TASKS_SHOWN;
  const shown = isOpen || hidden <= 1 ? tasks : tasks.slice(0, TASKS_SHOWN);
  if (tasks.length === 0) return null;
  return (
    <div>
      <ul className={styles.tasks}>
        {shown.map((task, index) => (
          <li key={index}>{task}</li>
        ))}
      </ul>
      {hidden > 1 && (
        <Button variant="subtle" size="compact-sm" mt={4} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('fewerTasks') : t('moreTasks', { count: hidden })}
        </Button>
      )}
    </div>
  );
}
