import { useQuery } from '@apollo/client/react';
import { timetableOf, type PlanDocument } from '@banhanh/plan-document';
import { useMemo } from 'react';
import { graphql } from '../../generated/index.js';
import { dayOf } from '../../lib/dates.js';
import { useChanges } from '../../lib/live.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { Timetable } from './timetable.js';

const PlanTimetable = graphql(`
  query PlanTimetable($id: ID!) {
    plan(id: $id) {
      id
      document
      issuedOn
    }
  }
`);

/** Every deadline of one plan, for whoever reads it. */
export function TimetablePanel({ planId, onGo }: { planId: string; onGo: (nodeId: string) => void }) {
  const { data, error, refetch } = useQuery(PlanTimetable, { variables: { id: planId } });
  useChanges(() => void refetch(), planId);
  const plan = data?.plan;
  const entries = useMemo(() => {
    return plan ? timetableOf(plan.document as PlanDocument, { issuedOn: plan.issuedOn, asOf: dayOf(new Date().toISOString()) }) : [];
  }, [plan]);
  if (!plan) return error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={4} />;
  return <Timetable entries={entries} events={(plan.document as PlanDocument).events} onGo={onGo} />;
}
