import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { homeTexts } from './home.texts.js';

const HomeAcknowledge = graphql(`
  mutation HomeAcknowledge($input: DeliveryActInput!) {
    acknowledgeDelivery(input: $input) {
      ... on Delivery {
        id
        state
        version
        actions {
          name
          allowed
          unmet
        }
      }
      ... on MoveRefused {
        unmet
      }
      ... on StaleDelivery {
        delivery {
          id
          state
          version
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

export function useAcknowledge() {
  const t = useTexts(homeTexts);
  return useAct({ mutation: HomeAcknowledge, answer: (data) => data.acknowledgeDelivery, done: t('acknowledged') });
}
