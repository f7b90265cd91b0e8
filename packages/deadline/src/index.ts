export * from './check-deadline.js';
export * from './deadline.js';
export * from './iso-date.js';
export * from './lunar-calendar.js';
export * from './parse-deadlines.js';
export * from './vietnam-calendar.js';
export * from './working-days.js';
export * from './written-date.js';
