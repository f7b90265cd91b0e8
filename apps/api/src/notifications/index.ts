export * from './notifications.module.js';
export { holdersToday, notifying, notifyWith } from './notify.js';
