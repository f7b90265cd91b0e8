import { Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { findText, useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { DueText } from '../../ui/due-text.js';
import { listItem } from '../../ui/list-keys.js';
import { homeTexts } from './home.texts.js';
import styles from './home.module.css';
import { useAcknowledge } from './use-acknowledge.js';
import { waitingAddress } from './waiting-address.js';

const WaitingItemFragment = graphql(`
  fragment WaitingItem_item on WaitingItem {
    id
    kind
    title
    from
    since
    dueAt
    isOverdue
    primaryAction
    plan {
      id
      reference
    }
    delivery {
      id
      version
      plan {
        id
        reference
      }
    }
    assignment {
      id
      assignee
      plan {
        id
        reference
      }
    }
    copy {
      id
      plan {
        id
        reference
      }
    }
  }
`);

/** One thing that waits: what, from whom, since and until when, and the act right there. */
export function WaitingItem({ item, onDone }: { item: FragmentType<typeof WaitingItemFragment>; onDone: () => void }) {
  const t = useTexts(homeTexts);
  const waiting = readFragment(WaitingItemFragment, item);
  const { actNow, isActing } = useAcknowledge();
  const act = waiting.primaryAction?.toLowerCase() ?? '';
  const { to, toAct } = waitingAddress(waiting);
  const reference = (waiting.plan ?? waiting.delivery?.plan ?? waiting.assignment?.plan ?? waiting.copy?.plan)?.reference;
  // The clerk numbers plans and copies; the words tell them apart.
  const words = waiting.copy ? `copy-${act}` : act;
  const verb = findText(homeTexts, `verbs.${words}`) ?? t('open');
  const { delivery } = waiting;

  const acknowledge = async () => {
    if (!delivery) return;
    const outcome = await actNow((idempotencyKey) => ({ input: { deliveryId: delivery.id, version: delivery.version, idempotencyKey } }));
    if (outcome.kind !== 'failed') onDone();
  };

  return (
    <li className={styles.item} data-list-row="" data-overdue={waiting.isOverdue || undefined}>
      <div className={styles.what}>
        <Group gap={8}>
          <Text span size="xs" fw={600} className={styles.kind}>
            {findText(homeTexts, `kinds.${words}`) ?? t('open')}
          </Text>
          {reference && (
            <Text span size="xs" className="quiet numbers">
              {reference}
            </Text>
          )}
        </Group>
        <Link to={to} className={styles.title} {...listItem}>
          {waiting.title}
        </Link>
        <Group gap={12}>
          <Text size="sm" className="quiet" component="div">
            {waiting.from} · <DateText value={waiting.since} as="recent" />
          </Text>
          {waiting.dueAt && <DueText value={waiting.dueAt} />}
        </Group>
      </div>
      {act === 'acknowledge' && delivery ? (
        <Button variant="light" loading={isActing} onClick={() => void acknowledge()} data-primary-act="">
          {verb}
        </Button>
      ) : (
        <Button variant="light" component={Link} to={toAct} data-primary-act="">
          {verb}
        </Button>
      )}
    </li>
  );
}
