/** What the server tells everybody who has a draft open. */
export type ServerMessage =
  /** The text stands in the record now, as this version of the plan. */
  | { kind: 'kept'; at: string; version: number }
  /** The text is safe in the session, but is no plan yet; the reasons are Vietnamese sentences. */
  | { kind: 'refused'; reasons: readonly string[] }
  /** The plan is no draft any more. */
  | { kind: 'closed'; state: string };

/** Null for a message this page does not know: a newer server may say more. */
export function readServerMessage(payload: string): ServerMessage | null {
  let said: unknown;
  try {
    said = JSON.parse(payload);
  } catch {
    return null;
  }
  const { kind, at, version, reasons, state } = (said ?? {}) as Record<string, unknown>;
  if (kind === 'kept' && typeof at === 'string' && typeof version === 'number') return { kind, at, version };
  if (kind === 'refused' && Array.isArray(reasons)) return { kind, reasons: reasons.filter((reason) => typeof reason === 'string') };
  if (kind === 'closed' && typeof state === 'string') return { kind, state };
  return null;
}
