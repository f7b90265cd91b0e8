import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import { countBelow, findPlace } from '../editing/node-tree.js';
import { pasteInBody, pressInBody } from './body-keys.js';
import { EditorToolbar } from './editor-toolbar.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import { GrowingText } from './growing-text.js';
import { NodeList } from './node-list.js';
import type { Editor } from './use-editor.js';
import { useNodeCommands } from './use-node-commands.js';

const REMOVED_NOTICE = 'editor-removed';

export interface BodyEditorProps {
  editor: Editor;
  activeId: string | null;
}

/** Title and text of the plan, line by line. */
export function BodyEditor({ editor, activeId }: BodyEditorProps) {
  const t = useTexts(editorTexts);
  const ui = useTexts(uiTexts);
  const { draft, edit, undo, redo } = editor;
  const { document } = draft;
  const node = activeId === null ? null : (findPlace(document.body, activeId)?.node ?? null);

  const list = useRef<HTMLDivElement>(null);
  const editsSinceRemoval = useRef<number | null>(null);
  const commands = useNodeCommands({
    list,
    draft,
    edit,
    onRemoved: (removed) => {
      const count = countBelow(removed) + 1;
      if (count === 1 && removed.text === '') return;
      editsSinceRemoval.current = 0;
      notifications.show({
        id: REMOVED_NOTICE,
        autoClose: 8000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('removed', { count })}</Text>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                notifications.hide(REMOVED_NOTICE);
                undo();
              }}
            >
              {ui('undo')}
            </Button>
          </Group>
        ),
      });
    },
  });
  // "Hoàn tác" in the notice means the removal: once something else is done it would undo that instead.
  useEffect(() => {
    if (editsSinceRemoval.current === null) return;
    editsSinceRemoval.current += 1;
    if (editsSinceRemoval.current < 2) return;
    editsSinceRemoval.current = null;
    notifications.hide(REMOVED_NOTICE);
  }, [document]);

  return (
    <div className={styles.sheet}>
      <EditorToolbar
        draft={draft}
        node={node}
        canUndo={editor.canUndo}
        canRedo={editor.canRedo}
        onUndo={undo}
        onRedo={redo}
        onCommand={(command) => activeId !== null && commands.run(command, activeId)}
        onKind={(kind) => activeId !== null && commands.editAt({ type: 'setKind', id: activeId, kind }, { nodeId: activeId, at: null })}
      />
      <GrowingText
        className={styles.subject}
        value={document.title.subject}
        placeholder={t('subject')}
        aria-label={t('subject')}
        aria-invalid={document.title.subject.trim() === ''}
        onChange={(event) => edit({ type: 'setTitle', part: 'subject', text: event.currentTarget.value.replace(/\n/g, ' ') })}
      />
      <div ref={list} onKeyDown={(event) => pressInBody(event, draft, commands)} onPaste={(event) => pasteInBody(event, commands)}>
        <NodeList nodes={document.body} depth={0} typed={draft.typed} />
      </div>
      {document.body.length === 0 && (
        <Group justify="center" py="lg">
          <Text className="quiet">{t('empty')}</Text>
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              const newId = crypto.randomUUID();
              commands.editAt({ type: 'insert', after: null, kind: 'section', newId }, { nodeId: newId, at: 0 });
            }}
          >
            {t('addFirst')}
          </Button>
        </Group>
      )}
    </div>
  );
}
