import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { isPassword } from './password.js';
import { beginStatement, forgetStatement, recordStatement } from './sign-in.js';

export type PasswordAnswer = { kind: 'right' } | { kind: 'refused'; code: 'WRONG_PASSWORD' | 'ACCOUNT_LOCKED'; message: string };

const accountStatement: Statement = { name: 'own_account', text: 'select username, password_hash as "passwordHash", is_demo as "isDemo" from own_account()' };

/**
 * Asks a signed-in person for the password again, before an act that only this person may do. Attempts count with those of signing in:
 * the fifth wrong one locks the name. No limit per address, since there is one name to guess at and a leader signs many plans in a minute.
 */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async check(actor: Actor, password: string): Promise<PasswordAnswer> {
    const now = this.clock.now();
    const { account, attempt } = await inTransaction(this.source, actor, async (transaction) => {
      const account = await transaction.one<{ username: string; passwordHash: string; isDemo: boolean }>(accountStatement);
      const name = account?.username ?? actor.personId;
      return { account, attempt: (await transaction.one<{ isAllowed: boolean; lockedUntil: Date | null }>(beginStatement, [name, now]))! };
    });
    const known = account && (this.config.demo || !account.isDemo) ? account : null;
    if (attempt.isAllowed && (await isPassword(known?.passwordHash ?? null, password))) {
      await inTransaction(this.source, actor, (transaction) => transaction.one(forgetStatement, [known!.username]));
      return { kind: 'right' };
    }
    const reason = attempt.isAllowed ? 'WRONG_PASSWORD' : 'ACCOUNT_LOCKED';
    await inTransaction(this.source, actor, (transaction) => transaction.one(recordStatement, [actor.agencyId, actor.personId, 'PasswordRefused', now, JSON.stringify({ reason })]));
    if (attempt.lockedUntil === null) return { kind: 'refused', code: 'WRONG_PASSWORD', message: 'Mật khẩu không đúng. Chưa có gì được thực hiện.' };
    const minutes = Math.max(1, Math.ceil((attempt.lockedUntil.getTime() - now.getTime()) / 60_000));
    return { kind: 'refused', code: 'ACCOUNT_LOCKED', message: `Sai mật khẩu nhiều lần nên tạm khóa. Vui lòng thử lại sau ${minutes} phút.` };
  }
}
