import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignIn, type SignInOutcome } from '../../src/identity/sign-in.js';
import { SessionActors } from '../../src/identity/session-actors.js';
import { hashToken } from '../../src/identity/session-token.js';
import { Clock } from '../../src/platform/clock.js';
import type { Config } from '../../src/platform/config.js';
import { seedId } from '../../src/seed/rows.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

class StandingClock extends Clock {
  at = new Date('2026-11-20T02:00:00Z');
  override now(): Date {
    return this.at;
  }
  pass(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}

const password = 'BanHanh-2026';
const caller = { address: '10.0.0.7', userAgent: 'test' };
const cookie = (token: string) => ({ headers: { cookie: `theme=dark; banhanh_session=${token}` } });
const message = (outcome: SignInOutcome): string | null => (outcome.kind === 'refused' ? outcome.message : null);
const token = (outcome: SignInOutcome): string => {
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.token;
};

describe('signing in', () => {
  let database: TestDatabase;
  let clock: StandingClock;
  let processes: SessionActors[];
  let sessions: SessionActors;
  let signIn: SignIn;

  /** One more server process over the same database. */
  const startProcess = (demo = true): { sessions: SessionActors; signIn: SignIn } => {
    const config = { databaseUrl: database.appUrl, demo } as Config;
    const actors = new SessionActors(database.app, clock, config);
    processes.push(actors);
    return { sessions: actors, signIn: new SignIn(database.app, clock, actors, config) };
  };
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    clock = new StandingClock();
    processes = [];
    ({ sessions, signIn } = startProcess());
  });
  afterEach(async () => {
    await Promise.all(processes.map((one) => one.onApplicationShutdown()));
    await database.owner.query('delete from sign_in_attempt');
  });

  const events = async (): Promise<{ kind: string; actor_id: string | null; data: Record<string, string> }[]> =>
    database.owner.query(`select kind, actor_id, data from audit_event where entity = 'account' order by id desc`);

  it('makes the person an actor with what is held today', async () => {
    const outcome = await signIn.withPassword('TruongPhong', password, caller);
    const actor = await sessions.read(cookie(token(outcome)));
    expect(actor).toEqual({
      personId: seedId('person', 'truongphong'),
      fullName: 'Trần Đức Long',
      agencyId: seedId('agency', 'H99.14'),
      units: [seedId('unit', 'TTBCXB')],
      positions: [seedId('position', 'truongphong')],
      duties: ['unit_head'],
    });
    expect((await events())[0]).toMatchObject({ kind: 'SignedIn', actor_id: seedId('person', 'truongphong'), data: { by: 'password', address: '10.0.0.7' } });
  });

  it('keeps only the hash of the token', async () => {
    const secret = token(await signIn.asDemo('luutru', caller));
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const rows = await database.owner.query<{ token_hash: Buffer }[]>('select token_hash from session where person_id = $1', [seedId('person', 'luutru')]);
    expect(rows.map(({ token_hash }) => token_hash.toString('hex'))).toEqual([hashToken(secret).toString('hex')]);
  });

  it('answers an unknown name exactly as a wrong password, up to the lock', async () => {
    const answers = async (name: string): Promise<(string | null)[]> => {
      const given: (string | null)[] = [];
      for (let attempt = 0; attempt < 7; attempt++) given.push(message(await signIn.withPassword(name, 'sai mật khẩu', { ...caller, address: `máy của ${name.length}` })));
      return given;
    };
    const known = await answers('soanthao');
    expect(await answers('khongcoai')).toEqual(known);
    expect(new Set(known.slice(0, 4))).toEqual(new Set(['Tên đăng nhập hoặc mật khẩu không đúng.']));
    expect(new Set(known.slice(4))).toEqual(new Set(['Tên đăng nhập tạm khóa do sai mật khẩu nhiều lần. Vui lòng thử lại sau 15 phút.']));
    expect((await events()).some(({ data }) => Object.values(data).includes('khongcoai'))).toBe(false);
  });

  it('takes about as long for an unknown name as for a wrong password', async () => {
    const time = async (name: string): Promise<number> => {
      const started = performance.now();
      await signIn.withPassword(name, 'sai mật khẩu', { ...caller, address: name });
      return performance.now() - started;
    };
    const shortest = { known: Infinity, unknown: Infinity };
    // In turn, and the shortest of each: what else the machine does then falls on both alike.
    for (let place = 50; place < 58; place++) {
      shortest.known = Math.min(shortest.known, await time(`vanthu.h99.${place + 1}`));
      shortest.unknown = Math.min(shortest.unknown, await time(`vanthu.k99.${place}`));
    }
    // Without the work of the password an unknown name would be answered ten times faster.
    expect(shortest.unknown / shortest.known).toBeGreaterThan(0.3);
    expect(shortest.unknown / shortest.known).toBeLessThan(3);
  });

  it('is locked for a quarter of an hour after five failures, even with the right password', async () => {
    for (let attempt = 0; attempt < 5; attempt++) await signIn.withPassword('thethuc', 'sai', caller);
    clock.pass(5);
    expect(message(await signIn.withPassword('thethuc', password, caller))).toBe('Tên đăng nhập tạm khóa do sai mật khẩu nhiều lần. Vui lòng thử lại sau 10 phút.');
    clock.pass(10);
    expect((await signIn.withPassword('thethuc', password, caller)).kind).toBe('signed-in');
  });

  it('forgets the failures at a success', async () => {
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 4; attempt++) await signIn.withPassword('vanthu', 'sai', { ...caller, address: `10.1.${round}.1` });
      expect((await signIn.withPassword('vanthu', password, { ...caller, address: `10.1.${round}.1` })).kind).toBe('signed-in');
    }
  });

  it('lets no more than five guesses through when many come at once', async () => {
    const guesses = Array.from({ length: 16 }, (_, place) => signIn.withPassword('quantri', `đoán ${place}`, { ...caller, address: `10.2.0.${place}` }));
    await Promise.all(guesses);
    const reasons = (await events()).slice(0, 16).map(({ data }) => data['reason']);
    expect(reasons.filter((reason) => reason === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(reasons.filter((reason) => reason === 'ACCOUNT_LOCKED')).toHaveLength(11);
  });

  it('slows one address down, whatever names it tries; the demo people are not counted', async () => {
    const from = { ...caller, address: '10.3.0.1' };
    const codes: string[] = [];
    for (let attempt = 0; attempt < 21; attempt++) {
      const outcome = await signIn.withPassword(`ai-do-${attempt}`, 'sai', from);
      codes.push(outcome.kind === 'refused' ? outcome.code : outcome.kind);
    }
    expect(codes.slice(0, 20).every((code) => code === 'WRONG_CREDENTIALS')).toBe(true);
    expect(codes[20]).toBe('TOO_MANY_ATTEMPTS');
    expect((await signIn.asDemo('giamdoc', from)).kind).toBe('signed-in');
    clock.pass(1);
    expect((await signIn.withPassword('giamdoc', password, from)).kind).toBe('signed-in');
  });

  it('has no demo accounts where the installation is no demo', async () => {
    const real = startProcess(false);
    expect(await real.signIn.asDemo('giamdoc', caller)).toMatchObject({ code: 'DEMO_ONLY' });
    expect(await real.signIn.withPassword('giamdoc', password, caller)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });

  it('is refused to a person without a position of today', async () => {
    await database.owner.query(`update appointment set valid_to = '2026-11-19' where person_id = $1`, [seedId('person', 'soanthao2')]);
    expect(await signIn.withPassword('soanthao2', password, caller)).toMatchObject({ code: 'NO_POSITION' });
  });

  it('ends at once in every process when the person signs out in one of them', async () => {
    const other = startProcess();
    const request = cookie(token(await signIn.asDemo('truongphong', caller)));
    expect(await sessions.read(request)).not.toBeNull();
    expect(await other.sessions.read(request)).not.toBeNull();
    expect(await other.signIn.out(request.headers.cookie.slice(-43))).toBe(true);
    expect(await other.sessions.read(request)).toBeNull();
    expect(await untilNull(() => sessions.read(request))).toBe(true);
    expect(await other.signIn.out(request.headers.cookie.slice(-43))).toBe(false);
    expect((await events())[0]).toMatchObject({ kind: 'SignedOut', actor_id: seedId('person', 'truongphong') });
  });

  it('is read from the database again when the line that tells about ended sessions breaks', async () => {
    const request = cookie(token(await signIn.asDemo('thanhtra', caller)));
    await sessions.read(request);
    await database.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'banhanh sessions' and datname = current_database()`);
    await database.owner.query('update session set ended_at = now() where token_hash = $1', [hashToken(request.headers.cookie.slice(-43))]);
    expect(await untilNull(() => sessions.read(request))).toBe(true);
  });

  it('lasts twelve hours and not longer', async () => {
    const request = cookie(token(await signIn.asDemo('giamdoc', caller)));
    clock.pass(12 * 60 - 1);
    expect(await sessions.read(request)).not.toBeNull();
    clock.pass(1);
    expect(await sessions.read(request)).toBeNull();
  });

  it('gives nobody to a request without a cookie, or with another token', async () => {
    expect(await sessions.read({ headers: {} })).toBeNull();
    expect(await sessions.read(cookie('A'.repeat(43)))).toBeNull();
    expect(await sessions.read(cookie("' or true --"))).toBeNull();
  });

  it('leaves accounts, sessions and attempts out of reach of the application role', async () => {
    for (const table of ['account', 'session', 'sign_in_attempt']) await expect(database.app.query(`select * from ${table}`)).rejects.toThrow('permission denied');
    await expect(database.worker.query(`select * from account_for_sign_in('giamdoc', now())`)).rejects.toThrow('permission denied');
  });
});

/** The news travels by NOTIFY: a moment, not the ten seconds of the memory. */
async function untilNull(read: () => Promise<unknown>): Promise<boolean> {
  for (const deadline = Date.now() + 2_000; Date.now() < deadline; ) {
    if ((await read()) === null) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}
