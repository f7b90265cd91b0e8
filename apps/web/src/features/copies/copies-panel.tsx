import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import type { PlanDocument } from '@banhanh/plan-document';
import type { ReactNode } from 'react';
import { readFragment } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useChanges } from '../../lib/live.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { copyTexts } from './copies.texts.js';
import { CopyNow } from './copy-now.js';
import { CopiesOfPlan } from './copy-queries.js';
import { CopyRow } from './copy-row.js';
import styles from './copies.module.css';

/** The copies our agency made of a plan, newest first. `children` is the way to ask for one more. */
export function CopiesPanel({ planId, children }: { planId: string; children?: ReactNode }) {
  const t = useTexts(copyTexts);
  const { data, error, refetch } = useQuery(CopiesOfPlan, { variables: { id: planId }, fetchPolicy: 'cache-and-network' });
  useChanges(() => void refetch(), planId);
  const plan = data?.plan;
  if (!plan) return error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={3} />;
  return (
    <Stack gap="md">
      {children && <div>{children}</div>}
      {plan.copies.length === 0 ? (
        <EmptyState icon={IconCertificate} title={t('none')} next={t('noneNext')} />
      ) : (
        <ul className={styles.list}>
          {plan.copies.map((copy) => (
            <CopyRow key={copy.id} copy={readFragment(CopyNow, copy)} document={plan.document as PlanDocument} />
          ))}
        </ul>
      )}
    </Stack>
  );
}
