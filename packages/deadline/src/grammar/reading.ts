import { type DeadlineContext, type DeadlineMeaning } from '../deadline.js';
import { type Cursor } from './cursor.js';
import { type Remark } from './note.js';

/** What the words before a time say: finish, begin, or a ceremony. */
export type Role = { is: 'FINISH' | 'BEGIN' | 'MILESTONE' } | null;

/** A time found in a clause. */
export interface Reading {
  meaning: DeadlineMeaning;
  remarks: Remark[];
  /** Further meanings of the same words (`định kỳ 6 tháng, 1 năm`). */
  also?: DeadlineMeaning[];
  /** A period with no word of time before it (`tháng 5/2024`): gives way to a clearer one in the same clause. */
  bare?: boolean;
}

export interface ReadingContext extends DeadlineContext {
  role: Role;
}

/** Tries one form at the cursor; null (cursor unmoved) when the text is something else. */
export type Reader = (cursor: Cursor, context: ReadingContext) => Reading | null;

/** A form that was recognised but must be read by a person. */
export function unresolved(...remarks: Remark[]): Reading {
  return { meaning: { kind: 'UNRESOLVED' }, remarks };
}
