import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const PlanPageAcceptAssignment = graphql(`
  mutation PlanPageAcceptAssignment($input: AssignmentActInput!) {
    acceptAssignment(input: $input) {
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

export function useAcceptAssignment() {
  const t = useTexts(actTexts);
  return useAct({ mutation: PlanPageAcceptAssignment, answer: (data) => data.acceptAssignment, done: t('assignment.accept.done') });
}
