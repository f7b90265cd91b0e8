export * from './assignments.module.js';
export { Assignment } from './assignment.type.js';
export { assignmentLoader } from './assignment.reading.js';
