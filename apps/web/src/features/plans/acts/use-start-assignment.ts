import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const PlanPageStartAssignment = graphql(`
  mutation PlanPageStartAssignment($input: AssignmentActInput!) {
    startAssignment(input: $input) {
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

export function useStartAssignment() {
  const t = useTexts(actTexts);
  return useAct({ mutation: PlanPageStartAssignment, answer: (data) => data.startAssignment, done: t('assignment.start.done') });
}
