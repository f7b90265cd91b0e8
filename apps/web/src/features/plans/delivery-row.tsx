import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { ActButton } from '../../ui/act-button.js';
import { DateText } from '../../ui/date-text.js';
import { DueText } from '../../ui/due-text.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { StateBadge } from '../../ui/state-badge.js';
import { concernsViewer } from './acts/act-kind.js';
import { actTexts } from './acts/act.texts.js';
import type { DeliveryView } from './acts/delivery-now.js';
import { useAcknowledgeDelivery } from './acts/use-acknowledge-delivery.js';
import { useRefuseDelivery } from './acts/use-refuse-delivery.js';
import { useResendDelivery } from './acts/use-resend-delivery.js';
import { planTexts } from './plan.texts.js';

/** One agency of a recipient line and how far its delivery is. */
export function DeliveryRow({ delivery }: { delivery: DeliveryView }) {
  const t = useTexts(planTexts);
  return (
    <div style={{ width: '100%' }}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <span>{delivery.agency.name}</span>
        <StateBadge kind="delivery" state={delivery.state} />
      </Group>
      <Text size="xs" className="quiet" component="div">
        {delivery.actedBy && `${delivery.actedBy.fullName}, `}
        <DateText value={delivery.stateSince} as="moment" />
      </Text>
      {delivery.state === 'REFUSED' && delivery.reason && <Text size="sm">{t('recipients.refusedBecause', { reason: delivery.reason })}</Text>}
      <DeliveryActs delivery={delivery} only={['RESEND']} />
    </div>
  );
}

/** The plan as the viewer's own agency received it, with what its clerk does now. */
export function OwnDelivery({ delivery }: { delivery: DeliveryView }) {
  const t = useTexts(planTexts);
  return (
    <section aria-label={t('page.ownDelivery')}>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text fw={600} size="sm">
          {t('page.ownDelivery')}
        </Text>
        <StateBadge kind="delivery" state={delivery.state} />
      </Group>
      {delivery.state === 'ARRIVED' && delivery.dueAt && (
        <Group gap="xs" mb={8}>
          <Text size="sm" component="div">
            {t('page.ownDeliveryDue')} <DateText value={delivery.dueAt} as="moment" />
          </Text>
          <DueText value={delivery.dueAt} />
        </Group>
      )}
      <DeliveryActs delivery={delivery} only={['ACKNOWLEDGE', 'REFUSE']} />
    </section>
  );
}

function DeliveryActs({ delivery, only }: { delivery: DeliveryView; only: readonly DeliveryView['actions'][number]['name'][] }) {
  const t = useTexts(actTexts);
  const acknowledge = useAcknowledgeDelivery();
  const refuse = useRefuseDelivery();
  const resend = useResendDelivery();
  const [isRefusing, setRefusing] = useState(false);
  const actions = delivery.actions.filter((action) => only.includes(action.name) && concernsViewer(action));
  const find = (name: string) => actions.find((action) => action.name === name);
  const input = (idempotencyKey: string) => ({ input: { deliveryId: delivery.id, version: delivery.version, idempotencyKey } });
  const [mayAcknowledge, mayRefuse, mayResend] = [find('ACKNOWLEDGE'), find('REFUSE'), find('RESEND')];
  if (actions.length === 0) return null;
  return (
    <Group gap="xs" mt={6}>
      {mayAcknowledge && (
        <ActButton action={mayAcknowledge} loading={acknowledge.isActing} onAct={() => void acknowledge.actNow(input)}>
          {t('delivery.acknowledge.verb')}
        </ActButton>
      )}
      {mayRefuse && (
        <ActButton action={mayRefuse} variant="default" onAct={() => setRefusing(true)}>
          {t('delivery.refuse.verb')}
        </ActButton>
      )}
      {mayResend && (
        <ActButton action={mayResend} size="xs" variant="light" loading={resend.isActing} onAct={() => void resend.actNow(input)}>
          {t('delivery.resend.verb')}
        </ActButton>
      )}
      <ReasonDialog
        opened={isRefusing}
        onClose={() => setRefusing(false)}
        title={t('delivery.refuse.title')}
        confirmLabel={t('delivery.refuse.verb')}
        tone="danger"
        consequence={t('delivery.refuse.will')}
        reasons={(['wrong', 'competence', 'form', 'damaged', 'duplicate'] as const).map((reason) => t(`delivery.refuse.reasons.${reason}`))}
        onConfirm={(reason, key) => refuse.act({ input: { ...input(key).input, reason } })}
      />
    </Group>
  );
}
