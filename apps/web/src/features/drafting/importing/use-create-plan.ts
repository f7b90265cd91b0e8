import { useMutation } from '@apollo/client/react';
import { anchorAt, anchoredText, tidyDocument, type PlanDocument } from '@banhanh/plan-document';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { unmetTexts } from '../../../ui/act-button.js';
import { outcomeOfError } from '../../../ui/act-outcome.js';
import { importingTexts } from './importing.texts.js';
import { base64Of, type Source } from './source-bytes.js';

const CreatePlan = graphql(`
  mutation CreatePlan($input: CreatePlanInput!) {
    createPlan(input: $input) {
      __typename
      ... on Plan {
        id
        version
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
        }
      }
    }
  }
`);

const RemarkOnImport = graphql(`
  mutation RemarkOnImport($input: StartThreadInput!) {
    startThread(input: $input) {
      __typename
    }
  }
`);

export interface NewPlan {
  document: PlanDocument;
  fieldCode: string;
  signerPositionId: string | null;
  source: Source | null;
  /** What was found wrong in the text as it was read. */
  toMend: readonly { nodeId: string | null; message: string }[];
}

/** Makes a draft. Pressing again after a lost answer makes no second one; a changed plan is another one. */
export function useCreatePlan(onCreated: (planId: string) => void) {
  const t = useTexts(importingTexts);
  const [mutate, { loading }] = useMutation(CreatePlan);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const attempt = useRef<{ key: string; of: string } | null>(null);

  const [remark] = useMutation(RemarkOnImport);

  /** The draft is made, whatever becomes of a remark. */
  const remarkOn = async (planId: string, document: PlanDocument, toMend: NewPlan['toMend']): Promise<void> => {
    for (const { nodeId, message } of toMend) {
      const anchor = nodeId !== null && anchoredText(document, nodeId) !== null ? anchorAt(document, nodeId, 0, Number.MAX_SAFE_INTEGER) : null;
      const input = { planId, idempotencyKey: crypto.randomUUID(), text: t('remark', { message }), anchor };
      await remark({ variables: { input } }).catch((error: unknown) => {
        const outcome = outcomeOfError(error);
        if (outcome.kind !== 'done') notifications.show({ color: 'red', message: outcome.text });
      });
    }
  };

  const create = async ({ document, fieldCode, signerPositionId, source, toMend }: NewPlan) => {
    const plan = { document: tidyDocument(document), fieldCode, signerPositionId };
    const of = JSON.stringify(plan);
    if (attempt.current?.of !== of) attempt.current = { key: crypto.randomUUID(), of };
    setProblems([]);
    try {
      const { data } = await mutate({
        variables: { input: { ...plan, idempotencyKey: attempt.current.key, sourceName: source?.fileName ?? null, sourceBase64: source ? base64Of(source.bytes) : null } },
      });
      const answer = data?.createPlan;
      if (answer?.__typename === 'Plan') {
        await remarkOn(answer.id, plan.document, toMend);
        notifications.show({ message: t('created'), color: 'lagoon' });
        onCreated(answer.id);
      } else if (answer?.__typename === 'StalePlan') onCreated(answer.plan.id);
      else if (answer?.__typename === 'DocumentRefused') setProblems(answer.problems);
      else if (answer) setProblems(unmetTexts(answer.unmet));
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind !== 'done') setProblems([outcome.text]);
    }
  };
  return { create, isCreating: loading, problems };
}
