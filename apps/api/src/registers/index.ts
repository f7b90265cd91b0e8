export * from './registers.module.js';
