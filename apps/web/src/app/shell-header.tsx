import { ActionIcon, AppShell, Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { NotificationsMenu } from '../features/notifications/notifications-menu.js';
import { useTexts } from '../lib/i18n/texts.js';
import { appTexts } from './app.texts.js';
import styles from './shell.module.css';
import { UserMenu } from './user-menu.js';

export interface ShellViewer {
  person: { fullName: string };
  agency: { name: string; shortName: string };
  positions: readonly { title: string }[];
}

export function ShellHeader({ viewer, onShortcuts }: { viewer: ShellViewer; onShortcuts: () => void }) {
  const t = useTexts(appTexts);
  return (
    <AppShell.Header className={styles.header}>
      <Group h="100%" px="md" gap="md" wrap="nowrap">
        <Link to="/" className={styles.brand}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>{t('name')}</span>
        </Link>
        <Text size="sm" className={`quiet ${styles.agency}`} truncate>
          {viewer.agency.name}
        </Text>
        <UnstyledButton className={styles.find} onClick={spotlight.open} visibleFrom="sm">
          <IconSearch size={17} stroke={1.7} aria-hidden />
          <span>{t('find')}</span>
          <Kbd size="xs">Ctrl K</Kbd>
        </UnstyledButton>
        <ActionIcon hiddenFrom="sm" variant="subtle" color="gray" size={44} onClick={spotlight.open} aria-label={t('find')} ml="auto">
          <IconSearch size={21} stroke={1.7} aria-hidden />
        </ActionIcon>
        <NotificationsMenu />
        <UserMenu viewer={viewer} onShortcuts={onShortcuts} />
      </Group>
    </AppShell.Header>
  );
}
