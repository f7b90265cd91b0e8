export * from './versions.module.js';
