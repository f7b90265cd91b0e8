import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const ReturnPlan = graphql(`
  mutation ReturnPlan($input: ReasonInput!) {
    returnPlan(input: $input) {
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

export function useReturnPlan() {
  const t = useTexts(actTexts);
  return useAct({ mutation: ReturnPlan, answer: (data) => data.returnPlan, done: t('return.done') });
}
