export { type Change, type ChangeCode } from './change.js';
export { type RawEvidence } from './evidence.js';
export { type Message, type MessageCode } from './messages.js';
export { reportText } from './report-text.js';
export { type Attached, type SignatureReport, type Signer, type Verdict, type Verification } from './verification.js';
export { verifyPdf, type VerifyOptions } from './verify-pdf.js';
