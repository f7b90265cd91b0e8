import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const ApprovePlan = graphql(`
  mutation ApprovePlan($input: ActInput!) {
    approvePlan(input: $input) {
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

export function useApprovePlan() {
  const t = useTexts(actTexts);
  return useAct({ mutation: ApprovePlan, answer: (data) => data.approvePlan, done: t('approve.done') });
}
