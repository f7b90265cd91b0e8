import type { Statement } from '../platform/database/database.js';
import { Delivery } from './delivery.type.js';

/** The columns of `delivery d` under the names of the GraphQL type. */
export const deliveryColumns = `d.id, d.state, d.version, d.state_since as "stateSince", d.line, d.purpose, d.sent_at as "sentAt", d.arrived_at as "arrivedAt",
  d.due_at as "dueAt", d.reason, d.agency_id as "agencyId", d.sender_agency_id as "senderId", d.plan_id as "planId", d.acted_by as "actedById"`;

/** A row of `deliveryColumns`, not yet an instance of the class. */
export type DeliveryRow = Delivery;

export const lockDelivery: Statement = { name: 'lock_delivery', text: `select ${deliveryColumns} from delivery d where d.id = $1 for update` };

/** The GraphQL delivery of a row; the union tells its members by class. */
export const deliveryOf = (row: DeliveryRow): Delivery => Object.assign(new Delivery(), row);
