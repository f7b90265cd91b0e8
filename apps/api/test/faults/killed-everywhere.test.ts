import { verifyChainFile } from '@banhanh/audit-chain';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportedChain } from '../../src/audit/exported-chain.js';
import { startApi, type TestApi } from '../support/test-api.js';
import { OfficeToKill, type Ending } from './office-to-kill.js';
import type { Fault } from './process-to-kill.js';

/*
 * An operation is whatever a process asks of the outside: a statement, a file of the store or of the keys, a signature, a time stamp, a
 * page. One plan is carried from `sign` to its last delivery to learn them; then processes kill themselves just before and just after one.
 * In the suite: before and after the COMMIT of each move, after every other COMMIT that keeps something, and after every thirtieth
 * operation, one process after the other on the same plan. The long form kills at each operation, and halfway through each file (in
 * apps/api, after the build; half an hour on a quiet machine):
 *   FAULTS=all node --experimental-vm-modules ../../node_modules/jest/bin/jest.js test/faults
 */
const isLong = process.env['FAULTS'] === 'all';
const everyThirtieth = 30;
/** Of so many deaths, one is waited for as long as the queue needs to know of it. */
const everyEighth = 8;
/** Faults on the same plan. */
const rowLength = 10;

const after = (operation: string): Fault => ({ operation, when: 'after' });
const around = (operation: string): Fault[] => [{ operation, when: 'before' }, after(operation)];
/** Before most operations is after the one before it; where something is kept, signed or attested, both moments are taken. */
const keeps = /: (commit|record_|store |keys |sign as|time-stamp)/u;
function everyFault(operations: string[]): Fault[] {
  return [...new Set(operations)].flatMap((operation): Fault[] => [
    ...(keeps.test(operation) ? around(operation) : [after(operation)]),
    ...(/ write #\d+$/u.test(operation) ? [{ operation, when: 'halfway' } as const] : []),
  ]);
}

/** What an API does with keys that are there already, so that a process finds what the one before it found. */
const isOfKeys = (operation: string): boolean => operation.includes(': keys ');
function faultsOfSigning(signing: string[]): Fault[] {
  return signing.filter((operation) => !isOfKeys(operation)).flatMap((operation, at) => {
    if (/commit after record_move/u.test(operation)) return around(operation);
    return /commit after (lock_keys|forget_sign_in_attempts)/u.test(operation) || at % everyThirtieth === everyThirtieth - 1 ? [after(operation)] : [];
  });
}

/** Each plan's work waits for the step before, so that every fault of a row comes. */
const faultsOfIssuing: readonly Fault[][] = [
  [
    after('notifyClerk: commit after notify_clerk #1'),
    ...around('sealPlan: commit after record_move #1'),
    ...around('distributePlan: commit after record_fact #1'),
    ...around('deliverPlan: commit after record_moves #1'),
    after('notifyRecipient: commit after notify_recipient #1'),
  ],
  [after('audit: commit after append_audit_links #1'), ...around('assignTasks: commit after record_fact #1')],
  around('indexPlan: commit after write_word_usage #1'),
];

/**
 * Faults for the same plan, one process after the other: those within one transaction or one effect, which the next process does again from
 * its beginning. What is there only once (the making of keys, the queue's and the log's own work) has a plan for each fault.
 */
function rowsOf(operations: string[]): Fault[][] {
  const rows = new Map<string, Fault[]>();
  for (const [at, fault] of everyFault(operations).entries()) {
    const whose = fault.operation.split(':')[0]!;
    const name = isOfKeys(fault.operation) || fault.operation.includes('lock_keys') || ['queue', 'audit'].includes(whose) ? `${at}` : whose;
    rows.set(name, [...(rows.get(name) ?? []), fault]);
  }
  return [...rows.values()].flatMap((row) => Array.from({ length: Math.ceil(row.length / rowLength) }, (_, part) => row.slice(part * rowLength, (part + 1) * rowLength)));
}

/** What the long form has done so far. */
class Account {
  readonly asked = new Set<Fault>();
  readonly died = new Set<Fault>();
  readonly failures: string[] = [];
  private plans = 0;
  private slowest = 0;

  async add(faults: Fault[], act: () => Promise<Ending>): Promise<void> {
    for (const fault of faults) this.asked.add(fault);
    try {
      const { died, seconds } = await act();
      for (const fault of died) this.died.add(fault);
      this.slowest = Math.max(this.slowest, seconds);
    } catch (error) {
      this.failures.push(`${faults.map(({ operation, when }) => `${when} ${operation}`).join(', ')}: ${String(error)}`);
      process.stderr.write(`${this.failures.at(-1)}\n`);
    }
    this.plans += 1;
    if (this.plans % 10 === 0) process.stderr.write(`${this.said()}\n`);
  }

  missed(): Fault[] {
    return [...this.asked].filter((fault) => !this.died.has(fault));
  }

  said(): string {
    return `${this.asked.size} faults, ${this.died.size} deaths, ${this.plans} plans, ${this.failures.length} failures, slowest end ${this.slowest.toFixed(1)} s`;
  }
}

describe('processes killed between the signature and the last delivery', () => {
  let api: TestApi;
  let office: OfficeToKill;
  let [signing, issuing]: [string[], string[]] = [[], []];
  beforeAll(async () => {
    api = await startApi({ worker: false });
    office = new OfficeToKill(api);
  });
  afterAll(async () => {
    await office.close();
    await api.close();
  });

  it('do what they do by operations that can be told apart', async () => {
    [signing, issuing] = [(await office.signing([null])).operations, (await office.issuing([null])).operations];
    expect(signing).toEqual(expect.arrayContaining(['signPlan: commit after record_move #1', 'numberPlan: commit after record_move #1']));
    expect(issuing).toEqual(expect.arrayContaining(faultsOfIssuing.flat().map(({ operation }) => operation)));
    for (const kind of ['sign as person', 'time-stamp', 'draw the person', 'store write', 'keys rename']) expect(signing).toContain(`signPlan: ${kind} #1`);
    for (const kind of ['sign as agency', 'time-stamp', 'draw the seal', 'store sync', 'store rename']) expect(issuing).toContain(`sealPlan: ${kind} #1`);
  }, 120_000);

  const short = isLong ? it.skip : it;
  short('leave one signature, one number and one seal, wherever the API dies', async () => {
    const faults = faultsOfSigning(signing);
    const { died, seconds } = await office.signing(faults);
    expect(died).toEqual(faults);
    expect(seconds).toBeLessThan(60);
  }, 300_000);

  short('issue and deliver once, wherever the worker dies', async () => {
    for (const faults of faultsOfIssuing) {
      const { died, seconds } = await office.issuing(faults);
      expect(died).toEqual(faults);
      expect(seconds).toBeLessThan(60);
    }
  }, 300_000);

  const long = isLong ? it : it.skip;
  long('come to the same end, whichever operation a process dies at', async () => {
    const account = new Account();
    const rows = [
      ...rowsOf(issuing).map((faults, at) => ({ faults, act: () => office.issuing(faults, at % everyEighth === 0) })),
      ...rowsOf(signing).map((faults) => ({ faults, act: () => office.signing(faults) })),
    ];
    // What a whole plan hangs on first; the queue's own steps, one plan each, take longest.
    rows.sort((a, b) => b.faults.length - a.faults.length);
    for (const { faults, act } of rows) await account.add(faults, act);
    // Left out by another order of concurrent work, or by a row that was through too early: each on a plan of its own.
    for (const fault of account.missed()) await account.add([fault], () => (signing.includes(fault.operation) ? office.signing([fault]) : office.issuing([fault])));
    process.stderr.write(`${signing.length + issuing.length} operations; ${account.said()}\n`);
    expect(account.failures).toEqual([]);
    expect(account.died.size / account.asked.size).toBeGreaterThan(0.9);
  }, 7_200_000);

  it('leave a log that is one chain for each agency', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'banhanh-chain-'));
    try {
      const agencies = await api.database.owner.query<{ id: string }[]>('select distinct agency_id as id from audit_link');
      expect(agencies.length).toBeGreaterThan(10);
      for (const { id } of agencies) {
        const lines: string[] = [];
        for await (const line of exportedChain(api.database.worker, id)) lines.push(`${line}\n`);
        const file = path.join(folder, `${id}.jsonl`);
        writeFileSync(file, lines.join(''));
        expect(await verifyChainFile(file)).toMatchObject({ ok: true });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
