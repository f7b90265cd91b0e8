import { Alert, Button, Group, Text } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { signingTexts } from './signing.texts.js';
import type { SigningAttempt } from './use-signing-attempt.js';

/** Whom the signature waits for, when it is tried again, and that nothing is half-signed. */
export function WaitingNotice({ attempt, leaving }: { attempt: SigningAttempt; leaving: string }) {
  const t = useTexts(signingTexts);
  const { waits, isActing, tryNow, stop } = attempt;
  if (!waits) return null;
  return (
    <Alert color="yellow" icon={<IconClockPause aria-hidden />} title={t(`wait.${waits.for}`)} role="status">
      <Text size="sm">{t('wait.why')}</Text>
      <Text size="sm" mt={4}>
        {leaving}
      </Text>
      <Group gap="sm" mt="sm">
        <Text size="sm" fw={500} className="numbers" role="timer" flex={1} miw={170}>
          {isActing || waits.secondsLeft === null ? t('wait.trying') : t('wait.in', { seconds: waits.secondsLeft })}
        </Text>
        <Button variant="default" onClick={stop} disabled={isActing}>
          {t('wait.stop')}
        </Button>
        <Button variant="light" onClick={tryNow} loading={isActing} data-autofocus="">
          {t('wait.now')}
        </Button>
      </Group>
    </Alert>
  );
}
