import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useRouteError } from 'react-router';
import { useTexts } from '../lib/i18n/texts.js';
import { appTexts } from './app.texts.js';

/** A page that threw, or whose code could not be loaded: says what is safe and offers the only cure. */
export function PageCrash() {
  const t = useTexts(appTexts);
  const error = useRouteError();
  const isOffline = !navigator.onLine || (error instanceof TypeError && /dynamically imported module|module script/i.test(error.message));
  return (
    <Container size="xs" py={64} role="alert">
      <Stack align="flex-start">
        <Title order={1}>{t(isOffline ? 'crash.offlineTitle' : 'crash.title')}</Title>
        <Text>{t(isOffline ? 'crash.offlineBody' : 'crash.body')}</Text>
        <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>
      </Stack>
    </Container>
  );
}
