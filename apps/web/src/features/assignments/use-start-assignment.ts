import { graphql } from '../../generated/index.js';
import { translate } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { assignmentTexts } from './assignments.texts.js';

const StartAssignment = graphql(`
  mutation StartOwnAssignment($input: AssignmentActInput!) {
    startAssignment(input: $input) {
      __typename
      ... on Assignment {
        ...AssignmentCard_assignment
      }
      ... on MoveRefused {
        unmet
      }
      ... on StaleAssignment {
        assignment {
          ...AssignmentCard_assignment
        }
        lastMove {
          id
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

/** The reporter says that the work has begun. */
export function useStartAssignment() {
  return useAct({ mutation: StartAssignment, answer: (data) => data.startAssignment, done: translate(assignmentTexts, 'started') });
}
