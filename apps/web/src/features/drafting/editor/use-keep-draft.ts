import { useMutation } from '@apollo/client/react';
import { graphql } from '../../../generated/index.js';
import { outcomeOf, outcomeOfError, type ActOutcome } from '../../../ui/act-outcome.js';

const KeepDraft = graphql(`
  mutation KeepDraft($planId: ID!) {
    keepDraft(planId: $planId) {
      __typename
      ... on Plan {
        id
        version
        title
        updatedAt
      }
      ... on DocumentRefused {
        problems
      }
      ... on MoveRefused {
        unmet
      }
      ... on StalePlan {
        plan {
          id
          version
        }
      }
    }
  }
`);

export type Kept = { kind: 'kept'; version: number } | { kind: 'not'; outcome: Exclude<ActOutcome, { kind: 'done' }> };

/** Makes the record say, now, what stands in the session. */
export function useKeepDraft(planId: string): () => Promise<Kept> {
  const [mutate] = useMutation(KeepDraft);
  return async () => {
    try {
      const { data } = await mutate({ variables: { planId } });
      const answer = data?.keepDraft;
      if (answer?.__typename === 'Plan') return { kind: 'kept', version: answer.version };
      if (answer?.__typename === 'StalePlan') return { kind: 'kept', version: answer.plan.version };
      if (answer?.__typename === 'DocumentRefused') return { kind: 'not', outcome: { kind: 'refused', text: answer.problems.join(' ') } };
      const outcome = answer ? outcomeOf(answer) : outcomeOfError(new Error('An answer without data.'));
      return { kind: 'not', outcome: outcome.kind === 'done' ? { kind: 'failed', text: '' } : outcome };
    } catch (error) {
      const outcome = outcomeOfError(error);
      return { kind: 'not', outcome: outcome.kind === 'done' ? { kind: 'failed', text: '' } : outcome };
    }
  };
}
