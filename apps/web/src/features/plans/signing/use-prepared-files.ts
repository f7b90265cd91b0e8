import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { PrepareSignatureMutation } from '../../../generated/graphql.js';
import { outcomeOf, outcomeOfError } from '../../../ui/act-outcome.js';
import { PrepareSignature } from '../acts/use-prepared-signature.js';

export type PreparedFile = Extract<PrepareSignatureMutation['prepareSignature'], { __typename: 'PreparedSignature' }>;

/** The file of one plan: on its way, there, or why it is not. */
export type FileState = { kind: 'preparing' } | { kind: 'ready'; file: PreparedFile } | { kind: 'failed'; text: string };

export interface PreparedFiles {
  of: (plan: PlanToPrepare) => FileState | null;
  /** Asks for the file unless it is there or on its way. */
  want: (plan: PlanToPrepare) => void;
  /** Asks for it again, whatever is there. */
  renew: (plan: PlanToPrepare) => void;
}

interface PlanToPrepare {
  id: string;
  version: number;
}

const atOnce = 2;
const nameOf = ({ id, version }: PlanToPrepare): string => `${id} ${version}`;

/** The files that will be signed, set a few at a time in the order they are wanted; a new version of a plan has a new file. */
export function usePreparedFiles(): PreparedFiles {
  const client = useApolloClient();
  const [states, setStates] = useState<ReadonlyMap<string, FileState>>(new Map());
  const known = useRef(new Set<string>());
  const queue = useRef<PlanToPrepare[]>([]);
  const underWay = useRef(0);

  const put = useCallback((plan: PlanToPrepare, state: FileState) => setStates((before) => new Map(before).set(nameOf(plan), state)), []);

  const next = useCallback(async () => {
    if (underWay.current >= atOnce) return;
    underWay.current += 1;
    for (let plan = queue.current.shift(); plan; plan = queue.current.shift()) put(plan, await prepared(plan.id));
    underWay.current -= 1;

    async function prepared(planId: string): Promise<FileState> {
      try {
        const { data } = await client.mutate({ mutation: PrepareSignature, variables: { planId } });
        const answer = data?.prepareSignature;
        if (answer?.__typename === 'PreparedSignature') return { kind: 'ready', file: answer };
        const outcome = answer ? outcomeOf(answer) : outcomeOfError(new Error('An answer without data.'));
        return { kind: 'failed', text: outcome.kind === 'done' ? '' : outcome.text };
      } catch (error) {
        const outcome = outcomeOfError(error);
        return { kind: 'failed', text: outcome.kind === 'done' ? '' : outcome.text };
      }
    }
  }, [client, put]);

  const renew = useCallback(
    (plan: PlanToPrepare) => {
      known.current.add(nameOf(plan));
      put(plan, { kind: 'preparing' });
      queue.current.push(plan);
      void next();
    },
    [next, put],
  );
  const want = useCallback((plan: PlanToPrepare) => void (known.current.has(nameOf(plan)) || renew(plan)), [renew]);

  return { of: (plan) => states.get(nameOf(plan)) ?? null, want, renew };
}
