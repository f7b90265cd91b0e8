import { type PlanNode } from '@banhanh/plan-document';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { findPlace, idsInOrder } from '../editing/node-tree.js';
import { applyEdit, type Draft, type PlanEdit } from '../editing/plan-edit.js';

export type NodeCommand = 'outdent' | 'indent' | 'up' | 'down' | 'automatic' | 'add' | 'assignment' | 'footnote' | 'remove';

interface Caret {
  nodeId: string;
  at: number | null;
}

export interface NodeCommandOptions {
  /** The element around all lines. */
  list: RefObject<HTMLDivElement | null>;
  draft: Draft;
  edit: (edit: PlanEdit) => void;
  onRemoved: (node: PlanNode) => void;
}

/** The acts on lines and where the caret goes after each; a line that moved is found again by its node. */
export function useNodeCommands({ list, draft, edit, onRemoved }: NodeCommandOptions) {
  const wanted = useRef<Caret | null>(null);

  // A row that changed its list is a new element: the caret is put back before anything is painted.
  useLayoutEffect(() => {
    const caret = wanted.current;
    wanted.current = null;
    const field = caret && fieldOf(list, caret.nodeId);
    if (!field) return;
    field.focus();
    const at = Math.min(caret.at ?? field.value.length, field.value.length);
    field.setSelectionRange(at, at);
  }, [draft, list]);

  const editAt = (change: PlanEdit, caret: Caret) => {
    // An edit that changes nothing must leave no wish behind: the next letter typed would jump there.
    if (applyEdit(draft, change) === draft) return;
    wanted.current = caret;
    edit(change);
  };

  const run = (command: NodeCommand, nodeId: string) => {
    const place = findPlace(draft.document.body, nodeId);
    if (!place) return;
    const caret: Caret = { nodeId, at: fieldOf(list, nodeId)?.selectionStart ?? null };
    const newId = crypto.randomUUID();
    switch (command) {
      case 'indent':
      case 'outdent':
        return editAt({ type: command, id: nodeId }, caret);
      case 'up':
      case 'down':
        return editAt({ type: 'move', id: nodeId, by: command === 'up' ? -1 : 1 }, caret);
      case 'automatic':
        return editAt({ type: 'setMarker', id: nodeId, marker: null }, caret);
      case 'add':
        return editAt({ type: 'split', id: nodeId, at: place.node.text.length, newId }, { nodeId: newId, at: 0 });
      case 'assignment':
        return edit({ type: 'setAssignment', id: nodeId, mark: { assignees: [], modality: 'order' } });
      case 'footnote':
        return edit({ type: 'addFootnote', id: nodeId, at: caret.at ?? place.node.text.length, text: '' });
      case 'remove':
        return remove(place.node);
    }
  };

  const remove = (node: PlanNode) => {
    const ids = idsInOrder(draft.document.body);
    const gone = new Set([node.id, ...idsInOrder(node.children)]);
    const at = ids.indexOf(node.id);
    const next = ids.slice(0, at).at(-1) ?? ids.find((id) => !gone.has(id));
    editAt({ type: 'remove', id: node.id }, { nodeId: next ?? '', at: null });
    onRemoved(node);
  };

  return { run, editAt };
}

export type NodeCommands = ReturnType<typeof useNodeCommands>;

const fieldOf = (list: RefObject<HTMLDivElement | null>, nodeId: string): HTMLTextAreaElement | null =>
  list.current?.querySelector<HTMLTextAreaElement>(`[data-node-text="${CSS.escape(nodeId)}"]`) ?? null;
