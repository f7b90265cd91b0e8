import { Anchor, Divider, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../lib/i18n/texts.js';
import { PageFrame } from '../../ui/page-frame.js';
import { CheckCodeForm } from './check-code-form.js';
import { FileDrop } from './file-drop.js';
import { verifyTexts } from './verify.texts.js';

/** Open to anybody who holds a file or a paper: no session, nothing kept. */
export function VerifyPage() {
  const t = useTexts(verifyTexts);
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
          <FileDrop />
          <Divider label={t('orPaper')} />
          <CheckCodeForm />
          <Text size="sm" className="quiet">
            {t('offline')}{' '}
            <Anchor href="/verify/kiem-tra-van-ban.html" download underline="always" inherit>
              {t('offlineLink')}
            </Anchor>
            {t('offlineUse')}
          </Text>
        </Stack>
      </PageFrame>
    </main>
  );
}
