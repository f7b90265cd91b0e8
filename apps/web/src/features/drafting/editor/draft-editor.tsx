import { Button, Group, Tabs } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore, type ComponentType, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { type PlanDocument, type PlanEvent } from '@banhanh/plan-document';
import { useTexts } from '../../../lib/i18n/texts.js';
import { PageFrame } from '../../../ui/page-frame.js';
import { PageSkeleton } from '../../../ui/page-skeleton.js';
import { useLeaveGuard } from '../use-leave-guard.js';
import { AnnexEditor } from './annex-editor.js';
import { BodyEditor } from './body-editor.js';
import { DetailsEditor } from './details-editor.js';
import { ReturnNotice, type Returned } from './draft-notices.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import { EditorToolbar } from './editor-toolbar.js';
import { KeepStatus } from './keep-status.js';
import { LeaveDialog } from './leave-dialog.js';
import { CitationCompletion } from './meaning/citation-completion.js';
import { LinePanel } from './meaning/line-panel.js';
import { useMarks } from './meaning/use-marks.js';
import { useMeanings } from './meaning/use-meanings.js';
import { PrintPreview, type DraftPages } from './print-preview.js';
import { RecipientsEditor } from './recipients-editor.js';
import type { DraftSession } from './session/draft-session.js';
import { SignerEditor } from './signer-editor.js';
import { lineCommands, type LineCommand } from './surface/line-commands.js';
import type { TextMark } from './surface/line-marks.js';
import { findLine } from './surface/lines.js';
import { selectedWords, type SelectedWords } from './surface/selected-words.js';
import { selectLine } from './surface/select-line.js';
import { CoDraftingDialog } from './together/co-drafting-dialog.js';
import { PeopleHere } from './together/people-here.js';
import { useDecisions, type Decided } from './use-decisions.js';
import { useEditorKeys } from './use-editor-keys.js';
import { useKeepDraft } from './use-keep-draft.js';
import { useTextEditor } from './use-text-editor.js';
import { useShownPreview } from './use-shown-preview.js';

const parts = ['body', 'recipients', 'signer', 'annexes', 'timetable', 'details', 'check'] as const;

/** Checks the text being written; another feature brings it. */
export type DraftCheck = ComponentType<{ document: PlanDocument; isPartyBody: boolean; onGo: (nodeId: string) => void; onReplace: (nodeId: string, text: string) => void }>;

/** Writes the events of the plan that deadlines hang on; another feature brings it. */
export type DraftEvents = ComponentType<{ document: PlanDocument; onEvents: (events: PlanEvent[]) => void }>;

/** `selected` answers the words selected in the text now, with offsets in `PlanNode.text`; null outside one line. */
export type DraftSide = ComponentType<{ planId: string; document: PlanDocument; onGo: (nodeId: string) => void; selected: () => SelectedWords | null }>;

/** Further words to show in a special way, e.g. those people speak about. Another function only when it would answer otherwise. */
export type MarksOf = (document: PlanDocument) => readonly TextMark[];

export interface OpenedDraft {
  planId: string;
  person: { id: string; name: string };
  pdfUrl: string;
  /** A Party body writes it: another head of the form, other rules. */
  isPartyBody: boolean;
  decided: Decided;
  mayRevise: boolean;
}

export interface DraftEditorProps {
  opened: OpenedDraft;
  session: DraftSession;
  returned: Returned | null;
  Check: DraftCheck;
  Events: DraftEvents;
  Pages: DraftPages;
  marksOf: MarksOf;
  /** A panel beside the text that another feature brings. */
  Side: DraftSide;
}

/** One draft, open for writing by everybody who may. */
export function DraftEditor({ opened, session, returned, Check, Events, Pages, marksOf, Side }: DraftEditorProps) {
  const t = useTexts(editorTexts);
  const navigate = useNavigate();
  const { planId, person, isPartyBody } = opened;
  const status = useSyncExternalStore(session.status.subscribe, session.status.get);
  const document = useSyncExternalStore(session.plan.document.subscribe, session.plan.document.get);
  const { edit } = session.plan;
  const [part, setPart] = useState<string>('body');
  const isNarrow = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const [isPreviewShown, showPreview] = useShownPreview();
  const [isTogetherOpen, setTogether] = useState(false);
  const keepDraft = useKeepDraft(planId);
  const { decided, decide } = useDecisions(planId, opened.decided, session.plan.read, keepDraft);
  const isEditable = opened.mayRevise && !status.isReadOnly && status.closedBy === null;
  const isLost = status.line !== 'open';
  const isUnsafe = isEditable && status.keeping.kind === 'saving';
  const blocker = useLeaveGuard(isUnsafe);

  const keepNow = async () => {
    const kept = await keepDraft();
    if (kept.kind === 'not') notifications.show({ color: 'red', message: kept.outcome.text, autoClose: 10_000 });
  };
  const editor = useTextEditor(session, { person, isEditable, label: t('body') });

  useEditorKeys();
  const meanings = useMeanings(document);
  const marks = useMemo(() => [...meanings.marks, ...marksOf(document)], [meanings, marksOf, document]);
  useMarks(editor, marks);

  // Leaving keeps first; only what cannot be kept is asked about. On the way to sign in nothing can be.
  const keepAndGo = useEffectEvent(() => keepDraft());
  useEffect(() => {
    if (blocker.state !== 'blocked' || blocker.location.pathname === '/dang-nhap' || isLost) return;
    let isWaiting = true;
    void keepAndGo().then((kept) => {
      if (isWaiting && kept.kind === 'kept') blocker.proceed();
    });
    return () => void (isWaiting = false);
  }, [blocker, isLost]);

  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (!['z', 'y', 's'].includes(key)) return;
    event.preventDefault();
    if (key === 's') void keepNow();
    else if (key === 'y' || event.shiftKey) session.plan.undo.redo();
    else session.plan.undo.undo();
  };

  const goTo = (nodeId: string) => {
    setPart('body');
    requestAnimationFrame(() => editor && selectLine(editor, nodeId));
  };

  const run = (command: LineCommand) => {
    if (!editor) return;
    lineCommands[command](editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };

  const preview = <PrintPreview Pages={Pages} url={opened.pdfUrl} status={status} />;
  const hasPreview = !isNarrow && isPreviewShown && part !== 'annexes';

  return (
    <PageFrame
      title={t(isEditable ? 'title' : 'titleRead')}
      width="100%"
      aside={
        <Group gap="md">
          <KeepStatus status={status} />
          <PeopleHere colleagues={session.colleagues} />
          {isEditable && (
            <Button variant="default" onClick={() => setTogether(true)}>
              {t('together.button')}
            </Button>
          )}
          {!isNarrow && (
            <Button variant="subtle" color="gray" onClick={() => showPreview(!isPreviewShown)}>
              {t(isPreviewShown ? 'preview.hide' : 'preview.show')}
            </Button>
          )}
          <Button onClick={() => void navigate(`/ke-hoach/${planId}`)}>{t('done')}</Button>
        </Group>
      }
    >
      {returned && <ReturnNotice returned={returned} />}
      {!status.isLoaded || !editor ? (
        <PageSkeleton rows={12} rowHeight={32} />
      ) : (
        <div className={styles.layout} data-wide={!hasPreview} onKeyDown={press}>
          <div className={styles.column}>
            <Tabs value={part} onChange={(next) => setPart(next ?? 'body')} keepMounted={false}>
              <Tabs.List mb="md" aria-label={t('parts')} style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
                {[...parts, 'side' as const, ...(isNarrow ? (['preview'] as const) : [])].map((name) => (
                  <Tabs.Tab key={name} value={name} mih={44} style={{ flexShrink: 0 }}>
                    {t(`part.${name}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="body" keepMounted>
                <div className={styles.desk}>
                  {isEditable && <EditorToolbar editor={editor} session={session} onCommand={run} />}
                  <BodyEditor editor={editor} document={document} isPartyBody={isPartyBody} edit={edit} isEditable={isEditable} onPart={setPart} />
                  {isEditable && <CitationCompletion editor={editor} />}
                  {isEditable && <LinePanel editor={editor} document={document} meanings={meanings} edit={edit} />}
                </div>
              </Tabs.Panel>
              <Tabs.Panel value="recipients">
                <RecipientsEditor document={document} edit={edit} />
              </Tabs.Panel>
              <Tabs.Panel value="signer">
                <SignerEditor document={document} decided={decided} decide={decide} edit={edit} />
              </Tabs.Panel>
              <Tabs.Panel value="annexes">
                <AnnexEditor annexes={document.annexes} edit={edit} deadlines={meanings.deadlines} />
              </Tabs.Panel>
              <Tabs.Panel value="timetable">
                <Events document={document} onEvents={(events) => edit({ type: 'setEvents', events })} />
              </Tabs.Panel>
              <Tabs.Panel value="details">
                <DetailsEditor document={document} isPartyBody={isPartyBody} edit={edit} />
              </Tabs.Panel>
              <Tabs.Panel value="check">
                <Check document={document} isPartyBody={isPartyBody} onGo={goTo} onReplace={(id, text) => findLine(editor.state.doc, id) && edit({ type: 'setText', id, text })} />
              </Tabs.Panel>
              <Tabs.Panel value="side">
                <Side planId={planId} document={document} onGo={goTo} selected={() => selectedWords(editor)} />
              </Tabs.Panel>
              {isNarrow && (
                <Tabs.Panel value="preview" className={styles.preview}>
                  {preview}
                </Tabs.Panel>
              )}
            </Tabs>
          </div>
          {hasPreview && <div className={styles.preview}>{preview}</div>}
        </div>
      )}
      <CoDraftingDialog planId={planId} opened={isTogetherOpen} onClose={() => setTogether(false)} />
      <LeaveDialog blocker={blocker} isHeld={isLost || status.isRefusedEntry || status.refused.length > 0} isEnded={blocker.state === 'blocked' && blocker.location.pathname === '/dang-nhap'} />
    </PageFrame>
  );
}
