import { Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ActButton } from '../../ui/act-button.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { deliveryTexts } from './deliveries.texts.js';
import { useAcknowledgeDelivery } from './use-acknowledge-delivery.js';
import { useRefuseDelivery } from './use-refuse-delivery.js';

const DeliveryActsFragment = graphql(`
  fragment DeliveryActs_delivery on Delivery {
    id
    version
    sender {
      id
      name
    }
    plan {
      id
      title
      reference
    }
    actions {
      name
      allowed
      unmet
    }
  }
`);

/** What the clerk may do with one delivery, right in the list. */
export function DeliveryActs(props: { delivery: FragmentType<typeof DeliveryActsFragment>; onDone: () => void }) {
  const t = useTexts(deliveryTexts);
  const { id, version, sender, plan, actions } = readFragment(DeliveryActsFragment, props.delivery);
  const reference = plan.reference ?? plan.title;
  const [isRefusing, refusing] = useDisclosure(false);
  const acknowledging = useAcknowledgeDelivery(reference);
  const { act: refuse } = useRefuseDelivery(reference);
  const acknowledge = actions.find(({ name }) => name === 'ACKNOWLEDGE');
  const refusal = actions.find(({ name }) => name === 'REFUSE');
  if (!acknowledge && !refusal) return null;

  const acknowledgeNow = async () => {
    await acknowledging.actNow((idempotencyKey) => ({ input: { deliveryId: id, version, idempotencyKey } }));
    props.onDone();
  };

  return (
    <Group gap="xs">
      {acknowledge && (
        <ActButton action={acknowledge} onAct={() => void acknowledgeNow()} size="compact-md" loading={acknowledging.isActing} data-acknowledge>
          {t('acknowledge')}
        </ActButton>
      )}
      {refusal && (
        <ActButton action={refusal} onAct={refusing.open} size="compact-md" variant="subtle" color="gray" c={refusal.allowed ? 'var(--urgent)' : undefined}>
          {t('refuse')}
        </ActButton>
      )}
      <ReasonDialog
        opened={isRefusing}
        onClose={refusing.close}
        title={t('refuseTitle', { reference })}
        consequence={t('refuseConsequence', { sender: sender.name })}
        confirmLabel={t('refuse')}
        tone="danger"
        reasons={(['wrong', 'competence', 'form', 'damaged', 'duplicate'] as const).map((reason) => t(`refuseReasons.${reason}`))}
        onConfirm={async (reason, idempotencyKey) => {
          const outcome = await refuse({ input: { deliveryId: id, version, idempotencyKey, reason } });
          if (outcome.kind !== 'failed') props.onDone();
          return outcome;
        }}
      />
    </Group>
  );
}
