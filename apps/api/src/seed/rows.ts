import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A stable UUID (version 8) for a row of the demo province, so that addresses in it outlive a new installation. */
export function seedId(...names: string[]): string {
  const hex = createHash('sha256').update(['ban-hanh demo', ...names].join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Inserts rows in one statement; all rows carry the same columns, named as in the table. */
export async function insertRows(client: pg.Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns === '') return;
  await client.query(`insert into public.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::public.${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}
