import { verifyPdf } from '@banhanh/pdf-signature';
import type { DataSource } from 'typeorm';

/** What one plan has of everything, and what is left of the work on it. Two plans of the same text must answer the same. */
const wholeStatement = `
  select p.state,
    (select json_object_agg(event, times order by event) from (select event, count(*) as times from move where plan_id = p.id group by event) m) as moves,
    -- Reviewers are told only while it is their turn, which passes as fast as the queue here.
    (select json_object_agg(kind, told order by kind) from (select kind, count(*) as told from notification where plan_id = p.id and kind <> 'notifyReviewers' group by kind) n) as notices,
    (select json_object_agg(kind, times order by kind) from (select kind, count(*) as times from audit_event where data ->> 'planId' = p.id::text or entity_id = p.id group by kind) e) as facts,
    (select count(*)::int from register_entry where plan_id = p.id) as entries,
    (select count(distinct agency_id)::int from delivery where plan_id = p.id) as recipients,
    (select count(*)::int from delivery where plan_id = p.id and state = 'arrived') as arrived,
    (select count(*)::int from assignment where plan_id = p.id) as assignments,
    (select count(*)::int from plan_file where plan_id = p.id) as files,
    (select count(*)::int from plan_search where plan_id = p.id) as found,
    (select count(*)::int from graphile_worker._private_jobs) as jobs,
    (select count(*)::int from audit_queue) as unlinked,
    (select count(*)::int from (select from audit_link group by agency_id having count(*) <> max(seq)) broken) as "brokenChains",
    (select count(*)::int from (select from register_entry group by agency_id, year having count(*) <> max(number) - min(number) + 1) gaps) as "numbersMissing"
  from plan p where p.id = $1`;

/** Sessions that hold a transaction open, and locks that outlive the processes that took them. */
const heldStatement = `
  select (select count(*)::int from pg_stat_activity where datname = current_database() and state like 'idle in transaction%') as idle,
    (select count(*)::int from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype in ('advisory', 'tuple')) as locks`;

export type Whole = Record<string, unknown> & { moves: Record<string, number>; recipients: number };

export async function wholeOf(owner: DataSource, planId: string): Promise<Whole> {
  return (await owner.query<Whole[]>(wholeStatement, [planId]))[0]!;
}

export async function heldIn(owner: DataSource): Promise<{ idle: number; locks: number }> {
  return (await owner.query<{ idle: number; locks: number }[]>(heldStatement))[0]!;
}

/** What the finished file proves of itself: its verdict, the fields of its signatures, and how many time-stamps stand over the whole. */
export async function fileOf(pdf: Uint8Array, roots: readonly Uint8Array[]): Promise<{ verdict: string; signatures: string[]; timestamps: number }> {
  const { verdict, signatures } = await verifyPdf(pdf, { roots, at: new Date() });
  const signed = signatures.filter(({ kind }) => kind === 'signature').map(({ field }) => field);
  return { verdict, signatures: signed, timestamps: signatures.length - signed.length };
}
