import { Alert, AppShell, Box, Center, Loader } from '@mantine/core';
import { useDisclosure, useMediaQuery, useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation, useMatch } from 'react-router';
import { errorCode } from '../lib/apollo.js';
import { Duties } from '../lib/duties.js';
import { useTexts } from '../lib/i18n/texts.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { PageSkeleton } from '../ui/page-skeleton.js';
import { appTexts } from './app.texts.js';
import { Palette } from './palette.js';
import { useSession } from './session.js';
import { ShellBar } from './shell-bar.js';
import { ShellHeader } from './shell-header.js';
import { ShellNavigation } from './shell-navigation.js';
import { ShortcutList } from './shortcut-list.js';
import { signInAddress } from '../features/identity/sign-in-address.js';

/** The frame around every page of a signed-in person. */
export function Shell() {
  const t = useTexts(appTexts);
  const { viewer, waiting, isLoading, error, refetch } = useSession();
  const asked = useLocation();
  const { online } = useNetwork();
  const [shortcutsShown, shortcutList] = useDisclosure(false);
  const isPhone = useMediaQuery('(max-width: 47.99em)') ?? false;
  const isNarrow = useMediaQuery('(max-width: 74.99em)') ?? false;
  // The plan needs the width for its paper.
  const isPlan = useMatch('/ke-hoach/:id/*') !== null;
  const isCompact = isNarrow || isPlan;

  if (isLoading) {
    return (
      <Center h="100dvh">
        <Loader type="dots" aria-label={t('name')} />
      </Center>
    );
  }
  if (error && errorCode(error) === 'UNAUTHENTICATED') return <Navigate to={signInAddress(asked)} replace />;
  if (error && !viewer) return <ErrorPanel isPage error={error} onRetry={() => void refetch()} />;
  if (!viewer) return <Navigate to={signInAddress(asked)} replace />;

  return (
    <Duties value={viewer.duties}>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: isCompact ? 72 : 216, breakpoint: 'sm', collapsed: { mobile: true } }}
        footer={{ height: 64, collapsed: !isPhone, offset: isPhone }}
        padding={0}
        transitionDuration={0}
      >
        <a href="#content" className="skip-link">
          {t('skip')}
        </a>
        <ShellHeader viewer={viewer} onShortcuts={shortcutList.open} />
        {!isPhone && <ShellNavigation waiting={waiting} isCompact={isCompact} />}
        <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
          {!online && (
            <Box p="md" pb={0}>
              <Alert color="yellow" icon={<IconWifiOff aria-hidden />} role="status">
                {t('offline')}
              </Alert>
            </Box>
          )}
          <Suspense
            fallback={
              <Box p="lg">
                <PageSkeleton />
              </Box>
            }
          >
            <Outlet />
          </Suspense>
        </AppShell.Main>
        {isPhone && <ShellBar waiting={waiting} />}
        <Palette />
        <ShortcutList opened={shortcutsShown} onOpen={shortcutList.open} onClose={shortcutList.close} />
      </AppShell>
    </Duties>
  );
}
