import { Card, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { DueText } from '../../ui/due-text.js';
import { listItem } from '../../ui/list-keys.js';
import { StateBadge } from '../../ui/state-badge.js';
import styles from './deliveries.module.css';
import { deliveryTexts } from './deliveries.texts.js';
import { DeliveryActs } from './delivery-acts.js';

const DeliveryRowFragment = graphql(`
  fragment DeliveryRow_delivery on Delivery {
    id
    state
    sentAt
    arrivedAt
    dueAt
    purpose
    reason
    sender {
      id
      name
      shortName
    }
    plan {
      id
      title
      reference
    }
    ...DeliveryActs_delivery
  }
`);

export interface DeliveryRowProps {
  delivery: FragmentType<typeof DeliveryRowFragment>;
  onDone: () => void;
}

function PlanOfDelivery(props: { delivery: FragmentType<typeof DeliveryRowFragment> }) {
  const t = useTexts(deliveryTexts);
  const { plan, state, reason } = readFragment(DeliveryRowFragment, props.delivery);
  return (
    <>
      <Link to={`/ke-hoach/${plan.id}`} className={styles.plan} {...listItem}>
        <span className={`${styles.reference} numbers`}>{plan.reference ?? t('noNumber')}</span>
        <span>{plan.title}</span>
      </Link>
      {state === 'REFUSED' && reason && (
        <Text size="sm" className="quiet">
          {t('reason', { reason })}
        </Text>
      )}
    </>
  );
}

export function DeliveryTableRow({ delivery, onDone }: DeliveryRowProps) {
  const t = useTexts(deliveryTexts);
  const { sender, purpose, arrivedAt, dueAt, state } = readFragment(DeliveryRowFragment, delivery);
  return (
    <Table.Tr data-list-row>
      <Table.Td miw={280}>
        <PlanOfDelivery delivery={delivery} />
      </Table.Td>
      <Table.Td miw={180}>
        {sender.name}
        <Text size="sm" className="quiet">
          {t(`purpose.${purpose}`)}
        </Text>
      </Table.Td>
      <Table.Td className={styles.date}>{arrivedAt ? <DateText value={arrivedAt} as="recent" /> : t('notArrived')}</Table.Td>
      <Table.Td className={styles.date}>{dueAt && (state === 'ARRIVED' ? <DueText value={dueAt} /> : <DateText value={dueAt} />)}</Table.Td>
      <Table.Td className={styles.date}>
        <StateBadge kind="delivery" state={state} />
      </Table.Td>
      <Table.Td miw={200}>
        <DeliveryActs delivery={readFragment(DeliveryRowFragment, delivery)} onDone={onDone} />
      </Table.Td>
    </Table.Tr>
  );
}

export function DeliveryCard({ delivery, onDone }: DeliveryRowProps) {
  const t = useTexts(deliveryTexts);
  const { sender, arrivedAt, purpose, dueAt, state } = readFragment(DeliveryRowFragment, delivery);
  return (
    <Card withBorder padding="md" component="li" data-list-row>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <StateBadge kind="delivery" state={state} />
          <Text size="sm" className="quiet">
            {arrivedAt ? <DateText value={arrivedAt} as="recent" /> : t('notArrived')}
          </Text>
        </Group>
        <div>
          <PlanOfDelivery delivery={delivery} />
        </div>
        <Text size="sm" className="quiet">
          {sender.name} · {t(`purpose.${purpose}`)}
        </Text>
        {dueAt && state === 'ARRIVED' && <DueText value={dueAt} />}
        <DeliveryActs delivery={readFragment(DeliveryRowFragment, delivery)} onDone={onDone} />
      </Stack>
    </Card>
  );
}
