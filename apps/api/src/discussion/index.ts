export * from './discussion.module.js';
export { startThread } from './thread.writes.js';
