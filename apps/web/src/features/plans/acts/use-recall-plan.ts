import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const RecallPlan = graphql(`
  mutation RecallPlan($input: ReasonInput!) {
    recallPlan(input: $input) {
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

export function useRecallPlan() {
  const t = useTexts(actTexts);
  return useAct({ mutation: RecallPlan, answer: (data) => data.recallPlan, done: t('recall.done') });
}
