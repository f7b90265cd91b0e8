import { findText } from '../lib/i18n/texts.js';
import { useTexts } from '../lib/i18n/texts.js';
import { stateLook, type StateKind } from './state-look.js';
import { stateTexts } from './state.texts.js';
import styles from './state-badge.module.css';

/** A state as icon, word and colour together. */
export function StateBadge({ kind, state, count }: { kind: StateKind; state: string; count?: number }) {
  useTexts(stateTexts);
  const { icon: StateIcon, tone } = stateLook(kind, state);
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      <StateIcon size={15} stroke={1.8} aria-hidden />
      {findText(stateTexts, `${kind}.${state.toLowerCase()}`) ?? state}
      {count !== undefined && <span className="numbers">{count.toLocaleString('vi')}</span>}
    </span>
  );
}
