export { AgencySeal } from './agency-seal.js';
export { SignaturesModule } from './signatures.module.js';
