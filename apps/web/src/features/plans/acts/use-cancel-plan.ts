import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const CancelPlan = graphql(`
  mutation CancelPlan($input: ActInput!) {
    cancelPlan(input: $input) {
      ... on Plan {
        ...PlanNow_plan
      }
      ... on MoveRefused {
        unmet
      }
      ... on StalePlan {
        plan {
          ...PlanNow_plan
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

export function useCancelPlan() {
  const t = useTexts(actTexts);
  return useAct({ mutation: CancelPlan, answer: (data) => data.cancelPlan, done: t('cancel.done') });
}
