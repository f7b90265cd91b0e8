import { type PlanDocument } from '@banhanh/plan-document';

/** What a closed tab left behind: a text that had not reached the server, and the version it was written on. */
export interface UnsavedText {
  version: number;
  writtenAt: string;
  document: PlanDocument;
}

/** The part of `localStorage` that is needed. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Office machines are shared: what one person left is never offered to another. */
const keyOf = (personId: string, planId: string): string => `banhanh.unsaved.${personId}.${planId}`;

export function keepUnsaved(store: TextStore, personId: string, planId: string, text: UnsavedText): boolean {
  try {
    store.setItem(keyOf(personId, planId), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

export function forgetUnsaved(store: TextStore, personId: string, planId: string): void {
  store.removeItem(keyOf(personId, planId));
}

/** Null when there is nothing, or nothing that can be read. */
export function readUnsaved(store: TextStore, personId: string, planId: string): UnsavedText | null {
  const kept = store.getItem(keyOf(personId, planId));
  if (kept === null) return null;
  try {
    const text = JSON.parse(kept) as Partial<UnsavedText>;
    const isReadable = text.document?.format === 'plan-document/1' && typeof text.version === 'number' && typeof text.writtenAt === 'string';
    return isReadable ? (text as UnsavedText) : null;
  } catch {
    return null;
  }
}
