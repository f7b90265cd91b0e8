import type { ResolvedAssignee, ResolvedRecipient } from '../organisation/index.js';

/** One agency a plan is sent to, and the words that named it. */
export interface Recipient {
  agencyId: string;
  line: string;
  purpose: 'report' | 'execute-or-know';
}

/**
 * Every agency a plan reaches, once each: those of Nơi nhận in its order, then those that are given work without standing
 * there, so that nobody has a task in a plan never received. An agency named on several lines keeps the first; a line
 * “để báo cáo” decides the purpose wherever it stands.
 */
export function recipientsOf(lines: readonly ResolvedRecipient[], assignees: readonly ResolvedAssignee[], issuerAgencyId: string): Recipient[] {
  const found = new Map<string, Recipient>();
  for (const { text, purpose, agencyIds } of lines) {
    if (purpose === 'file') continue;
    for (const agencyId of agencyIds) {
      const known = found.get(agencyId);
      if (!known) found.set(agencyId, { agencyId, line: text, purpose });
      else if (purpose === 'report') known.purpose = 'report';
    }
  }
  for (const { text, agencyIds } of assignees.flatMap((line) => line.assignees))
    for (const agencyId of agencyIds) if (!found.has(agencyId)) found.set(agencyId, { agencyId, line: text, purpose: 'execute-or-know' });
  found.delete(issuerAgencyId);
  return [...found.values()];
}
