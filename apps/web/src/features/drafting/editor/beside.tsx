import { SegmentedControl } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';

const besides = ['print', 'check', 'side', 'none'] as const;
export type Beside = (typeof besides)[number];

/** What stands beside the text; remembered on this machine. */
export const useBeside = () => useLocalStorage<Beside>({ key: 'banhanh.editor.beside', defaultValue: 'print', getInitialValueInEffect: false });

/** `findings`: how many errors and warnings there are; null while they are not known. */
export function BesideSwitch({ value, onChange, findings }: { value: Beside; onChange: (beside: Beside) => void; findings: number | null }) {
  const t = useTexts(editorTexts);
  return (
    <SegmentedControl
      aria-label={t('beside.label')}
      value={value}
      onChange={onChange}
      data={besides.map((name) => ({ value: name, label: name === 'check' && findings ? t('beside.checkCount', { count: findings }) : t(`beside.${name}`) }))}
    />
  );
}

/** A list beside the text, with a scroll of its own. */
export function BesideList({ name, children }: { name: 'check' | 'side'; children: ReactNode }) {
  const t = useTexts(editorTexts);
  return (
    <div className={styles.besideList} role="region" tabIndex={0} aria-label={t(`beside.${name}`)} data-own-undo>
      {children}
    </div>
  );
}
