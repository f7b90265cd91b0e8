import { type PlanDocument, type PlanNode } from '../model.js';
import { type KnownText, knownText } from './known-text.js';

/** What a text is for in the plan. */
export type PieceRole =
  | 'title' | 'basis' | 'heading' | 'item' | 'bullet' | 'paragraph' | 'footnote' | 'closing' | 'recipient' | 'signer'
  | 'label' | 'annex-title' | 'caption' | 'group-title' | 'content' | 'lead' | 'partners' | 'time';

/** One text of the plan with its place. */
export interface Piece {
  where: string;
  nodeId: string | null;
  role: PieceRole;
  text: string;
  /** What the text says by itself. */
  known: KnownText;
  node: PlanNode | null;
  parent: PlanNode | null;
  /** Position in the reading order of the whole plan. */
  order: number;
}

/** Roles whose text is sentences of the author. */
export const PROSE: ReadonlySet<PieceRole> = new Set(['basis', 'heading', 'item', 'bullet', 'paragraph', 'footnote', 'closing', 'content']);
/** Roles that list bodies. */
export const NAMES: ReadonlySet<PieceRole> = new Set(['recipient', 'lead', 'partners']);

const ROMAN = /^[IVXLC]+[./-]$/;

/** Every text of the plan in reading order, placed as the outline places it. Depth does not matter: nothing recurses. */
export function piecesOf(document: PlanDocument): Piece[] {
  const pieces: Piece[] = [];
  const add = (where: string, role: PieceRole, text: string | null, nodeId: string | null, node: PlanNode | null = null, parent: PlanNode | null = null): void => {
    if (text !== null && text.trim() !== '') pieces.push({ where, role, text, known: knownText(text), nodeId, node, parent, order: pieces.length });
  };
  add('title', 'title', document.title.subject, null);
  let index = 0;
  const stack: [PlanNode, PlanNode | null][] = document.body.map((node): [PlanNode, null] => [node, null]).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, parent] = next;
    add(`body/${index++}`, roleOf(node), node.text, node.id, node, parent);
    for (const note of node.footnotes ?? []) add(`body/${index++}`, 'footnote', note.text, node.id, node, parent);
    for (let i = node.children.length - 1; i >= 0; i--) stack.push([node.children[i]!, node]);
  }
  document.recipients.forEach((line, i) => add(`recipients/${i}`, 'recipient', line.text, line.id));
  if (document.signer) for (const line of [...document.signer.authority, document.signer.office, document.signer.name]) add('signer', 'signer', line, null);
  document.annexes.forEach((annex, i) => {
    const base = i === 0 ? 'annex' : `annex${i + 1}`;
    add(`${base}/label`, 'label', annex.label, annex.id);
    add(`${base}/title`, 'annex-title', annex.title, annex.id);
    add(`${base}/caption`, 'caption', annex.caption, annex.id);
    for (const group of annex.groups) {
      const name = group.number ?? '';
      add(`${base}/${name}/title`, 'group-title', group.title, group.id);
      for (const row of group.rows) {
        const at = `${base}/${name}.${row.no}`;
        add(`${at}/content`, 'content', row.content, row.id);
        for (const lead of row.lead) add(`${at}/lead`, 'lead', lead, row.id);
        for (const partner of row.partners) add(`${at}/partners`, 'partners', partner, row.id);
        add(`${at}/time`, 'time', row.time, row.id);
      }
    }
  });
  return pieces;
}

function roleOf(node: PlanNode): PieceRole {
  if (node.kind !== 'section') return node.kind;
  return node.children.length > 0 || ROMAN.test(node.marker ?? '') ? 'heading' : 'item';
}
