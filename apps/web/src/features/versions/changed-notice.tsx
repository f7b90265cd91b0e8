import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group } from '@mantine/core';
import { compareDocuments, type PlanDocument } from '@banhanh/plan-document';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../lib/i18n/texts.js';
import { compareAddress } from './compare-address.js';
import { CurrentText, TextOfVersion, VersionsOfPlan } from './version-queries.js';
import { versionTexts } from './versions.texts.js';

/** To who decided on an earlier text of the plan: how much has changed since, and where to see it. */
export function ChangedNotice({ planId, documentHash }: { planId: string; documentHash: string }) {
  const t = useTexts(versionTexts);
  const { data } = useQuery(VersionsOfPlan, { variables: { id: planId }, fetchPolicy: 'cache-and-network' });
  const decided = data?.plan?.versions.find(({ isLastDecidedByViewer }) => isLastDecidedByViewer);
  if (!decided || decided.hash === documentHash || data?.plan?.state !== 'REVIEW') return null;
  return <Changes planId={planId} ordinal={decided.ordinal} label={(count) => t('changed', { count })} />;
}

function Changes({ planId, ordinal, label }: { planId: string; ordinal: number; label: (count: number) => string }) {
  const t = useTexts(versionTexts);
  const version = useQuery(TextOfVersion, { variables: { id: planId, ordinal } });
  const current = useQuery(CurrentText, { variables: { id: planId } });
  const [before, after] = [version.data?.plan?.versionAt?.document, current.data?.plan?.document];
  const count = useMemo(() => (before && after ? compareDocuments(before as PlanDocument, after as PlanDocument).changes.length : 0), [before, after]);
  if (count === 0) return null;
  return (
    <Alert color="yellow" my="sm" role="status">
      <Group justify="space-between">
        {label(count)}
        <Button component={Link} to={compareAddress(planId, ordinal, null)} size="compact-md" variant="default" mih={36}>
          {t('showChanges')}
        </Button>
      </Group>
    </Alert>
  );
}
