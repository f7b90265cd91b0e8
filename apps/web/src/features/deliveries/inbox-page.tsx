import { Button, Card, Group, Table, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@apollo/client/react';
import { IconInbox } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useShortcut } from '../../lib/shortcuts.js';
import { ChangesNotice } from '../../ui/changes-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { ListKeys } from '../../ui/list-keys.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { uiTexts } from '../../ui/ui.texts.js';
import styles from './deliveries.module.css';
import { deliveryTexts } from './deliveries.texts.js';
import { DeliveryCard, DeliveryTableRow } from './delivery-row.js';
import { inboxTabs, isInboxTab, tabCount, type InboxTab } from './inbox-tabs.js';

const Inbox = graphql(`
  query Inbox($states: [DeliveryState!], $after: String) {
    inbox(states: $states, first: 30, after: $after) {
      nodes {
        id
        ...DeliveryRow_delivery
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

/** What was sent to the viewer's agency, in the order it needs an answer. */
export function InboxPage() {
  const t = useTexts(deliveryTexts);
  const ui = useTexts(uiTexts);
  const [params, setParams] = useSearchParams();
  const asked = params.get('muc');
  const tab: InboxTab = isInboxTab(asked) ? asked : 'arrived';
  const states = inboxTabs[tab];
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(Inbox, { variables: { states: states.length > 0 ? [...states] : null } });
  const isPhone = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const page = data?.inbox;
  const counts = (data ?? previousData)?.inbox.counts ?? [];
  const again = () => void refetch();
  useShortcut('a', t('acknowledgeKey'), () => document.activeElement?.closest('[data-list-row]')?.querySelector<HTMLElement>('[data-acknowledge]')?.click());

  return (
    <PageFrame title={t('title')} aside={<ChangesNotice onUpdate={again} />} width={1320}>
      <Tabs value={tab} onChange={(next) => setParams(next && next !== 'arrived' ? { muc: next } : {}, { replace: true })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('tabs')} style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
          {(Object.keys(inboxTabs) as InboxTab[]).map((name) => (
            <Tabs.Tab key={name} value={name} mih={44} style={{ flexShrink: 0 }}>
              {t(`tab.${name}`)} <span className="quiet numbers">{tabCount(name, counts).toLocaleString('vi')}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {error && !page && <ErrorPanel error={error} onRetry={again} />}
          {loading && !page && <PageSkeleton rows={5} rowHeight={56} />}
          {page?.nodes.length === 0 && <EmptyState icon={IconInbox} title={t('emptyTitle')} next={tab === 'arrived' ? t('emptyArrived') : t('emptyOther')} />}
          {page && page.nodes.length > 0 && (
            <ListKeys>
              {isPhone ? (
                <ul className={styles.cards}>
                  {page.nodes.map((delivery) => (
                    <DeliveryCard key={delivery.id} delivery={delivery} onDone={again} />
                  ))}
                </ul>
              ) : (
                <Card withBorder padding={0} style={{ overflow: 'visible' }}>
                  <Table stickyHeader stickyHeaderOffset={56} verticalSpacing="sm" horizontalSpacing="md" highlightOnHover>
                    <Table.Thead>
                      <Table.Tr>
                        {(['plan', 'from', 'arrived', 'due', 'state', 'acts'] as const).map((column) => (
                          <Table.Th key={column} scope="col" className={styles.date}>
                            {t(`column.${column}`)}
                          </Table.Th>
                        ))}
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {page.nodes.map((delivery) => (
                        <DeliveryTableRow key={delivery.id} delivery={delivery} onDone={again} />
                      ))}
                    </Table.Tbody>
                  </Table>
                </Card>
              )}
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
