import type { Statement } from '../platform/database/database.js';

/** $1 plan, $2 agency, $3 code, $4 now. Since when it waits stays; `isNew` when there was no wait, or another reason. */
export const waitStatement: Statement = {
  name: 'wait_for_seal',
  text: `
    with before as (select code from seal_wait where plan_id = $1)
    insert into seal_wait (plan_id, agency_id, code, since, tried_at) values ($1, $2, $3, $4, $4)
    on conflict (plan_id) do update set code = excluded.code, tried_at = excluded.tried_at
    returning coalesce((select code from before), '') <> code as "isNew"`,
};

export const endWaitStatement: Statement = { name: 'end_wait_for_seal', text: 'delete from seal_wait where plan_id = $1' };

export interface SealWaitRow {
  code: string;
  since: Date;
  tried_at: Date;
}

export const readWait: Statement = { name: 'read_wait_for_seal', text: 'select code, since, tried_at from seal_wait where plan_id = $1' };
