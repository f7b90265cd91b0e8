import { AppShell, Tooltip, VisuallyHidden } from '@mantine/core';
import { NavLink } from 'react-router';
import { useTexts } from '../lib/i18n/texts.js';
import { appTexts } from './app.texts.js';
import { useNavigation, type NavigationItem } from './navigation.js';
import styles from './shell.module.css';

export type Waiting = readonly { delivery: object | null; assignment: object | null }[];

/** How many waiting items stand behind a page of the navigation. */
export function waitingCount(item: NavigationItem, waiting: Waiting): number {
  const { counts } = item;
  if (!counts) return 0;
  return counts === 'all' ? waiting.length : waiting.filter((one) => one[counts] !== null).length;
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

/** The pages; `isCompact` leaves the icons, with the names on hover and focus. */
export function ShellNavigation({ waiting, isCompact }: { waiting: Waiting; isCompact: boolean }) {
  const t = useTexts(appTexts);
  const navigation = useNavigation();
  return (
    <AppShell.Navbar className={styles.navbar} data-compact={isCompact || undefined} aria-label={t('navigation')}>
      {navigation.map((item) => (
        <Tooltip key={item.name} label={t(`nav.${item.name}`)} position="right" disabled={!isCompact}>
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
