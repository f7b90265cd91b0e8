import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';
import { readPlanNow } from './plan-now.js';
import { useRecallPlan } from './use-recall-plan.js';

const SubmitPlan = graphql(`
  mutation SubmitPlan($input: ActInput!) {
    submitPlan(input: $input) {
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

/** Submits; as long as the rules allow it the notice offers to take the submission back. */
export function useSubmitPlan() {
  const t = useTexts(actTexts);
  const { actNow } = useRecallPlan();
  return useAct({
    mutation: SubmitPlan,
    answer: (data) => data.submitPlan,
    done: t('submit.done'),
    undo: ({ submitPlan }) => {
      const plan = readPlanNow(submitPlan);
      if (!plan?.actions.some(({ name, allowed }) => name === 'RECALL' && allowed)) return null;
      return () => void actNow((idempotencyKey) => ({ input: { planId: plan.id, version: plan.version, idempotencyKey, reason: t('submit.undone') } }));
    },
  });
}
