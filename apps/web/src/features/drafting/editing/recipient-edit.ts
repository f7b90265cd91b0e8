import { parseRecipientLine, type RecipientLine, type RecipientPurpose } from '@banhanh/plan-document';
import { moveItem } from './ordered-list.js';

export type RecipientEdit =
  | { type: 'setRecipient'; id: string; text: string }
  | { type: 'setRecipientPurpose'; id: string; purpose: RecipientPurpose }
  | { type: 'addRecipient'; newId: string; text: string }
  | { type: 'removeRecipient'; id: string }
  | { type: 'moveRecipient'; id: string; by: -1 | 1 };

/**
 * Lines of Nơi nhận. A typed line is kept as typed while the purpose and the bodies are read from it; `Lưu:` stays last,
 * as the form asks (NĐ 30/2020, Phụ lục I).
 */
export function applyRecipientEdit(lines: readonly RecipientLine[], edit: RecipientEdit): RecipientLine[] {
  switch (edit.type) {
    case 'setRecipient':
      return lines.map((line) => (line.id === edit.id ? retyped(line, edit.text) : line));
    case 'setRecipientPurpose':
      return lines.map((line) => (line.id === edit.id ? { ...line, purpose: edit.purpose } : line));
    case 'addRecipient': {
      const added = { ...parseRecipientLine(edit.text, edit.newId), text: edit.text };
      const file = lines.findIndex(({ purpose }) => purpose === 'file');
      const at = file < 0 || added.purpose === 'file' ? lines.length : file;
      return [...lines.slice(0, at), added, ...lines.slice(at)];
    }
    case 'removeRecipient':
      return lines.filter(({ id }) => id !== edit.id);
    case 'moveRecipient':
      return moveItem(lines, edit.id, edit.by);
  }
}

/** A purpose chosen by hand, against what the words said, outlives the words. */
function retyped(line: RecipientLine, text: string): RecipientLine {
  const read = parseRecipientLine(text, line.id);
  const chosen = line.purpose !== parseRecipientLine(line.text, line.id).purpose;
  return { ...read, text, purpose: chosen ? line.purpose : read.purpose };
}
