import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Badge, Group, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { graphql } from '../../generated/index.js';
import { formatDate } from '../../lib/dates.js';
import { useHolds } from '../../lib/duties.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { keptFilesTexts } from './kept-files.texts.js';
import styles from './kept-files.module.css';

const KeptFiles = graphql(`
  query KeptFiles($id: ID!) {
    plan(id: $id) {
      id
      keptFiles {
        sha256
        isNewest
        isSigned
        madeAt
        holdsUntil
        overdueSince
        url
      }
    }
  }
`);

/** The official file as it was issued and with every renewed time-stamp, newest first; nothing before there is one. */
export function KeptFilesPanel({ planId }: { planId: string }) {
  const t = useTexts(keptFilesTexts);
  const { data } = useQuery(KeptFiles, { variables: { id: planId } });
  const files = data?.plan?.keptFiles ?? [];
  if (files.length === 0) return null;
  return (
    <section aria-label={t('title')} className={styles.panel}>
      <h3>{t('title')}</h3>
      <Text size="sm" className="quiet" mb="sm">
        {t('lead')}
      </Text>
      <ul className={styles.list}>
        {files.map(({ sha256, isNewest, isSigned, madeAt, holdsUntil, url }, index) => (
          <li key={sha256}>
            <Group gap={8}>
              <Anchor href={url} target="_blank" size="sm" fw={600}>
                {t(index === files.length - 1 ? 'issued' : 'renewed')}
              </Anchor>
              {isNewest && (
                <Badge variant="light" tt="none">
                  {t('inUse')}
                </Badge>
              )}
            </Group>
            <Text size="xs" className="quiet" component="div">
              {t('made')} <DateText value={madeAt} as="moment" />
              {isSigned ? holdsUntil && ` · ${t('holds', { date: formatDate(holdsUntil) })}` : ` · ${t('unsigned')}`}
            </Text>
            <Text size="xs" className={`quiet numbers ${styles.hash}`} component="div">
              {t('hash', { hash: sha256 })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tells the archivist, and only when something is wrong: the proof should have been renewed and was not. */
export function RenewalNotice({ planId }: { planId: string }) {
  const t = useTexts(keptFilesTexts);
  const isArchivist = useHolds('ARCHIVIST');
  const { data } = useQuery(KeptFiles, { variables: { id: planId }, skip: !isArchivist });
  const since = data?.plan?.keptFiles.find(({ overdueSince }) => overdueSince)?.overdueSince;
  if (!since) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconClockExclamation aria-hidden />} mt="sm" role="status" className="no-print">
      {t('overdue', { date: formatDate(since) })}
    </Alert>
  );
}
