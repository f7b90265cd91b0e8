import { Alert, Anchor, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { formatDate } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { PageFrame } from '../../ui/page-frame.js';
import { CheckCodeForm } from './check-code-form.js';
import styles from './check-page.module.css';
import { checkTexts } from './check.texts.js';
import { FileDrop } from './file-drop.js';
import { useCheckCode, type CheckedPaper } from './use-check-code.js';
import { verifyTexts } from './verify.texts.js';

const looks = {
  in_force: { color: 'green', icon: <IconCircleCheck aria-hidden /> },
  revoked: { color: 'red', icon: <IconCircleX aria-hidden /> },
  unsigned: { color: 'yellow', icon: <IconAlertTriangle aria-hidden /> },
  unissued: { color: 'yellow', icon: <IconAlertTriangle aria-hidden /> },
};

/** Where the code on a paper leads, most often on the telephone that scanned it: open to anybody, no session. */
export function CheckPage() {
  const t = useTexts(checkTexts);
  const verify = useTexts(verifyTexts);
  const { code = '' } = useParams();
  const asked = useCheckCode(code);
  return (
    <main>
      <PageFrame
        title={t('title')}
        width={640}
        aside={
          <Anchor component={Link} to="/">
            {verify('signIn')}
          </Anchor>
        }
      >
        <Stack gap="lg" aria-live="polite">
          {!asked && <Skeleton height={96} aria-label={t('asking')} />}
          {asked?.problem && (
            <>
              <Alert color="red" variant="light" role="alert">
                {asked.problem}
              </Alert>
              <CheckCodeForm key={code} first={code} />
            </>
          )}
          {asked?.found && <Found found={asked.found} />}
        </Stack>
      </PageFrame>
    </main>
  );
}

function Found({ found }: { found: CheckedPaper }) {
  const t = useTexts(checkTexts);
  const { standing, revokedAt, reference, replacedBy } = found;
  return (
    <>
      <Alert {...looks[standing]} variant="light" role="status" title={t(`standing.${standing}`, { date: revokedAt ? formatDate(revokedAt) : '' })}>
        {t(`meaning.${standing}`)}
        {replacedBy && <Text mt={4}>{t('replaced', { reference: replacedBy.reference, date: formatDate(replacedBy.issuedOn) })}</Text>}
      </Alert>
      {reference && (
        <>
          <Facts found={found} />
          <Compare found={found} />
        </>
      )}
      <section>
        <Title order={2} mb="xs">
          {t('file')}
        </Title>
        <FileDrop />
      </section>
    </>
  );
}

function Facts({ found: { reference, issuedOn, agency, title, signer, pages, hash } }: { found: CheckedPaper }) {
  const t = useTexts(checkTexts);
  return (
    <section>
      <Title order={2} mb="xs">
        {t('facts')}
      </Title>
      <dl className={styles.facts}>
        <Fact label={t('reference')}>{reference}</Fact>
        <Fact label={t('issuedOn')}>{issuedOn && formatDate(issuedOn)}</Fact>
        <Fact label={t('agency')}>{agency}</Fact>
        <Fact label={t('subject')}>{title}</Fact>
        <Fact label={t('signer')}>
          {signer?.name}
          {signer?.lines.map((line) => (
            <span key={line} className={styles.line}>
              {line}
            </span>
          ))}
        </Fact>
        <Fact label={t('pages')}>{pages !== null && t('pageCount', { count: pages })}</Fact>
        <Fact label={t('hash')}>
          <span className={styles.hash}>{hash}</span>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Compare({ found: { signer, pages, standing } }: { found: CheckedPaper }) {
  const t = useTexts(checkTexts);
  if (standing !== 'in_force') return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t('compare')}
      </Title>
      <List spacing="xs">
        <List.Item>{t('compareHead')}</List.Item>
        {signer && <List.Item>{t('compareSigner', { name: signer.name })}</List.Item>}
        {pages !== null && <List.Item>{t('comparePages', { count: pages })}</List.Item>}
      </List>
      <Text size="sm" className="quiet" mt="sm">
        {t('limit')}
      </Text>
    </section>
  );
}
