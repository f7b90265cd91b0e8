import * as Y from 'yjs';

/** Whether the bytes can be read as an update: nothing else is kept, or the draft could not be opened again. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
}

/** No structs and no deletions: what a client sends that has nothing new. */
export const bringsNothing = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;
