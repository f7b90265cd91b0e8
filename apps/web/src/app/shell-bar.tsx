import { AppShell, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, NavLink } from 'react-router';
import { useTexts } from '../lib/i18n/texts.js';
import { appTexts } from './app.texts.js';
import { useNavigation } from './navigation.js';
import { WaitingCount, type Waiting } from './shell-navigation.js';
import styles from './shell.module.css';

/** The navigation of a phone: four pages within reach of the thumb, the rest under "Thêm". */
export function ShellBar({ waiting }: { waiting: Waiting }) {
  const t = useTexts(appTexts);
  const navigation = useNavigation();
  return (
    <AppShell.Footer>
      <nav className={styles.bar} aria-label={t('navigation')}>
        {navigation
          .filter(({ inBar }) => inBar)
          .map((item) => (
            <NavLink key={item.name} to={item.to} end={item.to === '/'} className={styles.barItem}>
              <item.icon size={22} stroke={1.6} aria-hidden />
              {t(`nav.${item.name}`)}
              <WaitingCount item={item} waiting={waiting} />
            </NavLink>
          ))}
        <Menu position="top-end" width={220}>
          <Menu.Target>
            <button type="button" className={styles.barItem}>
              <IconDots size={22} stroke={1.6} aria-hidden />
              {t('nav.more')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {navigation
              .filter(({ inBar }) => !inBar)
              .map((item) => (
                <Menu.Item key={item.name} component={Link} to={item.to} leftSection={<item.icon size={19} stroke={1.6} aria-hidden />} py={12}>
                  {t(`nav.${item.name}`)}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      </nav>
    </AppShell.Footer>
  );
}
