export * from './route.js';
export * from './open-step.facts.js';
export * from './review.type.js';
export * from './review.reading.js';
export * from './reviews.module.js';
