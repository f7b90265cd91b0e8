import { useMutation } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { tidyDocument, type PlanDocument } from '@banhanh/plan-document';
import { useState } from 'react';
import { graphql } from '../../../generated/index.js';
import { outcomeOf, outcomeOfError, type ActOutcome } from '../../../ui/act-outcome.js';
import type { Kept } from './use-keep-draft.js';

const DecideSigner = graphql(`
  mutation DecideSigner($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
      ... on Plan {
        id
        version
        field {
          code
        }
        signer {
          id
        }
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

/** The field of work and who signs: kept beside the text, at once. */
export interface Decided {
  fieldCode: string;
  signerPositionId: string | null;
}

/** Somebody else's keystroke may be kept between two of our requests; a few turns find a quiet moment. */
const MOST_TURNS = 4;

export function useDecisions(planId: string, first: Decided, read: () => PlanDocument, keepDraft: () => Promise<Kept>) {
  const [decided, setDecided] = useState(first);
  const [mutate] = useMutation(DecideSigner);

  const send = async (next: Decided): Promise<ActOutcome> => {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const kept = await keepDraft();
      if (kept.kind === 'not') return kept.outcome;
      const { data } = await mutate({ variables: { input: { planId, version: kept.version, document: tidyDocument(read()), ...next } } });
      const answer = data?.saveDraft;
      if (answer?.__typename === 'DocumentRefused') return { kind: 'refused', text: answer.problems.join(' ') };
      if (answer && answer.__typename !== 'StalePlan') return outcomeOf(answer);
    }
    return outcomeOf({ __typename: 'StalePlan' });
  };

  const decide = (next: Decided): void => {
    const before = decided;
    setDecided(next);
    void send(next)
      .catch((error: unknown) => outcomeOfError(error))
      .then((outcome) => {
        if (outcome.kind === 'done') return;
        setDecided(before);
        notifications.show({ color: 'red', message: outcome.text, autoClose: 12_000 });
      });
  };
  return { decided, decide };
}
