export { IdentityModule } from './identity.module.js';
export { hashPassword } from './password.js';
export { SessionActors } from './session-actors.js';
export { Viewer } from './viewer.type.js';
