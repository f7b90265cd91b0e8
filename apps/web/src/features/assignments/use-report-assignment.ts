import { graphql } from '../../generated/index.js';
import { translate } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { assignmentTexts } from './assignments.texts.js';

const ReportAssignment = graphql(`
  mutation ReportOwnAssignment($input: ReportAssignmentInput!) {
    reportAssignment(input: $input) {
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

/** The reporter tells the drafting unit what came of the work. */
export function useReportAssignment() {
  return useAct({ mutation: ReportAssignment, answer: (data) => data.reportAssignment, done: translate(assignmentTexts, 'reported') });
}
