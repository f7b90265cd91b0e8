import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const PlanPageReturnAssignment = graphql(`
  mutation PlanPageReturnAssignment($input: AssignmentReasonInput!) {
    returnAssignment(input: $input) {
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

export function useReturnAssignment() {
  const t = useTexts(actTexts);
  return useAct({ mutation: PlanPageReturnAssignment, answer: (data) => data.returnAssignment, done: t('assignment.return.done') });
}
