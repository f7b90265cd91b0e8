import { applyFix, type Annex, type DocumentMarks, type Finding, type PlanDocument, type PlanEvent, type Signer, type Target } from '@banhanh/plan-document';
import { applyAnnexEdit, type AnnexEdit } from './annex-edit.js';
import { pasteAnnex, pasteIntoAnnex, type AnnexPlace, type CopiedTable } from './annex-paste.js';
import { applyRecipientEdit, type RecipientEdit } from './recipient-edit.js';

/** What the forms beside the text may change. Lines of the body are written in the text itself. */
export type PlanEdit =
  | AnnexEdit
  | RecipientEdit
  /** A table copied elsewhere, put in from one cell on; `newIds` are for the rows that are missing. */
  | { type: 'pasteTable'; place: AnnexPlace; table: CopiedTable; newIds: readonly string[] }
  /** A whole table copied elsewhere, read by its headings. */
  | { type: 'pasteAnnex'; annexId: string; table: Pick<Annex, 'columns' | 'groups'> }
  /** Words as the check would have them; nothing when they stand there no more. */
  | { type: 'fix'; finding: Finding }
  | { type: 'setTitle'; part: 'type' | 'subject'; text: string }
  | { type: 'setHeader'; part: 'superior' | 'agency' | 'place'; text: string }
  | { type: 'setMark'; mark: keyof DocumentMarks; value: string | null }
  | { type: 'setSigner'; signer: Signer | null }
  | { type: 'setTarget'; target: Target }
  | { type: 'clearTarget'; text: string }
  | { type: 'setEvents'; events: PlanEvent[] };

/** Applies one edit. An edit that changes nothing answers the very same plan. */
export function applyEdit(document: PlanDocument, edit: PlanEdit): PlanDocument {
  switch (edit.type) {
    case 'fix':
      return applyFix(document, edit.finding) ?? document;
    case 'setTitle':
      return { ...document, title: { ...document.title, [edit.part]: edit.text } };
    case 'setHeader':
      return { ...document, header: { ...document.header, [edit.part]: edit.text === '' ? null : edit.text } };
    case 'setMark':
      return withMark(document, edit.mark, edit.value);
    case 'setSigner':
      return { ...document, signer: edit.signer };
    case 'setTarget':
      return { ...document, targets: [...document.targets.filter(({ text }) => text !== edit.target.text), edit.target] };
    case 'clearTarget':
      return { ...document, targets: document.targets.filter(({ text }) => text !== edit.text) };
    case 'setEvents':
      return { ...document, events: edit.events };
    case 'setRecipient':
    case 'setRecipientPurpose':
    case 'addRecipient':
    case 'removeRecipient':
    case 'moveRecipient':
      return { ...document, recipients: applyRecipientEdit(document.recipients, edit) };
    case 'pasteTable':
      return { ...document, annexes: pasteIntoAnnex(document.annexes, edit.place, edit.table, edit.newIds) };
    case 'pasteAnnex':
      return { ...document, annexes: pasteAnnex(document.annexes, edit.annexId, edit.table) };
    default:
      return { ...document, annexes: applyAnnexEdit(document.annexes, edit) };
  }
}

/** A plan without any mark has no `marks` at all, as it was before there were any. */
function withMark({ marks: before = {}, ...document }: PlanDocument, mark: keyof DocumentMarks, value: string | null): PlanDocument {
  const { [mark]: _, ...others } = before;
  const marks: DocumentMarks = value === null ? others : { ...others, [mark]: value };
  return Object.keys(marks).length === 0 ? document : { ...document, marks };
}

/** Edits made letter by letter name what they write into and are undone together; all others are a step of their own. */
export function typingKey(edit: PlanEdit): string | null {
  switch (edit.type) {
    case 'setRecipient':
      return `${edit.type} ${edit.id}`;
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

