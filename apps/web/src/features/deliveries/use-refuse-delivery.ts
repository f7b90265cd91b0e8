import { graphql } from '../../generated/index.js';
import { translate } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { deliveryTexts } from './deliveries.texts.js';

const RefuseDelivery = graphql(`
  mutation RefuseFromInbox($input: RefuseDeliveryInput!) {
    refuseDelivery(input: $input) {
      __typename
      ... on Delivery {
        ...DeliveryRow_delivery
      }
      ... on MoveRefused {
        unmet
      }
      ... on StaleDelivery {
        delivery {
          ...DeliveryRow_delivery
        }
        lastMove {
          id
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

/** The recipient's clerk sends the document back with a reason. */
export function useRefuseDelivery(reference: string) {
  return useAct({ mutation: RefuseDelivery, answer: (data) => data.refuseDelivery, done: translate(deliveryTexts, 'refused', { reference }) });
}
