import { applyEdit, openDraft, type Draft, type PlanEdit } from './plan-edit.js';
import { type PlanDocument } from '@banhanh/plan-document';

/** Typing within one pause is one step back. */
const PAUSE_MS = 1500;
const STEPS_KEPT = 300;

export interface EditHistory {
  past: readonly Draft[];
  present: Draft;
  future: readonly Draft[];
  /** What the last edit touched and when, so that typing joins into one step. */
  last: { key: string; at: number } | null;
}

export type HistoryAction =
  /** `at` in milliseconds, from the clock of the page. */
  | { type: 'edit'; edit: PlanEdit; at: number }
  | { type: 'undo' }
  | { type: 'redo' }
  /** Another text takes the place of this one (recovered, or saved by somebody else); it can be undone. */
  | { type: 'replace'; document: PlanDocument };

export const openHistory = (document: PlanDocument): EditHistory => ({ past: [], present: openDraft(document), future: [], last: null });

export function editHistory(history: EditHistory, action: HistoryAction): EditHistory {
  const { past, present, future } = history;
  switch (action.type) {
    case 'edit': {
      const next = applyEdit(present, action.edit);
      if (next === present) return history;
      const key = typingKey(action.edit);
      const joins = key !== null && history.last?.key === key && action.at - history.last.at < PAUSE_MS;
      return {
        past: joins ? past : [...past.slice(1 - STEPS_KEPT), present],
        present: next,
        future: [],
        last: key === null ? null : { key, at: action.at },
      };
    }
    case 'undo': {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), present: before, future: [present, ...future], last: null } : history;
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next ? { past: [...past, present], present: next, future: rest, last: null } : history;
    }
    case 'replace':
      return { past: [...past.slice(1 - STEPS_KEPT), present], present: openDraft(action.document), future: [], last: null };
  }
}

/** Edits made letter by letter name what they write into; all others are a step of their own. */
function typingKey(edit: PlanEdit): string | null {
  switch (edit.type) {
    case 'setText':
    case 'setMarker':
    case 'setRecipient':
      return `${edit.type} ${edit.id}`;
    case 'setFootnote':
      return `${edit.type} ${edit.id} ${edit.marker}`;
    case 'setTitle':
    case 'setHeader':
      return `${edit.type} ${edit.part}`;
    case 'setAnnex':
    case 'setGroup':
      return `${edit.type} ${edit.id} ${edit.part}`;
    case 'setColumn':
      return `${edit.type} ${edit.id} ${edit.index}`;
    case 'setRow':
      return `${edit.type} ${edit.id} ${edit.cell}`;
    case 'setSigner':
    case 'setEvents':
      return edit.type;
    default:
      return null;
  }
}
