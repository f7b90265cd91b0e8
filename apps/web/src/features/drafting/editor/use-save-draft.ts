import { useMutation } from '@apollo/client/react';
import { canonicalJson, type PlanDocument } from '@banhanh/plan-document';
import { graphql } from '../../../generated/index.js';
import type { SaveDraftMutation } from '../../../generated/graphql.js';
import { errorCode } from '../../../lib/apollo.js';
import { outcomeOfError } from '../../../ui/act-outcome.js';
import { type SaveOutcome } from '../editing/autosave.js';

const SaveDraft = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
      ... on Plan {
        id
        version
        title
        html
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
          html
          document
          updatedAt
        }
        lastMove {
          id
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

/** Everything that is saved together. `document` is tidy. */
export interface DraftText {
  document: PlanDocument;
  fieldCode: string;
  signerPositionId: string | null;
}

export type OtherDraft = Extract<SaveDraftMutation['saveDraft'], { __typename: 'StalePlan' }>;

/** One attempt to save. A text that already stands on the server as it is here counts as saved: its answer was lost. */
export function useSaveDraft(planId: string): (text: DraftText, version: number) => Promise<SaveOutcome<OtherDraft>> {
  const [mutate] = useMutation(SaveDraft);
  return async (text, version) => {
    try {
      const { data } = await mutate({ variables: { input: { planId, version, ...text } } });
      const answer = data?.saveDraft;
      switch (answer?.__typename) {
        case 'Plan':
          return { kind: 'saved', version: answer.version };
        case 'DocumentRefused':
          return { kind: 'refused', problems: answer.problems };
        case 'MoveRefused':
          return { kind: 'gone', unmet: answer.unmet };
        case 'StalePlan': {
          const isMine = canonicalJson(answer.plan.document) === canonicalJson(text.document);
          return isMine ? { kind: 'saved', version: answer.plan.version } : { kind: 'stale', version: answer.plan.version, other: answer };
        }
        case undefined:
          return { kind: 'unreachable' };
      }
    } catch (error) {
      const code = errorCode(error);
      const outcome = outcomeOfError(error);
      if (code === 'INVALID_INPUT' && outcome.kind !== 'done') return { kind: 'refused', problems: [outcome.text] };
      if (code === 'FORBIDDEN' || code === 'NOT_FOUND') return { kind: 'gone', unmet: ['viewerIsTheDrafter'] };
      return { kind: code === 'UNAUTHENTICATED' ? 'signedOut' : 'unreachable' };
    }
  };
}
