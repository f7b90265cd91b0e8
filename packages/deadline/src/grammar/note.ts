import { type DeadlineNote, type NoteCode } from '../deadline.js';

/** What a reader of the grammar wants to tell beside the meaning. */
export interface Remark {
  note: DeadlineNote;
  needsHuman: boolean;
}

/** A remark that only informs. */
export function inform(code: NoteCode, text: string): Remark {
  return { note: { code, text }, needsHuman: false };
}

/** A remark a person must look at before the deadline is relied on. */
export function askHuman(code: NoteCode, text: string): Remark {
  return { note: { code, text }, needsHuman: true };
}
