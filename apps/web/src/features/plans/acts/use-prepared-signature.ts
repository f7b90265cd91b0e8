import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect } from 'react';
import { graphql } from '../../../generated/index.js';
import { outcomeOf } from '../../../ui/act-outcome.js';

export const PrepareSignature = graphql(`
  mutation PrepareSignature($planId: ID!) {
    prepareSignature(planId: $planId) {
      ... on PreparedSignature {
        sha256
        pages
        url
        signerName
        signerLines
        asks
        isDemo
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);

/** The file that will be signed, set when the dialog opens; `problem` is null or why there is none (empty when no answer came). */
export function usePreparedSignature(planId: string) {
  const [mutate, { data, error }] = useMutation(PrepareSignature, { variables: { planId } });
  const prepare = useCallback(() => void mutate({ variables: { planId } }).catch(() => undefined), [mutate, planId]);
  useEffect(prepare, [prepare]);

  const answer = data?.prepareSignature;
  const file = answer?.__typename === 'PreparedSignature' ? answer : null;
  const refusal = answer?.__typename === 'MoveRefused' ? outcomeOf(answer) : null;
  return { file, problem: error ? '' : refusal && refusal.kind !== 'done' ? refusal.text : null, prepare };
}
