import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileCertificate } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTexts } from '../../lib/i18n/texts.js';
import { PageFrame } from '../../ui/page-frame.js';
import { useVerifyFile } from './use-verify-file.js';
import { VerifiedFileReport } from './verified-file.js';
import { verifyTexts } from './verify.texts.js';

const MAX_BYTES = 50 * 1024 * 1024;

/** Open to anybody who holds a file: no session, nothing kept. */
export function VerifyPage() {
  const t = useTexts(verifyTexts);
  const { verify, checking, found, problem, setProblem } = useVerifyFile();
  return (
    <main>
      <PageFrame
        title={t('title')}
        width={760}
        aside={
          <Anchor component={Link} to="/">
            {t('signIn')}
          </Anchor>
        }
      >
        <Stack gap="lg">
          <Text>{t('lead')}</Text>
          <Dropzone
            accept={{ 'application/pdf': ['.pdf'] }}
            maxSize={MAX_BYTES}
            multiple={false}
            loading={checking !== null}
            onReject={([rejection]) => setProblem(t(rejection?.errors[0]?.code === 'file-too-large' ? 'tooLarge' : 'notPdf'))}
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
          {found && <VerifiedFileReport found={found} />}
        </Stack>
      </PageFrame>
    </main>
  );
}
