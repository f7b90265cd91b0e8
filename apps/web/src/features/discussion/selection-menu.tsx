import { Button, Paper } from '@mantine/core';
import { IconMessagePlus, IconPencilQuestion } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { discussionTexts } from './discussion.texts.js';
import styles from './discussion.module.css';
import { selectedOnPaper, type Selected } from './paper-passage.js';

export interface SelectionMenuProps {
  mayComment: boolean;
  maySuggest: boolean;
  onPick: (kind: 'comment' | 'suggest', selected: Selected) => void;
}

/** Beside words selected on the paper: speak about them, or propose others. */
export function SelectionMenu({ mayComment, maySuggest, onPick }: SelectionMenuProps) {
  const t = useTexts(discussionTexts);
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSelected(selectedOnPaper()));
    };
    document.addEventListener('selectionchange', look);
    addEventListener('scroll', look, { passive: true, capture: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
      removeEventListener('scroll', look, { capture: true });
    };
  }, []);
  if (!selected || (!mayComment && !maySuggest) || selected.box.bottom < 0 || selected.box.top > innerHeight) return null;
  const pick = (kind: 'comment' | 'suggest') => {
    onPick(kind, selected);
    getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return (
    <Paper
      withBorder
      shadow="md"
      className={`${styles.menu} no-print`}
      role="toolbar"
      aria-label={t('menu')}
      style={{ top: Math.min(selected.box.bottom + 8, innerHeight - 60), left: Math.max(8, Math.min(selected.box.left, innerWidth - 300)) }}
      // The words stay selected while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      {mayComment && (
        <Button variant="subtle" leftSection={<IconMessagePlus size={18} aria-hidden />} onClick={() => pick('comment')}>
          {t('comment')}
        </Button>
      )}
      {maySuggest && (
        <Button variant="subtle" leftSection={<IconPencilQuestion size={18} aria-hidden />} onClick={() => pick('suggest')}>
          {t('suggest')}
        </Button>
      )}
    </Paper>
  );
}
