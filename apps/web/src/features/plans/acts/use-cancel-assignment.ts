import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const PlanPageCancelAssignment = graphql(`
  mutation PlanPageCancelAssignment($input: AssignmentReasonInput!) {
    cancelAssignment(input: $input) {
      ... on Assignment {
        ...AssignmentNow_assignment
      }
      ... on MoveRefused {
        unmet
      }
      ... on StaleAssignment {
        assignment {
          ...AssignmentNow_assignment
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

export function useCancelAssignment() {
  const t = useTexts(actTexts);
  return useAct({ mutation: PlanPageCancelAssignment, answer: (data) => data.cancelAssignment, done: t('assignment.cancel.done') });
}
