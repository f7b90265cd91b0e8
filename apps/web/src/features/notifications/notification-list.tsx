import { Button, Group, Loader, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { NotificationItem } from './notification-item.js';
import { notificationTexts } from './notifications.texts.js';

const Notifications = graphql(`
  query Notifications($after: String) {
    notifications(first: 20, after: $after) {
      nodes {
        id
        ...NotificationItem_notification
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const ReadNotifications = graphql(`
  mutation ReadNotifications {
    readNotifications
  }
`);

export function NotificationList({ unread, onRead, onOpen }: { unread: number; onRead: () => void; onOpen: () => void }) {
  const t = useTexts(notificationTexts);
  const { data, loading, error, refetch, fetchMore } = useQuery(Notifications, { fetchPolicy: 'cache-and-network' });
  const [readAll, { loading: isReading }] = useMutation(ReadNotifications);
  const page = data?.notifications;

  const markRead = async () => {
    await readAll().catch(() => undefined);
    await refetch();
    onRead();
  };

  return (
    <>
      <Group justify="space-between" px="md" py="xs" mih={52} style={{ borderBottom: '1px solid var(--line)' }}>
        <Title order={2} fz="md">
          {t('title')}
        </Title>
        {unread > 0 && (
          <Button size="compact-sm" variant="subtle" loading={isReading} onClick={() => void markRead()}>
            {t('readAll')}
          </Button>
        )}
      </Group>
      <ScrollArea.Autosize mah="min(560px, 70dvh)" viewportProps={{ tabIndex: 0, 'aria-label': t('title'), role: 'group' }}>
        {loading && !page && <Loader type="dots" m="lg" />}
        {error && !page && (
          <Stack p="md" gap="xs" align="flex-start" role="alert">
            <Text size="sm">{t('failed')}</Text>
            <Button size="compact-sm" variant="light" onClick={() => void refetch()}>
              {t('retry')}
            </Button>
          </Stack>
        )}
        {page?.nodes.length === 0 && (
          <Text size="sm" className="quiet" p="lg">
            {t('empty')}
          </Text>
        )}
        {page && page.nodes.length > 0 && (
          <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: 'none' }}>
            {page.nodes.map((notification) => (
              <NotificationItem key={notification.id} notification={notification} onOpen={onOpen} />
            ))}
          </Stack>
        )}
        {page?.pageInfo.hasNextPage && (
          <Button variant="subtle" fullWidth onClick={() => void fetchMore({ variables: { after: page.pageInfo.endCursor } })}>
            {t('more')}
          </Button>
        )}
      </ScrollArea.Autosize>
    </>
  );
}
