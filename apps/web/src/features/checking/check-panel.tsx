import { useQuery } from '@apollo/client/react';
import { checkDocument, type Finding, type PlanDocument } from '@banhanh/plan-document';
import { useMemo } from 'react';
import { graphql } from '../../generated/index.js';
import { useChanges } from '../../lib/live.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { FindingsList } from './findings-list.js';
import { useWordUsage } from './use-word-usage.js';

const CheckedPlan = graphql(`
  query CheckedPlan($id: ID!) {
    plan(id: $id) {
      id
      document
      issuedOn
      agency {
        id
        kind
      }
    }
  }
`);

/** The form check of one plan, for whoever reads it. */
export function CheckPanel({ planId, onGo }: { planId: string; onGo: (nodeId: string) => void }) {
  const { data, error, refetch } = useQuery(CheckedPlan, { variables: { id: planId } });
  useChanges(() => void refetch(), planId);
  const plan = data?.plan;
  const usage = useWordUsage();
  const findings = useMemo<Finding[]>(() => (plan ? checkDocument(plan.document as PlanDocument, { issuedOn: plan.issuedOn, usage, isPartyBody: plan.agency.kind === 'party' }) : []), [plan, usage]);
  if (!plan) return error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={4} />;
  return <FindingsList findings={findings} onGo={({ nodeId }) => nodeId && onGo(nodeId)} />;
}
