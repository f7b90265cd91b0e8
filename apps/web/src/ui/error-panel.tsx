import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconFileUnknown, IconLock, IconRefresh } from '@tabler/icons-react';
import { Link } from 'react-router';
import { errorCode } from '../lib/apollo.js';
import { useTexts } from '../lib/i18n/texts.js';
import { uiTexts } from './ui.texts.js';

/** What happened, what is safe, what to do. Without an error it says that there is nothing at this address. `isPage` when nothing else is on the page. */
export function ErrorPanel({ error, onRetry, isPage = false }: { error?: unknown; onRetry?: () => void; isPage?: boolean }) {
  const t = useTexts(uiTexts);
  const code = error === undefined ? 'NOT_FOUND' : errorCode(error);
  const isMissing = code === 'NOT_FOUND';
  const isForbidden = code === 'FORBIDDEN';
  const Icon = isMissing ? IconFileUnknown : isForbidden ? IconLock : IconCloudOff;
  return (
    <Paper withBorder p="xl" role="alert" maw={560} mx="auto" my="xl">
      <Stack align="flex-start" gap="sm">
        <Icon size={32} stroke={1.4} color="var(--quiet)" aria-hidden />
        <Title order={isPage ? 1 : 2} fz="h2">{isMissing ? t('failed.notFoundTitle') : isForbidden ? t('failed.forbiddenTitle') : t('failed.title')}</Title>
        <Text>{isMissing ? t('failed.notFound') : isForbidden ? t('failed.forbidden') : code === 'NETWORK' ? t('failed.network') : t('failed.server')}</Text>
        {isPage && (isMissing || isForbidden) && (
          <Button component={Link} to="/" variant="light">
            {t('failed.home')}
          </Button>
        )}
        {onRetry && !isMissing && !isForbidden && (
          <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry} variant="light">
            {t('tryAgain')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
