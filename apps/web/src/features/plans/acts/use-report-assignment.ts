import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const PlanPageReportAssignment = graphql(`
  mutation PlanPageReportAssignment($input: ReportAssignmentInput!) {
    reportAssignment(input: $input) {
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

export function useReportAssignment() {
  const t = useTexts(actTexts);
  return useAct({ mutation: PlanPageReportAssignment, answer: (data) => data.reportAssignment, done: t('assignment.report.done') });
}
