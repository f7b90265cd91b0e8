import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useAct } from '../../../ui/use-act.js';
import { actTexts } from './act.texts.js';

const FilePlan = graphql(`
  mutation FilePlan($input: FilePlanInput!) {
    filePlan(input: $input) {
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

export function useFilePlan() {
  const t = useTexts(actTexts);
  return useAct({ mutation: FilePlan, answer: (data) => data.filePlan, done: t('file.done') });
}
