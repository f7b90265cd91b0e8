import type { DataSource } from 'typeorm';
import { inTransaction, type Statement } from '../database/database.js';
import type { EffectPayload } from './effect.js';

const RETRY_SECONDS = 15;
const statement: Statement = { name: 'ask_for_effect_again', text: 'select enqueue_effect($1, $2::json, $3, $4)' };

/** For an effect whose provider is down: it waits where everybody sees it, and is asked for again soon rather than ever more seldom. */
export async function askAgain(source: DataSource, effect: string, payload: EffectPayload, seconds = RETRY_SECONDS): Promise<void> {
  const at = new Date(Date.now() + seconds * 1000);
  await inTransaction(source, null, (transaction) => transaction.all(statement, [effect, JSON.stringify(payload), `${payload.moveId}:${effect}`, at]));
}
