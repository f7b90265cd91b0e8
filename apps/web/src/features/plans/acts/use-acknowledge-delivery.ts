import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const PlanPageAcknowledgeDelivery = graphql(`
  mutation PlanPageAcknowledgeDelivery($input: DeliveryActInput!) {
    acknowledgeDelivery(input: $input) {
      ... on Delivery {
        ...DeliveryNow_delivery
      }
      ... on MoveRefused {
        unmet
      }
      ... on StaleDelivery {
        delivery {
          ...DeliveryNow_delivery
        }
        lastMove {
          event
          occurredAt
          actor {
            id
            fullName
          }
        }
      }
    }
  }
`);

export function useAcknowledgeDelivery() {
  const t = useTexts(actTexts);
  return useAct({ mutation: PlanPageAcknowledgeDelivery, answer: (data) => data.acknowledgeDelivery, done: t('delivery.acknowledge.done') });
}
