import { graphql } from '../../generated/index.js';
import { translate } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { deliveryTexts } from './deliveries.texts.js';

const AcknowledgeDelivery = graphql(`
  mutation AcknowledgeFromInbox($input: DeliveryActInput!) {
    acknowledgeDelivery(input: $input) {
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

/** The recipient's clerk says that the document has come (NĐ 30/2020, Điều 21, 22). */
export function useAcknowledgeDelivery(reference: string) {
  return useAct({ mutation: AcknowledgeDelivery, answer: (data) => data.acknowledgeDelivery, done: translate(deliveryTexts, 'acknowledged', { reference }) });
}
