export * from './plans.module.js';
export * from './plan.type.js';
export * from './plan-row.js';
export * from './plan.reading.js';
export * from './plan.lifecycle.js';
export * from './plan.drafting.js';
export * from './plan.visibility.js';
