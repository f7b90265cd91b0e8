import { assignmentsOfBody } from './assignments.js';
import { type Citation, citationsOf } from './citations.js';
import { type Annex, type DocumentHeader, type PlanDocument, type PlanNode, type RecipientPurpose, type Signer } from './model.js';
import { type OutlineDeadline, outlineDeadlinesOf } from './outline-deadline.js';

/** One node of the flat body of an outline: depth by nesting, `text` without the marker. */
export interface OutlineNode {
  kind: 'basis' | 'heading' | 'item' | 'bullet' | 'paragraph' | 'footnote' | 'closing';
  marker: string | null;
  depth: number;
  text: string;
}

export interface OutlineAnnex {
  label: string;
  caption: string | null;
  columns: string[];
  groups: {
    number: string | null;
    title: string;
    rows: { no: string; content: string; lead: string[]; partners: string[]; time: string; deadline: OutlineDeadline[] }[];
  }[];
}

/** The neutral exchange form `outline/1`: the plan read once, with what was found in its text spelled out. */
export interface Outline {
  format: 'outline/1';
  header: DocumentHeader | null;
  title: { type: string; subject: string } | null;
  body: OutlineNode[];
  citations: Pick<Citation, 'type' | 'number' | 'date' | 'issuer' | 'role'>[];
  assignments: { agencies: string[]; mode: 'order' | 'request'; tasks: string[] }[];
  recipients: { text: string; purpose: RecipientPurpose; parts: string[] }[];
  signer: Signer | null;
  annex: OutlineAnnex | null;
}

/** The outline of a plan. Of several annexes the first is given. */
export function toOutline(document: PlanDocument): Outline {
  const { header, title } = document;
  const annex = document.annexes[0];
  return {
    format: 'outline/1',
    header: Object.values(header).some((field) => field !== null) ? header : null,
    title: title.type === '' && title.subject === '' ? null : { type: title.type, subject: title.subject },
    body: document.body.flatMap((node) => flatten(node, 0)),
    citations: citationsOf(document).map(({ type, number, date, issuer, role }) => ({ type, number, date, issuer, role })),
    assignments: assignmentsOfBody(document).map(({ assignees, modality, tasks }) => ({ agencies: assignees, mode: modality, tasks: tasks.map(({ text }) => text) })),
    recipients: document.recipients.map(({ text, purpose, parts }) => ({ text, purpose, parts })),
    signer: document.signer,
    annex: annex ? outlineAnnex(document, annex) : null,
  };
}

function flatten(node: PlanNode, depth: number): OutlineNode[] {
  return [
    { kind: outlineKind(node), marker: node.marker, depth, text: node.text },
    ...(node.footnotes ?? []).map((note): OutlineNode => ({ kind: 'footnote', marker: note.marker, depth: depth + 1, text: note.text })),
    ...node.children.flatMap((child) => flatten(child, depth + 1)),
  ];
}

function outlineKind(node: PlanNode): OutlineNode['kind'] {
  if (node.kind !== 'section') return node.kind;
  return node.children.length > 0 || /^[IVXLC]+[./-]$/.test(node.marker ?? '') ? 'heading' : 'item';
}

function outlineAnnex(document: PlanDocument, annex: Annex): OutlineAnnex {
  return {
    label: annex.label,
    caption: annex.caption,
    columns: annex.columns,
    groups: annex.groups.map((group) => ({
      number: group.number,
      title: group.title,
      rows: group.rows.map((row) => ({
        no: row.no, content: row.content, lead: row.lead, partners: row.partners, time: row.time, deadline: outlineDeadlinesOf(document, group, row),
      })),
    })),
  };
}
