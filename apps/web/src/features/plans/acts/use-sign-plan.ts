import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const SignPlan = graphql(`
  mutation SignPlan($input: SignPlanInput!) {
    signPlan(input: $input) {
      ... on Plan {
        ...PlanNow_plan
      }
      ... on MoveRefused {
        unmet
      }
      ... on SignatureRefused {
        code
        message
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

export function useSignPlan() {
  const t = useTexts(actTexts);
  return useAct({ mutation: SignPlan, answer: (data) => data.signPlan, done: t('sign.done') });
}
