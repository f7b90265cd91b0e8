import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const RevokePlan = graphql(`
  mutation RevokePlan($input: RevokePlanInput!) {
    revokePlan(input: $input) {
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

export function useRevokePlan() {
  const t = useTexts(actTexts);
  return useAct({ mutation: RevokePlan, answer: (data) => data.revokePlan, done: t('revoke.done') });
}
