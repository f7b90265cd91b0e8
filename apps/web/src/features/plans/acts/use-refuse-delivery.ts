import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const PlanPageRefuseDelivery = graphql(`
  mutation PlanPageRefuseDelivery($input: RefuseDeliveryInput!) {
    refuseDelivery(input: $input) {
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

export function useRefuseDelivery() {
  const t = useTexts(actTexts);
  return useAct({ mutation: PlanPageRefuseDelivery, answer: (data) => data.refuseDelivery, done: t('delivery.refuse.done') });
}
