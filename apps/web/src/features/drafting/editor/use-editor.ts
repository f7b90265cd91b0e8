import { type PlanDocument } from '@banhanh/plan-document';
import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { createAutosave, type Autosave, type SaveState } from '../editing/autosave.js';
import { editHistory, openHistory } from '../editing/edit-history.js';
import { type PlanEdit } from '../editing/plan-edit.js';
import { tidyDocument } from '@banhanh/plan-document';
import { forgetUnsaved, keepUnsaved } from '../editing/unsaved-text.js';
import { useSaveDraft, type DraftText, type OtherDraft } from './use-save-draft.js';

export interface OpenedDraft {
  planId: string;
  personId: string;
  version: number;
  document: PlanDocument;
  fieldCode: string;
  signerPositionId: string | null;
}

/** The state of one editor: the text with its history, its saving, and the copy kept in the browser meanwhile. */
export function useEditor(opened: OpenedDraft) {
  const { planId, personId } = opened;
  const [history, dispatch] = useReducer(editHistory, opened.document, openHistory);
  const [decided, setDecided] = useState({ fieldCode: opened.fieldCode, signerPositionId: opened.signerPositionId });
  const [saveState, setSaveState] = useState<SaveState<OtherDraft>>({ kind: 'saved', at: null });
  const [isKept, setKept] = useState(true);
  const save = useEffectEvent(useSaveDraft(planId));
  const autosave = useRef<Autosave<DraftText> | null>(null);
  const { document } = history.present;

  useEffect(() => {
    const created = createAutosave<DraftText, OtherDraft>({
      version: opened.version,
      save: (text, version) => save(text, version),
      now: () => Date.now(),
      onState: (state) => {
        setSaveState(state);
        if (state.kind === 'saved') forgetUnsaved(localStorage, personId, planId);
      },
    });
    autosave.current = created;
    const retry = () => void created.flush();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      created.stop();
    };
  }, [planId, personId, opened.version]);

  const accepted = useRef<PlanDocument | null>(opened.document);
  const decidedAtFirst = useRef(decided);
  useEffect(() => {
    // What was just opened or taken over from the server is no change of mine.
    if (document === accepted.current && decided === decidedAtFirst.current) return;
    accepted.current = null;
    const tidy = tidyDocument(document);
    setKept(keepUnsaved(localStorage, personId, planId, { version: opened.version, writtenAt: new Date().toISOString(), document: tidy }));
    autosave.current?.changed({ document: tidy, ...decided });
  }, [document, decided, personId, planId, opened.version]);

  const edit = useCallback((change: PlanEdit) => dispatch({ type: 'edit', edit: change, at: Date.now() }), []);

  return {
    draft: history.present,
    edit,
    undo: useCallback(() => dispatch({ type: 'undo' }), []),
    redo: useCallback(() => dispatch({ type: 'redo' }), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    decided,
    decide: setDecided,
    saveState,
    /** False when the browser has no room for a copy. */
    isKept,
    flush: useCallback(async () => (await autosave.current?.flush()) ?? true, []),
    overwrite: useCallback(() => void autosave.current?.overwrite(), []),
    /** Shows the text somebody else saved; undo gives mine back. */
    take: useCallback((other: PlanDocument) => {
      accepted.current = other;
      dispatch({ type: 'replace', document: other });
      autosave.current?.accept();
    }, []),
    restore: useCallback((mine: PlanDocument) => dispatch({ type: 'replace', document: mine }), []),
  };
}

export type Editor = ReturnType<typeof useEditor>;
