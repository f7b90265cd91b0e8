import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { formatDateTime } from '../../lib/dates.js';
import { DateText } from '../../ui/date-text.js';
import { DueText } from '../../ui/due-text.js';
import { StateBadge } from '../../ui/state-badge.js';
import type { AssignmentView } from './acts/delivery-now.js';
import { AssignmentActs } from './assignment-acts.js';
import { planTexts } from './plan.texts.js';
import styles from './panels.module.css';

const running = new Set(['OPEN', 'IN_PROGRESS', 'OVERDUE']);

export function AssignmentRow({ assignment }: { assignment: AssignmentView }) {
  const t = useTexts(planTexts);
  return (
    <li className={styles.row} data-urgent={assignment.state === 'OVERDUE' ? '' : undefined}>
      <Group justify="space-between" gap="xs" align="flex-start" wrap="nowrap">
        <div>
          <Text size="sm" fw={600}>
            {assignment.unit?.name ?? assignment.agency.name}
          </Text>
          <Text size="xs" className="quiet" component="div">
            {t(assignment.modality === 'REQUEST' ? 'assignments.request' : 'assignments.order')}
            {assignment.dueOn && (
              <>
                {' · '}
                {t('assignments.due')} <DateText value={assignment.dueOn} />
              </>
            )}
          </Text>
        </div>
        <StateBadge kind="assignment" state={assignment.state} />
      </Group>
      {assignment.dueOn && running.has(assignment.state) && <DueText value={assignment.dueOn} />}
      <Tasks tasks={assignment.tasks} />
      {assignment.result && (
        <div className={styles.words}>
          <Text size="sm" fw={600}>
            {t('assignments.result')}
          </Text>
          <Text size="sm">{assignment.result}</Text>
          {assignment.reportedBy && assignment.reportedAt && (
            <Text size="xs" className="quiet">
              {t('assignments.reported', { who: assignment.reportedBy.fullName, when: formatDateTime(assignment.reportedAt) })}
            </Text>
          )}
        </div>
      )}
      {assignment.reason && (
        <Text size="sm" mt={4}>
          {t(assignment.state === 'CANCELLED' ? 'assignments.cancelled' : 'assignments.returned', { reason: assignment.reason })}
        </Text>
      )}
      <AssignmentActs assignment={assignment} />
    </li>
  );
}

const shownAtFirst = 2;

function Tasks({ tasks }: { tasks: readonly string[] }) {
  const t = useTexts(planTexts);
  const [isWhole, setWhole] = useState(tasks.length <= shownAtFirst);
  return (
    <>
      <ul className={styles.tasks}>
        {(isWhole ? tasks : tasks.slice(0, shownAtFirst)).map((task, index) => (
          <li key={index}>{task}</li>
        ))}
      </ul>
      {!isWhole && (
        <Button size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
          {t('assignments.allTasks', { count: tasks.length })}
        </Button>
      )}
    </>
  );
}
