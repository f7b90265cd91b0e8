import { Inject, Injectable } from '@nestjs/common';
import { appendLinks, genesisHash, type Link } from '@banhanh/audit-chain';
import type { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { WORKER_SOURCE } from '../platform/database/database.module.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { Periodic, type PeriodicTask } from '../platform/jobs/periodic.js';
import { chainedEvent, eventColumns, type EventRow } from './chained-event.js';

const batch = 2000;

// One process links at a time; the others come back later. The lock ends with the transaction, also when the process dies.
const turnStatement: Statement = { name: 'audit_turn', text: `select pg_try_advisory_xact_lock(hashtext('banhanh.audit_sequencer')) as taken` };

// What is committed is visible; an event committed later with an earlier id is linked later. The order of links is the order of the log.
const takeStatement: Statement = {
  name: 'take_queued_events',
  text: `
    with taken as (
      delete from audit_queue where event_id in (select event_id from audit_queue order by event_id limit $1) returning event_id
    )
    select ${eventColumns} from taken join audit_event e on e.id = taken.event_id order by e.id`,
};
const headsStatement: Statement = {
  name: 'audit_heads',
  text: `
    select l.agency_id as "agencyId", l.seq, l.hash from unnest($1::uuid[]) a (id)
    cross join lateral (select * from audit_link where agency_id = a.id order by seq desc limit 1) l`,
};
const linkStatement: Statement = {
  name: 'append_audit_links',
  text: `
    insert into audit_link (agency_id, seq, event_id, previous_hash, hash, linked_at)
    select agency_id, seq, event_id, previous_hash, hash, $6 from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[], $5::text[])
      as link (agency_id, seq, event_id, previous_hash, hash)`,
};

/** Links the events of finished acts into one hash chain per agency, in batches, so that acts never wait for each other's hash. */
@Periodic(400)
@Injectable()
export class AuditSequencer implements PeriodicTask {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async tick(): Promise<void> {
    let linked = 0;
    do {
      linked = await inTransaction(this.source, null, async (transaction) => {
        const turn = await transaction.one<{ taken: boolean }>(turnStatement);
        return turn?.taken ? linkBatch(transaction, this.clock.now()) : 0;
      });
    } while (linked === batch);
  }
}

interface LinkRow extends Link {
  agencyId: string;
  eventId: string;
  previousHash: string;
}

async function linkBatch(transaction: Transaction, now: Date): Promise<number> {
  const events = await transaction.all<EventRow>(takeStatement, [batch]);
  if (events.length === 0) return 0;
  const ofAgency = new Map<string, EventRow[]>();
  for (const event of events) {
    const rows = ofAgency.get(event.agencyId);
    if (rows) rows.push(event);
    else ofAgency.set(event.agencyId, [event]);
  }
  const heads = new Map((await transaction.all<Link & { agencyId: string }>(headsStatement, [[...ofAgency.keys()]])).map((head) => [head.agencyId, head]));
  const links = [...ofAgency].flatMap(([agencyId, rows]) => linksOf(agencyId, heads.get(agencyId) ?? null, rows));
  await transaction.all(linkStatement, [
    links.map(({ agencyId }) => agencyId),
    links.map(({ seq }) => seq),
    links.map(({ eventId }) => eventId),
    links.map(({ previousHash }) => previousHash),
    links.map(({ hash }) => hash),
    now,
  ]);
  return events.length;
}

function linksOf(agencyId: string, head: Link | null, rows: readonly EventRow[]): LinkRow[] {
  const links = appendLinks(head, rows.map(chainedEvent));
  return links.map((link, index) => ({
    ...link,
    agencyId,
    eventId: rows[index]!.id,
    previousHash: links[index - 1]?.hash ?? head?.hash ?? genesisHash(agencyId),
  }));
}
