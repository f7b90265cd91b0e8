import { useQuery } from '@apollo/client/react';
import { Button, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconChevronDown, IconMail } from '@tabler/icons-react';
import { graphql, readFragment } from '../../generated/index.js';
import type { PlanRecipientsQuery } from '../../generated/graphql.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useChanges } from '../../lib/live.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { DeliveryNow, type DeliveryView } from './acts/delivery-now.js';
import { DeliveryRow } from './delivery-row.js';
import { planTexts } from './plan.texts.js';
import styles from './panels.module.css';
import { StateCounts } from './state-counts.js';

const PlanRecipients = graphql(`
  query PlanRecipients($id: ID!, $after: String) {
    plan(id: $id) {
      id
      state
      recipients {
        id
        text
        purpose
        isResolved
        agencies {
          id
          name
          shortName
        }
        names {
          text
          kind
          byHand
          suggestion
        }
      }
      deliveries(first: 100, after: $after) {
        totalCount
        counts {
          state
          count
        }
        nodes {
          id
          ...DeliveryNow_delivery
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

const received = new Set(['ACKNOWLEDGED', 'IN_PROGRESS', 'DONE']);

/** Nơi nhận line by line with the agencies each reaches, and how far each delivery is. */
export function RecipientsPanel({ planId }: { planId: string }) {
  const t = useTexts(planTexts);
  const ui = useTexts(uiTexts);
  const { data, error, refetch, fetchMore } = useQuery(PlanRecipients, { variables: { id: planId } });
  useChanges(() => void refetch(), planId);
  const plan = data?.plan;
  if (!plan) return error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={4} />;
  if (plan.recipients.length === 0) return <EmptyState icon={IconMail} title={t('recipients.none')} next={t('recipients.noneNext')} />;

  const { deliveries } = plan;
  const byAgency = new Map(deliveries.nodes.map((node) => readFragment(DeliveryNow, node)).map((delivery) => [delivery.agency.id, delivery]));
  const done = deliveries.counts.filter(({ state }) => received.has(state.toUpperCase())).reduce((sum, { count }) => sum + count, 0);
  const reached = new Set(plan.recipients.flatMap(({ agencies }) => agencies.map(({ id }) => id))).size;

  return (
    <Stack gap="md">
      {deliveries.totalCount > 0 ? (
        <div>
          <Text size="sm" fw={600} mb={6} className="numbers">
            {t('recipients.progress', { done, total: deliveries.totalCount })}
          </Text>
          <StateCounts kind="delivery" counts={deliveries.counts} />
        </div>
      ) : (
        <Text size="sm">{t('recipients.willSend', { count: reached })}</Text>
      )}
      <ul className={styles.list}>
        {plan.recipients.map((line) => (
          <Line key={line.id} line={line} byAgency={byAgency} />
        ))}
      </ul>
      {deliveries.pageInfo.hasNextPage && (
        <Button variant="default" onClick={() => void fetchMore({ variables: { after: deliveries.pageInfo.endCursor } })}>
          {ui('showMore')}
        </Button>
      )}
    </Stack>
  );
}

type RecipientLine = NonNullable<PlanRecipientsQuery['plan']>['recipients'][number];

function Line({ line, byAgency }: { line: RecipientLine; byAgency: ReadonlyMap<string, DeliveryView> }) {
  const t = useTexts(planTexts);
  const hasRefusal = line.agencies.some(({ id }) => byAgency.get(id)?.state === 'REFUSED');
  const [opened, { toggle }] = useDisclosure(line.agencies.length <= 3 || hasRefusal);
  const unknown = line.names.filter(({ kind }) => kind === null);
  const aside = line.names.some(({ kind }) => kind === 'INTERNAL') ? t('recipients.internal') : line.names.some(({ kind }) => kind === 'OUTSIDE') ? t('recipients.outside') : null;
  const heading = (
    <>
      <Text size="sm" fw={500} component="div">
        {line.text}
      </Text>
      <Text size="xs" className="quiet" component="div">
        {[t(`recipients.purpose.${line.purpose}`), line.agencies.length > 0 ? t('recipients.agencies', { count: line.agencies.length }) : aside].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
  return (
    <li className={styles.row} data-urgent={line.isResolved && !hasRefusal ? undefined : ''}>
      {line.agencies.length > 0 ? (
        <UnstyledButton onClick={toggle} aria-expanded={opened} w="100%">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <div>{heading}</div>
            <IconChevronDown size={18} aria-hidden style={{ flex: 'none', rotate: opened ? '180deg' : undefined }} />
          </Group>
        </UnstyledButton>
      ) : (
        heading
      )}
      {unknown.map((name) => (
        <Group key={name.text} gap={6} mt={6} wrap="nowrap" align="flex-start" c="var(--urgent)">
          <IconAlertTriangle size={17} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
          <Text size="sm">
            {name.text}: {name.suggestion ?? t('recipients.unresolvedHelp')}
          </Text>
        </Group>
      ))}
      <Collapse expanded={opened}>
        <ul className={styles.agencies}>
          {line.agencies.map((agency) => {
            const delivery = byAgency.get(agency.id);
            return <li key={agency.id}>{delivery ? <DeliveryRow delivery={delivery} /> : agency.name}</li>;
          })}
        </ul>
      </Collapse>
    </li>
  );
}
