import { useQuery } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { graphql, readFragment } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useChanges } from '../../lib/live.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { AssignmentNow } from './acts/delivery-now.js';
import { AssignmentRow } from './assignment-row.js';
import { planTexts } from './plan.texts.js';
import styles from './panels.module.css';
import { StateCounts } from './state-counts.js';

const PlanAssignments = graphql(`
  query PlanAssignments($id: ID!, $after: String) {
    plan(id: $id) {
      id
      state
      summary
      assignees {
        nodeId
        modality
        tasks
        partners
        written
        isResolved
        assignees {
          text
          kind
          suggestion
        }
      }
      assignments(first: 100, after: $after) {
        totalCount
        counts {
          state
          count
        }
        nodes {
          id
          ...AssignmentNow_assignment
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

const finished = new Set(['ACCEPTED', 'CANCELLED']);

/** Who was given what, how far it is, and what came of it; before issue, what the plan will assign. */
export function AssignmentsPanel({ planId }: { planId: string }) {
  const t = useTexts(planTexts);
  const ui = useTexts(uiTexts);
  const { data, error, refetch, fetchMore } = useQuery(PlanAssignments, { variables: { id: planId } });
  useChanges(() => void refetch(), planId);
  const plan = data?.plan;
  if (!plan) return error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={4} />;

  const { assignments, assignees } = plan;
  const done = assignments.counts.filter(({ state }) => finished.has(state.toUpperCase())).reduce((sum, { count }) => sum + count, 0);
  if (assignments.totalCount > 0) {
    return (
      <Stack gap="md">
        <div>
          <Text size="sm" fw={600} mb={6} className="numbers">
            {t('assignments.progress', { done, total: assignments.totalCount })}
          </Text>
          <StateCounts kind="assignment" counts={assignments.counts} />
        </div>
        {plan.summary && (
          <div className={styles.row}>
            <Text size="sm" fw={600}>
              {t('page.summary')}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              {plan.summary}
            </Text>
          </div>
        )}
        <ul className={styles.list}>
          {assignments.nodes.map((node) => {
            const assignment = readFragment(AssignmentNow, node);
            return <AssignmentRow key={assignment.id} assignment={assignment} />;
          })}
        </ul>
        {assignments.pageInfo.hasNextPage && (
          <Button variant="default" onClick={() => void fetchMore({ variables: { after: assignments.pageInfo.endCursor } })}>
            {ui('showMore')}
          </Button>
        )}
      </Stack>
    );
  }
  if (assignees.length === 0) return <EmptyState icon={IconListCheck} title={t('assignments.none')} next={t('assignments.noneNext')} />;
  return (
    <Stack gap="md">
      <Text size="sm">{t('assignments.willAssign')}</Text>
      <ul className={styles.list}>
        {assignees.map((line) => (
          <li key={line.nodeId} className={styles.row} data-urgent={line.isResolved ? undefined : ''}>
            <Text size="sm" fw={600}>
              {line.assignees.map(({ text }) => text).join(', ')}
            </Text>
            <Text size="xs" className="quiet">
              {t(line.modality === 'REQUEST' ? 'assignments.request' : 'assignments.order')} · {t('assignments.tasks', { count: line.tasks.length })}
            </Text>
            {line.partners.length > 0 && (
              <Text size="xs" className="quiet">
                {t('assignments.partners', { partners: line.partners.join(', ') })}
              </Text>
            )}
            {line.written && (
              <Text size="xs" className="quiet">
                {t('assignments.written', { written: line.written.replace(/\s+/g, ' ') })}
              </Text>
            )}
            {line.assignees
              .filter(({ kind }) => kind === null)
              .map(({ text, suggestion }) => (
                <Text key={text} size="sm" c="var(--urgent)">
                  {text}: {suggestion ?? t('recipients.unresolvedHelp')}
                </Text>
              ))}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
