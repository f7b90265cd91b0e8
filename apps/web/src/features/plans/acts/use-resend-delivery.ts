import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const PlanPageResendDelivery = graphql(`
  mutation PlanPageResendDelivery($input: DeliveryActInput!) {
    resendDelivery(input: $input) {
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

export function useResendDelivery() {
  const t = useTexts(actTexts);
  return useAct({ mutation: PlanPageResendDelivery, answer: (data) => data.resendDelivery, done: t('delivery.resend.done') });
}
