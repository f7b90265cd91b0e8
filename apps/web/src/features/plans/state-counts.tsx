import { StateBadge } from '../../ui/state-badge.js';
import type { StateKind } from '../../ui/state-look.js';
import styles from './panels.module.css';

export interface StateCountsProps {
  kind: StateKind;
  counts: readonly { state: string; count: number }[];
}

/** How many stand in each state, over all rows. */
export function StateCounts({ kind, counts }: StateCountsProps) {
  return (
    <div className={styles.chips}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => (
          <StateBadge key={state} kind={kind} state={state} count={count} />
        ))}
    </div>
  );
}
