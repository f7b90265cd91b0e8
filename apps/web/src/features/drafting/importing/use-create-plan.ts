import { useMutation } from '@apollo/client/react';
import { type PlanDocument } from '@banhanh/plan-document';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { unmetTexts } from '../../../ui/act-button.js';
import { outcomeOfError } from '../../../ui/act-outcome.js';
import { tidyDocument } from '@banhanh/plan-document';
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

export interface NewPlan {
  document: PlanDocument;
  fieldCode: string;
  signerPositionId: string | null;
  source: Source | null;
}

/** Makes a draft. Pressing again after a lost answer makes no second one; a changed plan is another one. */
export function useCreatePlan(onCreated: (planId: string) => void) {
  const t = useTexts(importingTexts);
  const [mutate, { loading }] = useMutation(CreatePlan);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const attempt = useRef<{ key: string; of: string } | null>(null);

  const create = async ({ document, fieldCode, signerPositionId, source }: NewPlan) => {
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
