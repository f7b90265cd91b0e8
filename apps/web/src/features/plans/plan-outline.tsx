import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack, Text } from '@mantine/core';
import type { PlanDocument } from '@banhanh/plan-document';
import { useTexts } from '../../lib/i18n/texts.js';
import { outlineOf } from './outline-of-plan.js';
import { PlanText } from './plan-paper.js';
import { planTexts } from './plan.texts.js';
import styles from './plan-page.module.css';

/** Goes to the node on the paper and leaves the keyboard there. */
export function showNode(id: string): void {
  const node = document.querySelector<HTMLElement>(`.plan-paper [data-node="${CSS.escape(id)}"]`);
  if (!node) return;
  node.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth', block: 'start' });
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
}

export function PlanOutline({ id }: { id: string }) {
  const t = useTexts(planTexts);
  const { data } = useQuery(PlanText, { variables: { id }, fetchPolicy: 'cache-first' });
  if (!data?.plan) {
    return (
      <Stack gap={8}>
        {[70, 90, 60, 80].map((width) => (
          <Skeleton key={width} height={14} width={`${width}%`} />
        ))}
      </Stack>
    );
  }
  const entries = outlineOf(data.plan.document as PlanDocument);
  if (entries.length === 0) {
    return (
      <Text size="sm" className="quiet">
        {t('page.outlineEmpty')}
      </Text>
    );
  }
  return (
    <nav aria-label={t('page.outline')}>
      {entries.map((entry) => (
        <button key={entry.id} type="button" className={styles.outlineEntry} data-depth={entry.depth} onClick={() => showNode(entry.id)}>
          {entry.text}
        </button>
      ))}
    </nav>
  );
}
