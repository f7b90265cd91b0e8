/** One thing that happened, as the audit log keeps it. The fields are exactly these. */
export interface AuditEvent {
  /** UUID, lower case. */
  id: string;
  /** The agency whose chain the event belongs to. */
  agencyId: string;
  /** UTC with milliseconds: `2026-11-20T03:04:05.678Z`. */
  occurredAt: string;
  /** Who did it; null for the system. */
  actorId: string | null;
  /** What happened, e.g. `PlanSigned`. */
  kind: string;
  /** What it happened to, e.g. `plan`, and which one. */
  entity: string;
  entityId: string | null;
  /** Anything JSON can say. */
  data: unknown;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

const FIELDS: Readonly<Record<keyof AuditEvent, (value: unknown) => boolean>> = {
  id: (value) => typeof value === 'string' && UUID.test(value),
  agencyId: isText,
  occurredAt: (value) => typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value,
  actorId: isTextOrNull,
  kind: isText,
  entity: isText,
  entityId: isTextOrNull,
  data: (value) => value !== undefined,
};

/**
 * The name of the first field that is missing, wrong or not of an event; null for a well-formed event. An unknown field is a fault: it would
 * stand in the log without being covered by the hash.
 */
export function faultyField(event: unknown): string | null {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return '(event)';
  const record = event as Record<string, unknown>;
  const unknown = Object.keys(record).find((key) => !Object.hasOwn(FIELDS, key));
  if (unknown !== undefined) return unknown;
  return Object.entries(FIELDS).find(([name, holds]) => !Object.hasOwn(record, name) || !holds(record[name]))?.[0] ?? null;
}
