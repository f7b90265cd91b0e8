import { graphql } from '../../generated/index.js';
import { translate } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { versionTexts } from './versions.texts.js';

const DerivePlan = graphql(`
  mutation DerivePlan($input: DerivePlanInput!) {
    derivePlan(input: $input) {
      __typename
      ... on Plan {
        id
      }
      ... on DocumentRefused {
        problems
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);

/** Makes the draft, says so, and opens it. */
export function useDerivePlan(open: (planId: string) => void) {
  return useAct({
    mutation: DerivePlan,
    answer: (data) => data.derivePlan,
    done: ({ derivePlan: answer }) => {
      if (answer.__typename === 'Plan') open(answer.id);
      return translate(versionTexts, 'created');
    },
  });
}
