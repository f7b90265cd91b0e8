import { Button, Group, Tabs, Text } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { IconListCheck } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ChangesNotice } from '../../ui/changes-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { ListKeys } from '../../ui/list-keys.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { AssignmentCard } from './assignment-card.js';
import { assignmentTabs, isAssignmentTab, tabCount, type AssignmentTab } from './assignment-tabs.js';
import styles from './assignments.module.css';
import { assignmentTexts } from './assignments.texts.js';

const Assignments = graphql(`
  query Assignments($states: [AssignmentState!], $after: String) {
    assignments(states: $states, first: 30, after: $after) {
      nodes {
        id
        ...AssignmentCard_assignment
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
      counts {
        state
        count
      }
    }
  }
`);

/** The work issued plans give to the viewer's agency. */
export function AssignmentsPage() {
  const t = useTexts(assignmentTexts);
  const ui = useTexts(uiTexts);
  const [params, setParams] = useSearchParams();
  const asked = params.get('muc');
  const tab: AssignmentTab = isAssignmentTab(asked) ? asked : 'open';
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(Assignments, { variables: { states: [...assignmentTabs[tab]] } });
  const page = data?.assignments;
  const counts = (data ?? previousData)?.assignments.counts ?? [];
  const again = () => void refetch();

  return (
    <PageFrame title={t('title')} aside={<ChangesNotice onUpdate={again} />} width={920}>
      <Tabs value={tab} onChange={(next) => setParams(next && next !== 'open' ? { muc: next } : {}, { replace: true })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('tabs')} style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
          {(Object.keys(assignmentTabs) as AssignmentTab[]).map((name) => (
            <Tabs.Tab key={name} value={name} mih={44} style={{ flexShrink: 0 }}>
              {t(`tab.${name}`)} <span className="quiet numbers">{tabCount(name, counts).toLocaleString('vi')}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {error && !page && <ErrorPanel error={error} onRetry={again} />}
          {loading && !page && <PageSkeleton rows={3} rowHeight={180} />}
          {page?.nodes.length === 0 && <EmptyState icon={IconListCheck} title={t('emptyTitle')} next={tab === 'open' ? t('emptyOpen') : t('emptyOther')} />}
          {page && page.nodes.length > 0 && (
            <ListKeys>
              <ul className={styles.list}>
                {page.nodes.map((assignment) => (
                  <AssignmentCard key={assignment.id} assignment={assignment} onDone={again} />
                ))}
              </ul>
              <Group justify="space-between" mt="md">
                <Text size="sm" className="quiet" role="status">
                  {t('countShown', { shown: page.nodes.length, total: page.totalCount })}
                </Text>
                {page.pageInfo.hasNextPage && (
                  <Button variant="default" onClick={() => void fetchMore({ variables: { after: page.pageInfo.endCursor } })}>
                    {ui('showMore')}
                  </Button>
                )}
              </Group>
            </ListKeys>
          )}
        </Tabs.Panel>
      </Tabs>
    </PageFrame>
  );
}
