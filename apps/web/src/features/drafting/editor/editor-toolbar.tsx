import { ActionIcon, Divider, Group, NativeSelect, Text, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowNarrowDown,
  IconArrowNarrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconListNumbers,
  IconPlus,
  IconSuperscript,
  IconTrash,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import { type PlanNode, type PlanNodeKind } from '@banhanh/plan-document';
import { useTexts } from '../../../lib/i18n/texts.js';
import { canIndent, canMove, canOutdent } from '../editing/node-tree.js';
import { type Draft } from '../editing/plan-edit.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import type { NodeCommand } from './use-node-commands.js';

const kinds = ['section', 'bullet', 'paragraph', 'basis', 'closing'] as const satisfies readonly PlanNodeKind[];

export interface EditorToolbarProps {
  draft: Draft;
  node: PlanNode | null;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onCommand: (command: NodeCommand) => void;
  onKind: (kind: PlanNodeKind) => void;
}

/** What can be done with the line the person is in. It keeps the caret: a press does not take the focus from the line. */
export function EditorToolbar({ draft, node, canUndo, canRedo, onUndo, onRedo, onCommand, onKind }: EditorToolbarProps) {
  const t = useTexts(editorTexts);
  const { body } = draft.document;
  const id = node?.id ?? '';
  const button = (name: Exclude<NodeCommand, never>, Icon: Icon, enabled: boolean) => (
    <Tooltip label={t(`toolbar.${name}`)}>
      <ActionIcon variant="subtle" color="gray" size={36} disabled={!enabled} aria-label={t(`toolbar.${name}`)} onMouseDown={(event) => event.preventDefault()} onClick={() => onCommand(name)}>
        <Icon size={19} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={styles.toolbar} role="toolbar" tabIndex={node ? undefined : 0} aria-label={t('toolbar.label')}>
      <NativeSelect
        size="sm"
        w={170}
        aria-label={t('toolbar.kind')}
        disabled={!node}
        value={node?.kind ?? 'section'}
        onChange={(event) => onKind(event.currentTarget.value as PlanNodeKind)}
        data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      {button('outdent', IconIndentDecrease, canOutdent(body, id))}
      {button('indent', IconIndentIncrease, canIndent(body, id))}
      {button('up', IconArrowNarrowUp, canMove(body, id, -1))}
      {button('down', IconArrowNarrowDown, canMove(body, id, 1))}
      {button('automatic', IconListNumbers, draft.typed.has(id))}
      <Divider orientation="vertical" my={6} />
      {button('add', IconPlus, node !== null)}
      {button('assignment', IconUserPlus, node !== null && !node.assignment)}
      {button('footnote', IconSuperscript, node !== null)}
      {button('remove', IconTrash, node !== null)}
      <Divider orientation="vertical" my={6} />
      <Group gap={4}>
        <ActionIcon variant="subtle" color="gray" size={36} disabled={!canUndo} aria-label={t('toolbar.undo')} onClick={onUndo}>
          <IconArrowBackUp size={19} stroke={1.7} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size={36} disabled={!canRedo} aria-label={t('toolbar.redo')} onClick={onRedo}>
          <IconArrowForwardUp size={19} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Group>
      <Text size="xs" className="quiet" visibleFrom="md">
        {t('keys')}
      </Text>
    </div>
  );
}
