import { type PlanNode } from '@banhanh/plan-document';
import { memo, type CSSProperties } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { AssignmentFields } from './assignment-fields.js';
import { useRowActs } from './editor-context.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import { FootnoteFields } from './footnote-fields.js';
import { GrowingText } from './growing-text.js';

export interface NodeRowProps {
  node: PlanNode;
  depth: number;
  isTyped: boolean;
}

/** One line of the plan: its marker, its text, and what hangs on it. */
export const NodeRow = memo(function NodeRow({ node, depth, isTyped }: NodeRowProps) {
  const t = useTexts(editorTexts);
  const { edit, enter } = useRowActs();
  const isTitle = node.kind === 'section' && (depth === 0 || node.children.length > 0);
  return (
    <div className={styles.row} data-kind={node.kind} style={{ '--depth': depth } as CSSProperties} onFocus={() => enter(node.id)}>
      {node.kind === 'section' || node.kind === 'bullet' ? (
        <MarkerField key={node.marker} node={node} isTyped={isTyped} />
      ) : (
        <span className={styles.noMarker} aria-hidden />
      )}
      <div className={styles.content}>
        <GrowingText
          value={node.text}
          onChange={(event) => edit({ type: 'setText', id: node.id, text: event.currentTarget.value })}
          aria-label={t('text', { kind: t(`kind.${node.kind}`), marker: node.marker ?? '' }).trim()}
          className={isTitle ? styles.titleText : undefined}
          data-node-text={node.id}
        />
        {node.assignment && <AssignmentFields nodeId={node.id} mark={node.assignment} />}
        {node.footnotes && <FootnoteFields nodeId={node.id} footnotes={node.footnotes} />}
      </div>
    </div>
  );
});

/** Leaving the field keeps what was typed; an emptied one is numbered by its place again. */
function MarkerField({ node, isTyped }: { node: PlanNode; isTyped: boolean }) {
  const t = useTexts(editorTexts);
  const { edit } = useRowActs();
  return (
    <input
      className={styles.marker}
      data-typed={isTyped}
      defaultValue={node.marker ?? ''}
      maxLength={12}
      size={4}
      aria-label={t('marker', { text: node.text.slice(0, 60) })}
      title={isTyped ? t('markerTyped') : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const marker = event.currentTarget.value.replace(/\s/g, '');
        if (marker !== (node.marker ?? '')) edit({ type: 'setMarker', id: node.id, marker: marker === '' ? null : marker });
      }}
    />
  );
}
