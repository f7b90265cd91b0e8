import { type Annex, type PlanDocument, type PlanNode, type Signer } from './model.js';
import { parseRecipientLine } from './recipients.js';

const line = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const lineOrNull = (text: string | null): string | null => (text === null ? null : line(text) || null);
const lines = (texts: readonly string[]): string[] => texts.map(line).filter((text) => text !== '');

/**
 * The plan as it is kept: NFC, one line per text, single spaces. Rows nobody has written anything in yet (they hold no
 * text and nothing below) stay on the screen and are left out here.
 */
export function tidyDocument(document: PlanDocument): PlanDocument {
  return {
    ...document,
    header: { ...document.header, superior: lineOrNull(document.header.superior), agency: lineOrNull(document.header.agency), place: lineOrNull(document.header.place) },
    title: { type: line(document.title.type), subject: line(document.title.subject) },
    body: document.body.flatMap(tidyNode),
    recipients: document.recipients.flatMap(({ id, text, purpose }) => {
      const read = parseRecipientLine(line(text), id);
      return read.text === '' ? [] : [{ ...read, purpose }];
    }),
    signer: document.signer && tidySigner(document.signer),
    annexes: document.annexes.map(tidyAnnex),
    events: document.events.flatMap((event) => (line(event.name) === '' ? [] : [{ ...event, name: line(event.name) }])),
  };
}

function tidyNode({ assignment, footnotes, ...node }: PlanNode): PlanNode[] {
  const text = line(node.text);
  const children = node.children.flatMap(tidyNode);
  if (text === '' && children.length === 0 && !footnotes?.length) return [];
  const assignees = assignment ? lines(assignment.assignees) : [];
  return [
    {
      ...node,
      text,
      children,
      ...(footnotes && footnotes.length > 0 && { footnotes: footnotes.map((note) => ({ ...note, text: line(note.text) })) }),
      ...(assignment && assignees.length > 0 && { assignment: { ...assignment, assignees } }),
    },
  ];
}

function tidySigner(signer: Signer): Signer | null {
  const tidy = { authority: lines(signer.authority), office: line(signer.office), name: lineOrNull(signer.name) };
  return tidy.office === '' && tidy.name === null && tidy.authority.length === 0 ? null : tidy;
}

function tidyAnnex(annex: Annex): Annex {
  return {
    ...annex,
    label: line(annex.label),
    title: lineOrNull(annex.title),
    caption: lineOrNull(annex.caption),
    columns: annex.columns.map(line),
    groups: annex.groups.map((group) => ({
      ...group,
      number: lineOrNull(group.number),
      title: line(group.title),
      rows: group.rows.flatMap((row) => {
        const tidy = { ...row, no: line(row.no), content: paragraphs(row.content), lead: lines(row.lead), partners: lines(row.partners), time: paragraphs(row.time) };
        return tidy.content === '' && tidy.time === '' && tidy.lead.length === 0 && tidy.partners.length === 0 ? [] : [tidy];
      }),
    })),
  };
}

/** A cell may hold several paragraphs. */
const paragraphs = (text: string): string => lines(text.split('\n')).join('\n');
