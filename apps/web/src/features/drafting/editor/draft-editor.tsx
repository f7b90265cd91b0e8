import { Button, Group, Tabs } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { applyFix, type Finding } from '@banhanh/plan-document';
import { useTexts } from '../../../lib/i18n/texts.js';
import { PageFrame } from '../../../ui/page-frame.js';
import { PageSkeleton } from '../../../ui/page-skeleton.js';
import { useLeaveGuard } from '../use-leave-guard.js';
import { AnnexEditor } from './annex-editor.js';
import { BesideList, BesideSwitch, useBeside } from './beside.js';
import { BodyEditor } from './body-editor.js';
import type { Brought } from './brought.js';
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
import { PrintPreview } from './print-preview.js';
import { RecipientsEditor } from './recipients-editor.js';
import type { DraftSession } from './session/draft-session.js';
import { SignerEditor } from './signer-editor.js';
import { findingMarks, stepToMark } from './surface/finding-marks.js';
import { lineCommands, type LineCommand } from './surface/line-commands.js';
import { selectedWords } from './surface/selected-words.js';
import { CoDraftingDialog } from './together/co-drafting-dialog.js';
import { PeopleHere } from './together/people-here.js';
import { useDecisions, type Decided } from './use-decisions.js';
import { useDraftKeys } from './use-draft-keys.js';
import { useEditorKeys } from './use-editor-keys.js';
import { useKeepDraft } from './use-keep-draft.js';
import { usePlaces } from './use-places.js';
import { useTextEditor } from './use-text-editor.js';

const parts = ['body', 'recipients', 'signer', 'annexes', 'timetable', 'details'] as const;

export interface OpenedDraft {
  planId: string;
  person: { id: string; name: string };
  pdfUrl: string;
  isPartyBody: boolean;
  decided: Decided;
  mayRevise: boolean;
}

export interface DraftEditorProps extends Brought {
  opened: OpenedDraft;
  session: DraftSession;
  returned: Returned | null;
}

/** One draft, open for writing by everybody who may. */
export function DraftEditor({ opened, session, returned, useFindings, Check, Events, Pages, marksOf, Side }: DraftEditorProps) {
  const t = useTexts(editorTexts);
  const navigate = useNavigate();
  const { planId, person, isPartyBody } = opened;
  const status = useSyncExternalStore(session.status.subscribe, session.status.get);
  const document = useSyncExternalStore(session.plan.document.subscribe, session.plan.document.get);
  const [part, setPart] = useState<string>('body');
  const isNarrow = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const [beside, setBeside] = useBeside();
  const [isTogetherOpen, setTogether] = useState(false);
  const keepDraft = useKeepDraft(planId);
  const { decided, decide } = useDecisions(planId, opened.decided, session.plan.read, keepDraft);
  const isEditable = opened.mayRevise && !status.isReadOnly && status.closedBy === null;
  // Who may only read writes into no form either.
  const edit = isEditable ? session.plan.edit : ignore;
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
  const findings = useFindings(document, isPartyBody);
  const found = useMemo(() => findingMarks(document, findings ?? []), [document, findings]);
  const marks = useMemo(() => [...meanings.marks, ...found, ...marksOf(document)], [meanings, found, marksOf, document]);
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

  useDraftKeys({ onKeep: () => void keepNow(), undo: session.plan.undo, onFinding: (by) => (setPart('body'), requestAnimationFrame(() => editor && stepToMark(editor, found, by))) });

  const column = useRef<HTMLDivElement>(null);
  const { goTo, goToFinding } = usePlaces(editor, document, column, setPart);
  const fixing = { mayFix: (finding: Finding) => isEditable && applyFix(document, finding) !== null, onFix: (finding: Finding) => edit({ type: 'fix', finding }) };

  const run = (command: LineCommand) => {
    if (!editor) return;
    lineCommands[command](editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };

  const preview = <PrintPreview Pages={Pages} url={opened.pdfUrl} status={status} />;
  const check = <Check document={document} findings={findings} onGo={goToFinding} {...fixing} />;
  const side = <Side planId={planId} document={document} onGo={goTo} selected={() => editor && selectedWords(editor)} />;
  // The table of an annex takes the width of the pages.
  const shown = isNarrow || (part === 'annexes' && beside === 'print') ? 'none' : beside;
  const count = findings && findings.filter(({ severity }) => severity !== 'hint').length;

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
          {!isNarrow && <BesideSwitch value={beside} onChange={setBeside} findings={count} />}
          <Button onClick={() => void navigate(`/ke-hoach/${planId}`)}>{t('done')}</Button>
        </Group>
      }
    >
      {returned && <ReturnNotice returned={returned} />}
      {!status.isLoaded || !editor ? (
        <PageSkeleton rows={12} rowHeight={32} />
      ) : (
        <div className={styles.layout} data-beside={shown}>
          <div className={styles.column} ref={column}>
            <Tabs value={part} onChange={(next) => setPart(next ?? 'body')} keepMounted={false}>
              <Tabs.List mb="md" aria-label={t('parts')} style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
                {[...parts, ...(isNarrow ? (['check', 'side', 'preview'] as const) : [])].map((name) => (
                  <Tabs.Tab key={name} value={name} mih={44} style={{ flexShrink: 0 }}>
                    {name === 'check' && count ? t('beside.checkCount', { count }) : t(`part.${name}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="body" keepMounted>
                <div className={styles.desk}>
                  {isEditable && <EditorToolbar editor={editor} session={session} onCommand={run} />}
                  <BodyEditor editor={editor} document={document} isPartyBody={isPartyBody} edit={edit} isEditable={isEditable} onPart={setPart} />
                  {isEditable && <CitationCompletion editor={editor} />}
                  {isEditable && <LinePanel editor={editor} document={document} meanings={meanings} findings={findings ?? []} fixing={fixing} edit={edit} />}
                </div>
              </Tabs.Panel>
              <fieldset className={styles.form} disabled={!isEditable}>
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
              </fieldset>
              {isNarrow && (
                <>
                  <Tabs.Panel value="check">{check}</Tabs.Panel>
                  <Tabs.Panel value="side" data-own-undo>
                    {side}
                  </Tabs.Panel>
                  <Tabs.Panel value="preview" className={styles.preview}>
                    {preview}
                  </Tabs.Panel>
                </>
              )}
            </Tabs>
          </div>
          {shown !== 'none' && <div className={styles.preview}>{shown === 'print' ? preview : <BesideList name={shown}>{shown === 'check' ? check : side}</BesideList>}</div>}
        </div>
      )}
      <CoDraftingDialog planId={planId} opened={isTogetherOpen} onClose={() => setTogether(false)} />
      <LeaveDialog blocker={blocker} isHeld={isLost || status.isRefusedEntry || status.refused.length > 0} isEnded={blocker.state === 'blocked' && blocker.location.pathname === '/dang-nhap'} />
    </PageFrame>
  );
}

const ignore = (): void => undefined;
