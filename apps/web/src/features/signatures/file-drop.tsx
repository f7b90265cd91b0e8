import { Alert, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileCertificate } from '@tabler/icons-react';
import { useTexts } from '../../lib/i18n/texts.js';
import { useVerifyFile } from './use-verify-file.js';
import { VerifiedFileReport } from './verified-file.js';
import { verifyTexts } from './verify.texts.js';

const MAX_BYTES = 50 * 1024 * 1024;

/** A place to leave a PDF, and what its signatures say. Nothing is kept. */
export function FileDrop() {
  const t = useTexts(verifyTexts);
  const { verify, refuse, checking, found, problem } = useVerifyFile();
  return (
    <Stack gap="lg">
      <Dropzone
        accept={{ 'application/pdf': ['.pdf'] }}
        maxSize={MAX_BYTES}
        multiple={false}
        loading={checking !== null}
        onReject={([rejection]) => refuse(t(rejection?.errors[0]?.code === 'file-too-large' ? 'tooLarge' : 'notPdf'))}
        onDrop={([file]) => file && void verify(file)}
        inputProps={{ 'aria-label': t('drop') }}
        aria-label={t('drop')}
      >
        <Group justify="center" gap="md" py="xl" wrap="nowrap">
          <IconFileCertificate size={44} stroke={1.2} color="var(--accent)" aria-hidden />
          <div>
            <Text fw={600}>{checking ? t('checking', { name: checking }) : t('drop')}</Text>
            <Text size="sm" className="quiet">
              {t('dropHelp')}
            </Text>
          </div>
        </Group>
      </Dropzone>
      {problem && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
      {found && <VerifiedFileReport name={found.name} found={found.answer} />}
    </Stack>
  );
}
