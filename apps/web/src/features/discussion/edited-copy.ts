import { type Annex, type AnnexRow, anchoredText, findNode, numberNodes, parseRecipientLine, type PlanDocument, type PlanNode, type RecipientLine, splitBodies, typedMarkers } from '@banhanh/plan-document';

export const rowCells = ['content', 'lead', 'partners', 'time'] as const;
/** The words of one place: of a row of an annex cell by cell, of anything else as `text`. */
export type Words = Readonly<Partial<Record<(typeof rowCells)[number] | 'text', string>>>;

/** One change a reviewer proposes to one line of the text, one recipient, or one row of an annex. */
export type LineEdit = { kind: 'change' | 'insert'; words: Words } | { kind: 'remove' };

/** The words that stand there now; null when the plan has nothing with this id. */
export function wordsOf(document: PlanDocument, id: string): Words | null {
  for (const { rows } of document.annexes.flatMap(({ groups }) => groups)) {
    const row = rows.find((each) => each.id === id);
    if (row) return { content: row.content, lead: row.lead.join('; '), partners: row.partners.join('; '), time: row.time };
  }
  const text = anchoredText(document, id);
  return text === null ? null : { text };
}

/** Whether a line like this one can be put after it, or be left out: the heading of a group of rows only changes. */
export const isWhole = (document: PlanDocument, id: string): boolean => !document.annexes.some(({ groups }) => groups.some((group) => group.id === id));

/** The text as the reviewer would have it; what follows is numbered anew. */
export function editedCopy(document: PlanDocument, id: string, edit: LineEdit, newId: string): PlanDocument {
  if (findNode(document, id)) return { ...document, body: numberNodes(editNodes(document.body, id, edit, newId), typedMarkers(document.body)) };
  if (document.recipients.some((line) => line.id === id)) return { ...document, recipients: document.recipients.flatMap((line) => (line.id === id ? editRecipient(line, edit, newId) : [line])) };
  return { ...document, annexes: document.annexes.map((annex) => editAnnex(annex, id, edit, newId)) };
}

const single = (text = ''): string => text.replace(/\s+/gu, ' ').trim();

function editNodes(nodes: readonly PlanNode[], id: string, edit: LineEdit, newId: string): PlanNode[] {
  return nodes.flatMap((node) => {
    if (node.id !== id) return [{ ...node, children: editNodes(node.children, id, edit, newId) }];
    if (edit.kind === 'remove') return [];
    const text = single(edit.words.text);
    if (edit.kind === 'change') return [{ ...node, text, ...(node.footnotes && { footnotes: node.footnotes.filter(({ marker }) => text.includes(`[^${marker}]`)) }) }];
    return [node, { id: newId, kind: node.kind === 'closing' ? 'paragraph' : node.kind, marker: node.marker, text, children: [] }];
  });
}

function editRecipient(line: RecipientLine, edit: LineEdit, newId: string): RecipientLine[] {
  if (edit.kind === 'remove') return [];
  const text = single(edit.words.text);
  return edit.kind === 'change' ? [parseRecipientLine(text, line.id)] : [line, parseRecipientLine(text, newId)];
}

const editAnnex = (annex: Annex, id: string, edit: LineEdit, newId: string): Annex => ({
  ...annex,
  groups: annex.groups.map((group) => {
    if (group.id === id && edit.kind === 'change') return { ...group, title: single(edit.words.text) };
    return { ...group, rows: group.rows.flatMap((row) => (row.id === id ? editRow(row, edit, newId) : [row])) };
  }),
});

function editRow(row: AnnexRow, edit: LineEdit, newId: string): AnnexRow[] {
  if (edit.kind === 'remove') return [];
  const { content, lead, partners, time } = edit.words;
  const cells = { content: single(content), lead: splitBodies(single(lead)), partners: splitBodies(single(partners)), time: single(time) };
  return edit.kind === 'change' ? [{ ...row, ...cells }] : [row, { ...cells, id: newId, no: '' }];
}
