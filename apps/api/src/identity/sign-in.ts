import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { AttemptLimit } from './attempt-limit.js';
import { isPassword } from './password.js';
import { SessionActors, endedSessions } from './session-actors.js';
import { hashToken, newToken, sessionSeconds } from './session-token.js';

export type SignInRefusal = 'WRONG_CREDENTIALS' | 'ACCOUNT_LOCKED' | 'TOO_MANY_ATTEMPTS' | 'NO_POSITION' | 'DEMO_ONLY' | 'WRONG_PASSKEY';
export type SignInOutcome = { kind: 'signed-in'; token: string; actor: Actor } | { kind: 'refused'; code: SignInRefusal; message: string };

/** Where a sign-in comes from, for the log. */
export interface Caller {
  address: string;
  userAgent: string | null;
}

interface Account {
  personId: string;
  passwordHash: string;
  isDemo: boolean;
  agencyId: string | null;
}

export const beginStatement: Statement = { name: 'begin_sign_in', text: 'select is_allowed as "isAllowed", locked_until as "lockedUntil" from begin_sign_in($1, $2)' };
const accountStatement: Statement = {
  name: 'account_for_sign_in',
  text: 'select person_id as "personId", password_hash as "passwordHash", is_demo as "isDemo", agency_id as "agencyId" from account_for_sign_in($1, $2)',
};
export const forgetStatement: Statement = { name: 'forget_sign_in_attempts', text: 'select forget_sign_in_attempts($1)' };
const openStatement: Statement = { name: 'open_session', text: 'select open_session($1, $2, $3, $4, $5, $6)' };
const endStatement: Statement = { name: 'end_session', text: 'select person_id as "personId", agency_id as "agencyId" from end_session($1, $2)' };
export const recordStatement: Statement = { name: 'record_sign_in', text: 'select record_sign_in($1, $2, $3, $4, $5)' };
const tellStatement: Statement = { name: 'tell_ended_session', text: `select pg_notify('${endedSessions}', $1)` };

export const refuseSignIn = (code: SignInRefusal, message: string): SignInOutcome => ({ kind: 'refused', code, message });
const wrong = refuseSignIn('WRONG_CREDENTIALS', 'Tên đăng nhập hoặc mật khẩu không đúng.');
export const tooMany = refuseSignIn('TOO_MANY_ATTEMPTS', 'Có quá nhiều lượt đăng nhập từ máy này. Vui lòng thử lại sau một phút.');
const noPosition = refuseSignIn('NO_POSITION', 'Tài khoản chưa được gán chức vụ nào đang có hiệu lực. Vui lòng liên hệ người quản trị.');
const demoOnly = refuseSignIn('DEMO_ONLY', 'Hệ thống này không mở đăng nhập dùng thử.');
const locked = (until: Date, now: Date): SignInOutcome =>
  refuseSignIn('ACCOUNT_LOCKED', `Tên đăng nhập tạm khóa do sai mật khẩu nhiều lần. Vui lòng thử lại sau ${Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))} phút.`);

/** Signs people in and out. Whether a name exists shows neither in the answer nor in its time; every attempt is recorded. */
@Injectable()
export class SignIn {
  private readonly limit = new AttemptLimit();

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly sessions: SessionActors,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async withPassword(username: string, password: string, caller: Caller): Promise<SignInOutcome> {
    const now = this.clock.now();
    if (!this.limit.take(caller.address, now.getTime())) return tooMany;
    const name = username.trim();
    const { attempt, account } = await inTransaction(this.source, null, async (transaction) => ({
      attempt: (await transaction.one<{ isAllowed: boolean; lockedUntil: Date | null }>(beginStatement, [name, now]))!,
      account: await this.accountOf(transaction, name, now),
    }));
    if (!attempt.isAllowed) {
      await this.record(account, 'SignInRefused', now, { reason: 'ACCOUNT_LOCKED', address: caller.address });
      return locked(attempt.lockedUntil!, now);
    }
    if (!(await isPassword(account?.passwordHash ?? null, password)) || !account) {
      await this.record(account, 'SignInRefused', now, { reason: 'WRONG_CREDENTIALS', address: caller.address });
      return attempt.lockedUntil ? locked(attempt.lockedUntil, now) : wrong;
    }
    return this.open(name, account, now, caller, 'password');
  }

  /** As one of the demo people, without a password; only where the installation is a demo. */
  async asDemo(username: string, caller: Caller): Promise<SignInOutcome> {
    if (!this.config.demo) return demoOnly;
    const now = this.clock.now();
    const account = await inTransaction(this.source, null, (transaction) => this.accountOf(transaction, username.trim(), now));
    if (!account?.isDemo) return refuseSignIn('WRONG_CREDENTIALS', 'Không có người dùng thử này.');
    return this.open(username, account, now, caller, 'demo');
  }

  /** True when there was a session to end. */
  async out(token: string): Promise<boolean> {
    const now = this.clock.now();
    const hash = hashToken(token);
    const key = hash.toString('hex');
    const wasOpen = await inTransaction(this.source, null, async (transaction) => {
      const ended = await transaction.one<{ personId: string; agencyId: string }>(endStatement, [hash, now]);
      if (!ended) return false;
      await transaction.one(recordStatement, [ended.agencyId, ended.personId, 'SignedOut', now, '{}']);
      await transaction.one(tellStatement, [key]);
      return true;
    });
    this.sessions.forget(key);
    return wasOpen;
  }

  /** Demo accounts, whose password everybody knows, do not exist outside a demo. */
  private async accountOf(transaction: Parameters<Parameters<typeof inTransaction>[2]>[0], name: string, now: Date): Promise<Account | null> {
    const account = await transaction.one<Account>(accountStatement, [name, now]);
    return account && (this.config.demo || !account.isDemo) ? account : null;
  }

  /** Opens a session for somebody who has proven to be this account. */
  async open(name: string, account: Pick<Account, 'personId' | 'agencyId'>, now: Date, caller: Caller, by: 'password' | 'passkey' | 'demo'): Promise<SignInOutcome> {
    const { agencyId } = account;
    if (agencyId === null) return noPosition;
    const token = newToken();
    const until = new Date(now.getTime() + sessionSeconds * 1000);
    await inTransaction(this.source, null, async (transaction) => {
      if (by === 'password') await transaction.one(forgetStatement, [name]);
      await transaction.one(openStatement, [hashToken(token), account.personId, agencyId, now, until, caller.userAgent]);
      await transaction.one(recordStatement, [agencyId, account.personId, 'SignedIn', now, JSON.stringify({ by, address: caller.address })]);
    });
    const actor = await this.sessions.actorOf(token);
    return actor ? { kind: 'signed-in', token, actor } : noPosition;
  }

  async record(account: Pick<Account, 'personId' | 'agencyId'> | null, kind: 'SignInRefused', now: Date, detail: Record<string, string>): Promise<void> {
    await inTransaction(this.source, null, (transaction) =>
      transaction.one(recordStatement, [account?.agencyId ?? null, account?.personId ?? null, kind, now, JSON.stringify(detail)]));
  }
}
