import { Button, Progress, Stack, Text } from '@mantine/core';
import { useTexts } from '../../../lib/i18n/texts.js';
import { importingTexts } from './importing.texts.js';
import type { ReadingProgress as Reading } from './use-preview-import.js';

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toLocaleString('vi', { maximumFractionDigits: 1 });

/** What happens to a file between choosing it and seeing the plan; a person may stop waiting. */
export function ReadingProgress({ reading, onStop }: { reading: Reading; onStop: () => void }) {
  const t = useTexts(importingTexts);
  const { name } = reading;
  const share = reading.phase === 'sending' ? (100 * reading.sent) / reading.total : reading.phase === 'reading' ? 100 : 5;
  const said = reading.phase === 'sending' ? t('progress.sending', { name, sent: megabytes(reading.sent), total: megabytes(reading.total) }) : t(`progress.${reading.phase}`, { name });
  return (
    <Stack gap="sm" align="flex-start" py="md">
      <Text className="numbers" role="status" style={{ overflowWrap: 'anywhere' }}>
        {said}
      </Text>
      <Progress w="100%" value={share} animated={reading.phase !== 'sending'} aria-label={t('progress.label')} />
      <Button variant="default" onClick={onStop}>
        {t('progress.stop')}
      </Button>
    </Stack>
  );
}
