import { chainLine } from '@banhanh/audit-chain';
import type { DataSource } from 'typeorm';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { chainedEvent, eventColumns, type EventRow } from './chained-event.js';

const pageStatement: Statement = {
  name: 'export_audit_links',
  text: `
    select l.seq, l.hash, ${eventColumns} from audit_link l join audit_event e on e.id = l.event_id
    where l.agency_id = $1 and l.seq > $2 order by l.seq limit 5000`,
};

/**
 * The log of an agency as lines of JSON, one link each, in order: what `audit-chain verify` reads. `agencyId` of nil is the
 * installation's own log (sign-ins that name no account). The source needs the right to read the whole log.
 */
export async function* exportedChain(source: DataSource, agencyId: string): AsyncGenerator<string> {
  for (let last = 0; ; ) {
    const rows = await inTransaction(source, null, (transaction) => transaction.all<EventRow & { seq: number; hash: string }>(pageStatement, [agencyId, last]));
    for (const { seq, hash, ...event } of rows) yield chainLine({ seq, hash, event: chainedEvent(event) });
    if (rows.length === 0) return;
    last = rows.at(-1)!.seq;
  }
}
