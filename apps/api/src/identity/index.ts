export { AttemptLimit } from './attempt-limit.js';
export { PasswordCheck, type PasswordAnswer } from './password-check.js';
export { IdentityModule } from './identity.module.js';
export { Viewer } from './viewer.type.js';
