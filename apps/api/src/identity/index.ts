export { IdentityModule } from './identity.module.js';
export { Viewer } from './viewer.type.js';
