import { ActionIcon, Group } from '@mantine/core';
import { type Footnote } from '@banhanh/plan-document';
import { IconX } from '@tabler/icons-react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useRowActs } from './editor-context.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import { GrowingText } from './growing-text.js';

export function FootnoteFields({ nodeId, footnotes }: { nodeId: string; footnotes: readonly Footnote[] }) {
  const t = useTexts(editorTexts);
  const { edit } = useRowActs();
  return footnotes.map(({ marker, text }) => (
    <Group key={marker} gap={6} wrap="nowrap" align="flex-start" className={styles.hanging}>
      <sup className={styles.noteMarker} aria-hidden>
        {marker}
      </sup>
      <GrowingText
        className={styles.note}
        value={text}
        aria-label={t('footnote.label', { marker })}
        onChange={(event) => edit({ type: 'setFootnote', id: nodeId, marker, text: event.currentTarget.value })}
      />
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('footnote.remove', { marker })} onClick={() => edit({ type: 'removeFootnote', id: nodeId, marker })}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </Group>
  ));
}
