import { ActionIcon, Divider, Group, NativeSelect, Text, TextInput, Tooltip } from '@mantine/core';
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
import type { PlanNodeKind } from '@banhanh/plan-document';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTexts } from '../../../lib/i18n/texts.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import type { DraftSession } from './session/draft-session.js';
import { lineCommands, setKind, setMarker, type LineCommand } from './surface/line-commands.js';
import { kindOrder } from './surface/line-keys.js';
import { markerOf } from './surface/line-numbers.js';
import { holdsLines, lineAt } from './surface/lines.js';
import { useUndo } from './use-undo.js';

const buttons: readonly (readonly [LineCommand, Icon, string?] | null)[] = [
  ['outdent', IconIndentDecrease, 'Shift Tab'],
  ['indent', IconIndentIncrease, 'Tab'],
  ['up', IconArrowNarrowUp, 'Alt ↑'],
  ['down', IconArrowNarrowDown, 'Alt ↓'],
  ['automatic', IconListNumbers],
  null,
  ['add', IconPlus],
  ['assignment', IconUserPlus],
  ['footnote', IconSuperscript, 'Ctrl Alt F'],
  ['remove', IconTrash],
  null,
];

/** What can be done with the line the caret is in. A press does not take the focus from the text. */
export function EditorToolbar({ editor, session, onCommand }: { editor: Editor; session: DraftSession; onCommand: (command: LineCommand) => void }) {
  const t = useTexts(editorTexts);
  const history = useUndo(session.plan.undo);
  const { kind, marker, isTyped, can } = useEditorState({ editor, selector: ({ editor: { state } }) => stateOf(state) });
  const button = (name: string, ToolIcon: Icon, keys: string | undefined, isEnabled: boolean, act: () => void) => {
    const label = t(`toolbar.${name as LineCommand}`);
    return (
      <Tooltip key={name} label={keys ? `${label} (${keys})` : label}>
        <ActionIcon variant="subtle" color="gray" size={36} disabled={!isEnabled} aria-label={label} aria-keyshortcuts={keys?.replaceAll(' ', '+')} onMouseDown={(event) => event.preventDefault()} onClick={act}>
          <ToolIcon size={19} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('toolbar.label')}>
      <NativeSelect
        size="sm"
        w={170}
        aria-label={t('toolbar.kind')}
        value={kind}
        onChange={(event) => {
          setKind(event.currentTarget.value as PlanNodeKind)(editor.state, editor.view.dispatch);
          editor.view.focus();
        }}
        data={kindOrder.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {holdsLines(kind) && (
        <TextInput
          key={marker}
          w={72}
          size="sm"
          aria-label={t('marker')}
          title={isTyped ? t('markerTyped') : undefined}
          data-typed={isTyped}
          defaultValue={marker ?? ''}
          maxLength={12}
          onKeyDown={(event) => {
            if (event.key === 'Enter') editor.view.focus();
          }}
          onBlur={(event) => {
            const written = event.currentTarget.value.replace(/\s/g, '');
            if (written !== (marker ?? '')) setMarker(written === '' ? null : written)(editor.state, editor.view.dispatch);
          }}
        />
      )}
      {buttons.map((known, at) => (known ? button(known[0], known[1], known[2], can[known[0]], () => onCommand(known[0])) : <Divider key={at} orientation="vertical" my={6} />))}
      <Group gap={4}>
        {button('undo', IconArrowBackUp, 'Ctrl Z', history.canUndo, () => session.plan.undo.undo())}
        {button('redo', IconArrowForwardUp, 'Ctrl Y', history.canRedo, () => session.plan.undo.redo())}
      </Group>
      <Text size="xs" className="quiet" visibleFrom="md">
        {t('keys')}
      </Text>
    </div>
  );
}

function stateOf(state: Editor['state']) {
  const { index, attributes } = lineAt(state);
  const can = Object.fromEntries(Object.entries(lineCommands).map(([name, command]) => [name, command(state)])) as Record<LineCommand, boolean>;
  return { kind: attributes.kind, marker: markerOf(state, index), isTyped: attributes.isTyped === true, can };
}
