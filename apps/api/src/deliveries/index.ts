export * from './deliveries.module.js';
export { Delivery } from './delivery.type.js';
export { deliveryLoader } from './delivery.reading.js';
export { moveLoader } from './move.loader.js';
