import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Button, Group, Title } from '@mantine/core';
import { IconClockExclamation, IconFilePlus, IconMoodCheck, IconSignature } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../generated/index.js';
import { formatDate } from '../../lib/dates.js';
import { useHolds } from '../../lib/duties.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useShortcut } from '../../lib/shortcuts.js';
import { ChangesNotice } from '../../ui/changes-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { keyTexts } from '../../ui/key.texts.js';
import { ListKeys } from '../../ui/list-keys.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { homeTexts } from './home.texts.js';
import styles from './home.module.css';
import { PlanLine } from './plan-line.js';
import { WaitingItem } from './waiting-item.js';

const HomePageQuery = graphql(`
  query HomePage {
    home {
      overdueRenewals {
        count
        since
        planId
      }
      waiting {
        id
        primaryAction
        ...WaitingItem_item
      }
      drafts {
        id
        ...PlanLine_plan
      }
      following {
        id
        ...PlanLine_plan
      }
    }
  }
`);

/** What waits for the viewer first, most urgent on top; then drafts, then what the viewer follows. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const keys = useTexts(keyTexts);
  const { data, error, refetch } = useQuery(HomePageQuery);
  useShortcut('a', keys('primary'), () => document.activeElement?.closest('[data-list-row]')?.querySelector<HTMLElement>('[data-primary-act]')?.click());
  const mayDraft = useHolds('DRAFTER');
  const update = () => void refetch();

  if (!data) {
    return (
      <PageFrame title={t('title')} width={920}>
        {error ? <ErrorPanel error={error} onRetry={update} /> : <PageSkeleton rows={5} rowHeight={84} />}
      </PageFrame>
    );
  }
  const { waiting, drafts, following, overdueRenewals } = data.home;
  const toSign = waiting.filter(({ primaryAction }) => primaryAction === 'SIGN').length;
  return (
    <PageFrame
      title={t('title')}
      width={920}
      aside={
        mayDraft && (
          <Button component={Link} to="/soan" variant="default" leftSection={<IconFilePlus size={18} aria-hidden />}>
            {t('compose')}
          </Button>
        )
      }
    >
      <ChangesNotice onUpdate={update} />
      {overdueRenewals && (
        <Alert color="yellow" variant="light" icon={<IconClockExclamation aria-hidden />} mb="lg" role="status">
          {t('overdueRenewals', { count: overdueRenewals.count, date: formatDate(overdueRenewals.since) })}{' '}
          <Anchor component={Link} to={`/ke-hoach/${overdueRenewals.planId}?muc=history`} inherit underline="always">
            {t('open')}
          </Anchor>
        </Alert>
      )}
      <ListKeys>
        {waiting.length === 0 ? (
          <div className={styles.list}>
            <EmptyState icon={IconMoodCheck} title={t('nothingTitle')} next={t('nothingNext')} />
          </div>
        ) : (
          <Section
            title={t('waiting')}
            count={waiting.length}
            aside={
              toSign > 1 && (
                <Button component={Link} to="/ky" size="compact-md" mih={36} leftSection={<IconSignature size={17} aria-hidden />}>
                  {t('signMany', { count: toSign })}
                </Button>
              )
            }
          >
            {waiting.map((item) => (
              <WaitingItem key={item.id} item={item} onDone={update} />
            ))}
          </Section>
        )}
        {drafts.length > 0 && (
          <Section title={t('drafts')} count={drafts.length}>
            {drafts.map((plan) => (
              <PlanLine key={plan.id} plan={plan} />
            ))}
          </Section>
        )}
        {following.length > 0 && (
          <Section title={t('following')} count={following.length}>
            {following.map((plan) => (
              <PlanLine key={plan.id} plan={plan} />
            ))}
          </Section>
        )}
      </ListKeys>
    </PageFrame>
  );
}

function Section({ title, count, aside, children }: { title: string; count: number; aside?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb={10} gap={10}>
        <Title order={2} className={styles.heading}>
          {title}
          <span className="quiet numbers">{count}</span>
        </Title>
        {aside}
      </Group>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
