import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const ReportPlan = graphql(`
  mutation ReportPlan($input: ReportPlanInput!) {
    reportPlan(input: $input) {
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

export function useReportPlan() {
  const t = useTexts(actTexts);
  return useAct({ mutation: ReportPlan, answer: (data) => data.reportPlan, done: t('report.done') });
}
