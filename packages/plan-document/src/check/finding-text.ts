import { type Annex, type AnnexGroup, type AnnexRow, type PlanDocument, type PlanNode } from '../model.js';
import { parseRecipientLine } from '../recipients.js';
import { type Finding } from './finding.js';

type Place = Pick<Finding, 'where' | 'nodeId' | 'excerpt' | 'span'>;
/** The text as it would be, or null to leave it. */
type Change = (text: string) => string | null;

/**
 * The plan with the marked words corrected. Null when nothing is to be corrected, or the words stand there no more. All that is
 * not touched stays the same object.
 */
export function applyFix(document: PlanDocument, finding: Place & Pick<Finding, 'fix'>): PlanDocument | null {
  const { fix } = finding;
  if (fix === null) return null;
  return changedAt(document, finding.where, finding.nodeId, (text) => {
    const start = startIn(text, finding);
    return start === null ? null : text.slice(0, start) + fix.text + text.slice(start + finding.excerpt.length);
  });
}

/** The words right before and after the marked ones, at most `most` code units each, cut between words; null where they stand no more. */
export function wordsAround(document: PlanDocument, finding: Place, most: number): { before: string; after: string } | null {
  let around: { before: string; after: string } | null = null;
  changedAt(document, finding.where, finding.nodeId, (text) => {
    const start = startIn(text, finding);
    if (start === null || around) return null;
    const [before, after] = [text.slice(0, start), text.slice(start + finding.excerpt.length)];
    around = {
      before: before.length <= most ? before : `…${before.slice(-most).replace(/^\S*\s/u, '')}`,
      after: after.length <= most ? after : `${after.slice(0, most).replace(/\s\S*$/u, '')}…`,
    };
    return null;
  });
  return around;
}

/** In a list the check does not say in which entry it was, and where: then the words must stand there. */
function startIn(text: string, { span, excerpt }: Place): number | null {
  if (span) return text.slice(span[0], span[1]) === excerpt ? span[0] : null;
  const at = text.indexOf(excerpt);
  return excerpt === '' || at < 0 ? null : at;
}

function changedAt(document: PlanDocument, where: string, nodeId: string | null, change: Change): PlanDocument | null {
  const part = where.split('/')[0]!;
  if (part === 'title') return changedPart(document, 'title', ['subject', 'type'], change);
  if (part === 'header') return changedPart(document, 'header', ['superior', 'agency', 'number', 'symbol', 'place'], change);
  if (part === 'signer') return changedSigner(document, change);
  if (part === 'body') {
    const body = nodeId === null ? null : changedFirst(document.body, (node) => changedNode(node, nodeId, change));
    return body && { ...document, body };
  }
  if (part === 'recipients') {
    const recipients = changedFirst(document.recipients, (line) => {
      const text = line.id === nodeId ? change(line.text) : null;
      return text === null ? null : { ...parseRecipientLine(text, line.id), text, purpose: line.purpose };
    });
    return recipients && { ...document, recipients };
  }
  const annexes = changedFirst(document.annexes, (annex) => changedAnnex(annex, where.split('/').at(-1)!, nodeId, change));
  return annexes && { ...document, annexes };
}

/** The list with its first item that changes; null when none does. */
function changedFirst<Item>(items: readonly Item[], change: (item: Item) => Item | null): Item[] | null {
  for (const [at, item] of items.entries()) {
    const next = change(item);
    if (next !== null) return items.with(at, next);
  }
  return null;
}

function changedPart<Part extends 'title' | 'header'>(document: PlanDocument, part: Part, fields: readonly (keyof PlanDocument[Part])[], change: Change): PlanDocument | null {
  for (const field of fields) {
    const before = document[part][field];
    const text = typeof before === 'string' ? change(before) : null;
    if (text !== null) return { ...document, [part]: { ...document[part], [field]: text } };
  }
  return null;
}

function changedSigner(document: PlanDocument, change: Change): PlanDocument | null {
  const { signer } = document;
  if (!signer) return null;
  const authority = changedFirst(signer.authority, change);
  if (authority) return { ...document, signer: { ...signer, authority } };
  const office = change(signer.office);
  if (office !== null) return { ...document, signer: { ...signer, office } };
  const name = signer.name === null ? null : change(signer.name);
  return name === null ? null : { ...document, signer: { ...signer, name } };
}

/** The words of the node, else those of one of its footnotes: the check places both at the node. */
function changedNode(node: PlanNode, id: string, change: Change): PlanNode | null {
  if (node.id !== id) {
    const children = changedFirst(node.children, (child) => changedNode(child, id, change));
    return children && { ...node, children };
  }
  const text = change(node.text);
  if (text !== null) return { ...node, text };
  const footnotes = changedFirst(node.footnotes ?? [], (note) => {
    const words = change(note.text);
    return words === null ? null : { ...note, text: words };
  });
  return footnotes && { ...node, footnotes };
}

function changedAnnex(annex: Annex, field: string, nodeId: string | null, change: Change): Annex | null {
  if (annex.id === nodeId && (field === 'label' || field === 'title' || field === 'caption')) {
    const text = change(annex[field] ?? '');
    return text === null ? null : { ...annex, [field]: text };
  }
  const groups = changedFirst(annex.groups, (group) => changedGroup(group, field, nodeId, change));
  return groups && { ...annex, groups };
}

function changedGroup(group: AnnexGroup, field: string, nodeId: string | null, change: Change): AnnexGroup | null {
  if (group.id === nodeId) {
    const title = change(group.title);
    return title === null ? null : { ...group, title };
  }
  const rows = changedFirst(group.rows, (row) => (row.id === nodeId ? changedRow(row, field, change) : null));
  return rows && { ...group, rows };
}

function changedRow(row: AnnexRow, field: string, change: Change): AnnexRow | null {
  if (field === 'lead' || field === 'partners') {
    const bodies = changedFirst(row[field], change);
    return bodies && { ...row, [field]: bodies };
  }
  if (field !== 'content' && field !== 'time') return null;
  const text = change(row[field]);
  return text === null ? null : { ...row, [field]: text };
}
