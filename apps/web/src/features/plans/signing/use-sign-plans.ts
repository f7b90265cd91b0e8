import { useMutation } from '@apollo/client/react';
import { graphql } from '../../../generated/index.js';
import type { ConfirmationInput, SigningInput } from '../../../generated/graphql.js';
import { outcomeOfError } from '../../../ui/act-outcome.js';
import { readSigning, type SigningResult } from './signing-batch.js';
import type { Tried } from './use-signing-attempt.js';

const SignPlans = graphql(`
  mutation SignPlans($input: SignPlansInput!) {
    signPlans(input: $input) {
      planId
      result {
        ... on Plan {
          id
          state
          version
        }
        ... on MoveRefused {
          unmet
        }
        ... on SignatureRefused {
          code
          message
        }
        ... on StalePlan {
          plan {
            id
            state
            version
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
  }
`);

/** Signs many plans under one confirmation; sent again with the same keys it gives the same outcomes. */
export function useSignPlans() {
  const [mutate] = useMutation(SignPlans);
  return async (signings: SigningInput[], confirmation: ConfirmationInput): Promise<{ results: Map<string, SigningResult>; tried: Tried }> => {
    try {
      const { data } = await mutate({ variables: { input: { signings, confirmation } } });
      if (!data) throw new Error('An answer without data.');
      return readSigning(data.signPlans);
    } catch (error) {
      const outcome = outcomeOfError(error);
      return { results: new Map(), tried: { kind: 'problem', tone: 'failed', text: outcome.kind === 'done' ? '' : outcome.text } };
    }
  };
}
