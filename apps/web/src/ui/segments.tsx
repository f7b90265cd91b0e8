import type { Segment } from '@banhanh/plan-document';
import styles from './segments.module.css';

/** Words taken out struck through, words put in underlined: read out as deletions and insertions, told apart without colour. */
export function Segments({ segments }: { segments: readonly Segment[] }) {
  return (
    <span className={styles.segments}>
      {segments.map(({ kind, text }, index) => (kind === 'added' ? <ins key={index}>{text}</ins> : kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>))}
    </span>
  );
}
