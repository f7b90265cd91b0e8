import type { AuditEvent } from '@banhanh/audit-chain';

/** The columns of `audit_event e` as the chain hashes them. */
export const eventColumns = `e.id, e.agency_id as "agencyId", e.occurred_at as "occurredAt", e.actor_id as "actorId", e.kind, e.entity, e.entity_id as "entityId", e.data`;

/** A row of `eventColumns`. */
export type EventRow = Omit<AuditEvent, 'occurredAt'> & { occurredAt: Date };

/** The event exactly as it is hashed; nothing but the row decides it. */
export const chainedEvent = ({ id, agencyId, occurredAt, actorId, kind, entity, entityId, data }: EventRow): AuditEvent => ({
  id,
  agencyId,
  occurredAt: occurredAt.toISOString(),
  actorId,
  kind,
  entity,
  entityId,
  data,
});
