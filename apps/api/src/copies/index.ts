export * from './copies.module.js';
export { CertifiedCopy } from './copy.type.js';
export { copyLoader } from './copy.reading.js';
