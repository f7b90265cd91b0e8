import { useQuery } from '@apollo/client/react';
import { checkDocument, type Finding, type PlanDocument } from '@banhanh/plan-document';
import { useMemo } from 'react';
import { graphql } from '../../generated/index.js';
import { useChanges } from '../../lib/live.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { FindingsList } from './findings-list.js';
import { usageOf } from './usage-of.js';
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
  const document = plan?.document as PlanDocument | undefined;
  const said = useWordUsage();
  const issuedOn = plan?.issuedOn;
  const isPartyBody = plan?.agency.kind === 'party';
  const findings = useMemo<Finding[]>(() => (document ? checkDocument(document, { issuedOn, isPartyBody, usage: said ? usageOf(said) : undefined }) : []), [document, issuedOn, isPartyBody, said]);
  if (!document) return error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={4} />;
  return <FindingsList document={document} findings={findings} onGo={({ nodeId }) => nodeId && onGo(nodeId)} />;
}
