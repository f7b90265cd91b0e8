export { TypesettingFailed, type TypesettingFailure } from './failure.js';
export { type RenderInput, type SignatureSpace } from './render-job.js';
export { type IssueDetails } from './sheet-header.js';
export { type SystemSignature } from './sheet-stamp.js';
export { createTypesetter, type RenderedPdf, type Typesetter } from './typesetter.js';
