/**
 * The plan as data. One schema shared by the editor, the importer, the form check, the typesetter, the task splitter and
 * the report. Text is kept exactly as written (NFC, single spaces): numbering, bases and recipients are structure, but
 * citations and deadlines are always read from the text, never stored beside it.
 */
export interface PlanDocument {
  format: 'plan-document/1';
  header: DocumentHeader;
  title: DocumentTitle;
  /** Everything between the title and `Nơi nhận`, as a tree in reading order. */
  body: PlanNode[];
  recipients: RecipientLine[];
  signer: Signer | null;
  annexes: Annex[];
  /** Events whose dates people enter; deadlines hang on them. */
  events: PlanEvent[];
  /** Decisions of people about who a written name means, used for recipients and assignees alike. */
  targets: Target[];
  /** Boxes 10b and 11; absent on an ordinary plan. */
  marks?: DocumentMarks;
}

/** Boxes 2–4 of the form (NĐ 30/2020, Phụ lục I). A field is null when the file does not have it or leaves it blank. */
export interface DocumentHeader {
  superior: string | null;
  agency: string | null;
  number: string | null;
  symbol: string | null;
  place: string | null;
  /** ISO date, only when day, month and year are all written. */
  date: string | null;
}

/** The three levels of the decree (NĐ 30/2020, Phụ lục I, mục II); a mark of secrecy has no place in this system. */
export type Urgency = 'urgent' | 'very-urgent' | 'flash';
export type Circulation = 'return-after-reading' | 'internal';

/** Proposed by the drafter, decided by who signs. */
export interface DocumentMarks {
  urgency?: Urgency;
  circulation?: Circulation;
}

export interface DocumentTitle {
  /** Tên loại, e.g. `KẾ HOẠCH`. */
  type: string;
  /** Trích yếu. */
  subject: string;
}

/**
 * - `basis`: an unnumbered paragraph before the first section that names the documents the plan rests on.
 * - `section`: a numbered node (`I.` `1.` `1.1.` `a)` `(1)`), with or without children.
 * - `bullet`: marked `-`, `+` or a bullet sign.
 * - `paragraph`: no marker. - `closing`: the last unmarked paragraph, ending `./.`.
 */
export type PlanNodeKind = 'basis' | 'paragraph' | 'section' | 'bullet' | 'closing';

export interface PlanNode {
  /** Unique in the document and stable over edits. */
  id: string;
  kind: PlanNodeKind;
  /** As printed, without spaces: `I.` `1.1.` `a)` `(1)` `-` `+`; null for basis, paragraph, closing. */
  marker: string | null;
  /** One line; a footnote reference is `[^1]`. */
  text: string;
  children: PlanNode[];
  footnotes?: Footnote[];
  /** Present on a node that gives somebody work: its direct children (or its text after the first colon) are the tasks. */
  assignment?: AssignmentMark;
}

export interface Footnote {
  marker: string;
  text: string;
}

export interface AssignmentMark {
  /** The bodies named, as written, one string each (without "Đề nghị"). */
  assignees: string[];
  /** `order` for the agency's own units, `request` ("Đề nghị …") for everybody else. */
  modality: 'order' | 'request';
}

export type RecipientPurpose = 'report' | 'file' | 'execute-or-know';

/** One dash line of `Nơi nhận`. `text` has no dash and no final `;` or `.`; `parts` are the bodies, notes removed. */
export interface RecipientLine {
  id: string;
  text: string;
  purpose: RecipientPurpose;
  parts: string[];
}

/** The signature block: `KT. GIÁM ĐỐC` / `PHÓ GIÁM ĐỐC` / name → authority ["KT. GIÁM ĐỐC"], office "PHÓ GIÁM ĐỐC". */
export interface Signer {
  authority: string[];
  office: string;
  name: string | null;
}

export interface Annex {
  id: string;
  label: string;
  title: string | null;
  caption: string | null;
  columns: string[];
  groups: AnnexGroup[];
}

export interface AnnexGroup {
  id: string;
  number: string | null;
  title: string;
  rows: AnnexRow[];
}

export interface AnnexRow {
  id: string;
  no: string;
  content: string;
  lead: string[];
  partners: string[];
  /** The deadline as written; paragraphs of the cell joined by `\n`. */
  time: string;
}

export interface PlanEvent {
  id: string;
  name: string;
  /** ISO dates, inclusive; null until somebody enters them. */
  from: string | null;
  to: string | null;
}

/**
 * Who a written name (a part of a recipient line, or an assignee) means, decided by hand.
 * `agency` and `group` carry the directory id; `internal` stays inside the issuing agency; `outside` is sent by other means.
 */
export interface Target {
  text: string;
  kind: 'agency' | 'group' | 'internal' | 'outside';
  id: string | null;
}
