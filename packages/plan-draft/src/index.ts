export { bodyOf, type DraftContent, type DraftLine, linesOf } from './draft-line.js';
export { openDraft, readDraft, sharedBody, sharedDetails, writeDraft } from './plan-draft.js';
export { LINE, NOTE } from './shared-lines.js';
