import type { ClipboardEvent, KeyboardEvent } from 'react';
import { findPlace, idsInOrder } from '../editing/node-tree.js';
import { type Draft } from '../editing/plan-edit.js';
import type { NodeCommand, NodeCommands } from './use-node-commands.js';

const moves: Record<string, NodeCommand> = { ArrowRight: 'indent', ArrowLeft: 'outdent', ArrowUp: 'up', ArrowDown: 'down' };

interface Line {
  field: HTMLTextAreaElement;
  nodeId: string;
}

function lineOf(target: EventTarget): Line | null {
  if (!(target instanceof HTMLTextAreaElement)) return null;
  const nodeId = target.dataset.nodeText;
  return nodeId ? { field: target, nodeId } : null;
}

/** What keys do in the text of a line. While a Vietnamese input method composes a letter, keys are its own. */
export function pressInBody(event: KeyboardEvent, draft: Draft, { run, editAt }: NodeCommands): void {
  const line = lineOf(event.target);
  if (!line || event.nativeEvent.isComposing) return;
  const { field, nodeId } = line;
  const [from, to] = [field.selectionStart, field.selectionEnd];
  const command = event.altKey && event.shiftKey ? moves[event.key] : undefined;

  if (command) {
    event.preventDefault();
    run(command, nodeId);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const newId = crypto.randomUUID();
    editAt({ type: 'split', id: nodeId, at: from, to, newId }, { nodeId: newId, at: 0 });
  } else if (event.key === 'Backspace' && field.value === '' && findPlace(draft.document.body, nodeId)?.node.children.length === 0) {
    event.preventDefault();
    run('remove', nodeId);
  } else if ((event.key === 'ArrowUp' && from === 0 && to === 0) || (event.key === 'ArrowDown' && from === field.value.length)) {
    const ids = idsInOrder(draft.document.body);
    const next = ids[ids.indexOf(nodeId) + (event.key === 'ArrowUp' ? -1 : 1)];
    if (!next) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLTextAreaElement>(`[data-node-text="${CSS.escape(next)}"]`)?.focus();
  }
}

/** Several pasted lines become lines of the plan; one line is pasted as usual. */
export function pasteInBody(event: ClipboardEvent, { editAt }: NodeCommands): void {
  const line = lineOf(event.target);
  const lines = event.clipboardData.getData('text/plain').split(/\r?\n/).map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');
  if (!line || lines.length < 2) return;
  event.preventDefault();
  const newIds = lines.slice(1).map(() => crypto.randomUUID());
  const { field, nodeId } = line;
  const kept = field.value.length - field.selectionEnd;
  editAt({ type: 'paste', id: nodeId, from: field.selectionStart, to: field.selectionEnd, lines, newIds }, { nodeId: newIds.at(-1)!, at: lines.at(-1)!.length + (kept === 0 ? 1 : 0) });
}
