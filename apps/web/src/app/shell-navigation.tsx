import { AppShell, Tooltip, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { NavLink } from 'react-router';
import { useTexts } from '../lib/i18n/texts.js';
import { appTexts } from './app.texts.js';
import { navigation, type NavigationItem } from './navigation.js';
import styles from './shell.module.css';

export type Waiting = readonly { kind: string }[];

/** How many waiting items stand behind a page of the navigation. */
export function waitingCount(item: NavigationItem, waiting: Waiting): number {
  if (!item.counts) return 0;
  return item.counts === 'all' ? waiting.length : waiting.filter(({ kind }) => kind.toLowerCase() === item.counts).length;
}

export function WaitingCount({ item, waiting }: { item: NavigationItem; waiting: Waiting }) {
  const t = useTexts(appTexts);
  const count = waitingCount(item, waiting);
  if (count === 0) return null;
  return (
    <span className={`${styles.count} numbers`}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <VisuallyHidden>, {t('waitingCount', { count })}</VisuallyHidden>
    </span>
  );
}

export function ShellNavigation({ waiting }: { waiting: Waiting }) {
  const t = useTexts(appTexts);
  const isNarrow = useMediaQuery('(max-width: 74.99em)') ?? false;
  return (
    <AppShell.Navbar className={styles.navbar} aria-label={t('navigation')}>
      {navigation.map((item) => (
        <Tooltip key={item.name} label={t(`nav.${item.name}`)} position="right" disabled={!isNarrow}>
          <NavLink to={item.to} end={item.to === '/'} className={styles.item}>
            <item.icon size={21} stroke={1.6} aria-hidden />
            <span className={styles.label}>{t(`nav.${item.name}`)}</span>
            <WaitingCount item={item} waiting={waiting} />
          </NavLink>
        </Tooltip>
      ))}
    </AppShell.Navbar>
  );
}
