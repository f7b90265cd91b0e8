export * from './plan.machine.js';
export * from './plan.facts.js';
export * from './plan.rules.js';
export * from './step.machine.js';
export * from './delivery.machine.js';
export * from './assignment.machine.js';
export * from './decide.js';
export * from './authority.js';
