import { Button, Group, Modal, Stack, Tabs, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState, type ComponentType, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { type PlanDocument } from '@banhanh/plan-document';
import { useTexts } from '../../../lib/i18n/texts.js';
import { PageFrame } from '../../../ui/page-frame.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import { forgetUnsaved, readUnsaved } from '../editing/unsaved-text.js';
import { Paper } from '../paper.js';
import { useLeaveGuard } from '../use-leave-guard.js';
import { AnnexEditor } from './annex-editor.js';
import { BodyEditor } from './body-editor.js';
import { DetailsEditor } from './details-editor.js';
import { RecoveryNotice, ReturnNotice, StaleNotice, type Returned } from './draft-notices.js';
import { RowActsContext } from './editor-context.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import { RecipientsEditor } from './recipients-editor.js';
import { SaveStatus } from './save-status.js';
import { SignerEditor } from './signer-editor.js';
import { useEditor, type OpenedDraft } from './use-editor.js';

const parts = ['body', 'recipients', 'signer', 'annexes', 'details', 'check'] as const;

/** Checks the text being written; another feature brings it. */
export type DraftCheck = ComponentType<{ document: PlanDocument; onGo: (nodeId: string) => void; onReplace: (nodeId: string, text: string) => void }>;

/** One draft, open for writing. `html` is the plan as last saved. */
export function DraftEditor({ opened, html, returned, Check }: { opened: OpenedDraft; html: string; returned: Returned | null; Check: DraftCheck }) {
  const t = useTexts(editorTexts);
  const ui = useTexts(uiTexts);
  const navigate = useNavigate();
  const editor = useEditor(opened);
  const { edit, flush, saveState, undo, redo } = editor;
  const { document } = editor.draft;
  const [activeId, setActiveId] = useState<string | null>(null);
  const [part, setPart] = useState<string>('body');
  const [isShowingOther, showOther] = useState(false);
  const [unsaved, setUnsaved] = useState(() => readUnsaved(localStorage, opened.personId, opened.planId));
  const isNarrow = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const isUnsaved = saveState.kind !== 'saved';
  const blocker = useLeaveGuard(isUnsaved);
  const rowActs = useMemo(() => ({ edit, enter: setActiveId }), [edit]);
  // A table of an annex takes the whole width; the paper comes back with the text.
  const isWide = part === 'annexes';
  const other = saveState.kind === 'stale' ? saveState.other : null;

  // Leaving inside the application saves first; only what cannot be saved is asked about. On the way to sign in nothing can be.
  useEffect(() => {
    if (blocker.state !== 'blocked' || blocker.location.pathname === '/dang-nhap') return;
    let isWaiting = true;
    void flush().then((isSaved) => {
      if (isWaiting && isSaved) blocker.proceed();
    });
    return () => void (isWaiting = false);
  }, [blocker, flush]);

  const press = useCallback(
    (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (!['z', 'y', 's'].includes(key)) return;
      event.preventDefault();
      if (key === 's') void flush();
      else if (key === 'y' || event.shiftKey) redo();
      else undo();
    },
    [flush, redo, undo],
  );

  const goTo = (nodeId: string) => {
    setActiveId(nodeId);
    setPart('body');
    // The line is there after the tab has changed.
    requestAnimationFrame(() => requestAnimationFrame(() => window.document.querySelector<HTMLTextAreaElement>(`[data-node-text="${CSS.escape(nodeId)}"]`)?.focus()));
  };

  const isEnded = saveState.kind === 'signedOut' && editor.isKept;

  const preview = <Paper html={other && isShowingOther ? other.plan.html : html} current={activeId} label={other && isShowingOther ? t('stale.other') : t('preview')} />;

  return (
    <PageFrame
      title={t('title')}
      width="100%"
      aside={
        <Group gap="md">
          <SaveStatus state={saveState} isKept={editor.isKept} />
          {['unreachable', 'signedOut', 'refused'].includes(saveState.kind) && (
            <Button variant="default" onClick={() => void flush()}>
              {t('save.now')}
            </Button>
          )}
          <Button onClick={() => void navigate(`/ke-hoach/${opened.planId}`)}>{t('done')}</Button>
        </Group>
      }
    >
      {returned && <ReturnNotice returned={returned} />}
      {unsaved && (
        <RecoveryNotice
          unsaved={unsaved}
          version={opened.version}
          onRestore={() => {
            editor.restore(unsaved.document);
            setUnsaved(null);
          }}
          onDrop={() => {
            forgetUnsaved(localStorage, opened.personId, opened.planId);
            setUnsaved(null);
          }}
        />
      )}
      {other && (
        <StaleNotice
          other={other}
          isShowingOther={isShowingOther}
          onShow={showOther}
          onOverwrite={editor.overwrite}
          onTake={() => {
            editor.take(other.plan.document as PlanDocument);
            notifications.show({ message: t('stale.taken'), color: 'lagoon', autoClose: 10_000 });
          }}
        />
      )}
      <div className={styles.layout} data-wide={isWide} onKeyDown={press}>
        <div className={styles.column}>
          <Tabs value={part} onChange={(next) => setPart(next ?? 'body')} keepMounted={false}>
            <Tabs.List mb="md" aria-label={t('parts')} style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
              {parts.map((name) => (
                <Tabs.Tab key={name} value={name} mih={44} style={{ flexShrink: 0 }}>
                  {t(`part.${name}`)}
                </Tabs.Tab>
              ))}
              {isNarrow && (
                <Tabs.Tab value="preview" mih={44} style={{ flexShrink: 0 }}>
                  {t('part.preview')}
                </Tabs.Tab>
              )}
            </Tabs.List>
            <Tabs.Panel value="body">
              <RowActsContext value={rowActs}>
                <BodyEditor editor={editor} activeId={activeId} />
              </RowActsContext>
            </Tabs.Panel>
            <Tabs.Panel value="recipients">
              <RecipientsEditor document={document} edit={edit} />
            </Tabs.Panel>
            <Tabs.Panel value="signer">
              <SignerEditor editor={editor} />
            </Tabs.Panel>
            <Tabs.Panel value="annexes">
              <AnnexEditor annexes={document.annexes} edit={edit} />
            </Tabs.Panel>
            <Tabs.Panel value="details">
              <DetailsEditor document={document} edit={edit} />
            </Tabs.Panel>
            <Tabs.Panel value="check">
              <Check document={document} onGo={goTo} onReplace={(id, text) => edit({ type: 'setText', id, text })} />
            </Tabs.Panel>
            {isNarrow && (
              <Tabs.Panel value="preview" className={styles.preview}>
                {preview}
              </Tabs.Panel>
            )}
          </Tabs>
        </div>
        {!isNarrow && !isWide && <div className={styles.preview}>{preview}</div>}
      </div>
      <Modal
        opened={blocker.state === 'blocked' && ['unreachable', 'signedOut', 'refused', 'gone', 'stale'].includes(saveState.kind)}
        onClose={() => blocker.reset?.()}
        title={<Text fw={600}>{t(isEnded ? 'ended.title' : 'leave.title')}</Text>}
        closeButtonProps={{ 'aria-label': ui('close') }}
      >
        <Stack gap="md">
          <Text>{t(isEnded ? 'ended.text' : 'leave.text')}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => blocker.proceed?.()}>
              {t(isEnded ? 'ended.leave' : 'leave.leave')}
            </Button>
            <Button onClick={() => blocker.reset?.()} data-autofocus>
              {t('leave.stay')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </PageFrame>
  );
}
