import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@apollo/client/react';
import { IconBell } from '@tabler/icons-react';
import { useRef } from 'react';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useChanges } from '../../lib/live.js';
import { NotificationList } from './notification-list.js';
import { notificationTexts } from './notifications.texts.js';

const UnreadNotifications = graphql(`
  query UnreadNotifications {
    viewer {
      unreadNotifications
    }
  }
`);

/** Jobs notify a moment after the act; the count is asked for once they had time. */
const SETTLE_MS = 1500;

/** The bell of the page header: how many are unread, and the list behind it. */
export function NotificationsMenu() {
  const t = useTexts(notificationTexts);
  const [opened, menu] = useDisclosure(false);
  const { data, refetch } = useQuery(UnreadNotifications);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useChanges(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refetch(), SETTLE_MS);
  });
  const unread = data?.viewer?.unreadNotifications ?? 0;

  return (
    <Popover opened={opened} onChange={menu.toggle} onDismiss={menu.close} position="bottom-end" width={400} trapFocus returnFocus shadow="md" withRoles={false}>
      <Popover.Target>
        <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={18} color="red.8" offset={11} zIndex={1}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            onClick={menu.toggle}
            aria-label={unread > 0 ? t('openUnread', { count: unread }) : t('open')}
            aria-expanded={opened}
            aria-haspopup="dialog"
          >
            <IconBell size={21} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={t('title')} maw="calc(100vw - 16px)">
        {opened && <NotificationList unread={unread} onRead={() => void refetch()} onOpen={menu.close} />}
      </Popover.Dropdown>
    </Popover>
  );
}
