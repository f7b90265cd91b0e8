import { useQuery } from '@apollo/client/react';
import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../lib/i18n/texts.js';
import { useChanges } from '../../lib/live.js';
import { DateText } from '../../ui/date-text.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { compareAddress } from './compare-address.js';
import { VersionsOfPlan } from './version-queries.js';
import styles from './versions.module.css';
import { versionTexts } from './versions.texts.js';

/** Every text that was submitted, newest first, each to be compared with its neighbour and with today's. */
export function VersionsPanel({ planId }: { planId: string }) {
  const t = useTexts(versionTexts);
  const { data, error, refetch } = useQuery(VersionsOfPlan, { variables: { id: planId } });
  useChanges(() => void refetch(), planId);
  const plan = data?.plan;
  if (!plan) return error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={2} />;
  if (plan.versions.length === 0) return null;
  return (
    <section aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <Text size="sm" className="quiet" mb="sm">
        {t('lead')}
      </Text>
      <ul className={styles.list}>
        {[...plan.versions].reverse().map((version) => (
          <li key={version.id} className={styles.version}>
            <Group gap={8}>
              <Text size="sm" fw={600}>
                {t('ordinal', { ordinal: version.ordinal })}
              </Text>
              {version.isLastDecidedByViewer && (
                <Badge variant="light" tt="none">
                  {t('decidedOn')}
                </Badge>
              )}
            </Group>
            <Text size="xs" className="quiet" component="div">
              {t('by', { who: version.createdBy.fullName })} · <DateText value={version.createdAt} as="moment" /> · {t('hash', { hash: version.hash.slice(0, 10) })}
            </Text>
            <Group gap="md" mt={4}>
              {version.hash !== plan.documentHash && (
                <Anchor component={Link} size="sm" to={compareAddress(planId, version.ordinal, null)}>
                  {t('compare')}
                </Anchor>
              )}
              {version.ordinal > 1 && (
                <Anchor component={Link} size="sm" to={compareAddress(planId, version.ordinal - 1, version.ordinal)}>
                  {t('compareBefore')}
                </Anchor>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
