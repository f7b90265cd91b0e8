export { AttemptLimit } from './attempt-limit.js';
export { ConfirmationCheck, type Confirmation, type ConfirmationAnswer } from './confirmation-check.js';
export { readAssertion } from './passkey-question.js';
export { IdentityModule } from './identity.module.js';
export { Viewer } from './viewer.type.js';
