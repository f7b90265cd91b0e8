import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const NumberPlan = graphql(`
  mutation NumberPlan($input: ActInput!) {
    numberPlan(input: $input) {
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

export function useNumberPlan() {
  const t = useTexts(actTexts);
  return useAct({ mutation: NumberPlan, answer: (data) => data.numberPlan, done: t('number.done') });
}
