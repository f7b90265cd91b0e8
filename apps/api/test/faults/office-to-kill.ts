import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { seenFile } from '../../src/journey/acts.js';
import { Session } from '../../src/journey/session.js';
import { createHttpServer } from '../../src/platform/http-server.js';
import { WorkerService } from '../../src/platform/jobs/worker.service.js';
import { ContentStore } from '../../src/platform/storage/content-store.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { buildPlan } from '../support/plan-builder.js';
import type { TestApi } from '../support/test-api.js';
import { ProcessToKill, type Fault } from './process-to-kill.js';
import { fileOf, heldIn, wholeOf, type Whole } from './whole-plan.js';

/** What signer and clerk ask, each under one key however often they press. */
interface Asked {
  sign: Record<string, unknown>;
  number: { planId: string; idempotencyKey: string };
}

/** How one plan fared. */
export interface Ending {
  /** Operations of the process that did the work, when none was to die. */
  operations: string[];
  /** The faults that came; another order of concurrent work can leave one out. */
  died: Fault[];
  /** From the last start until everything was whole. */
  seconds: number;
}

const signText = `mutation ($input: SignPlanInput!) { signPlan(input: $input) { __typename ... on Plan { state version } } }`;
const numberText = `mutation ($input: ActInput!) { numberPlan(input: $input) { __typename ... on Plan { state version } } }`;
type Answer = Record<string, { __typename: string; version: number }>;

/**
 * An office whose processes die. Each plan is worked on by one process after the other, each with its fault, and finished by a clean
 * start; then everything must be there once, as for a plan that nobody disturbed.
 */
export class OfficeToKill {
  private next: { entry: 'main' | 'worker'; process: ProcessToKill } | null = null;
  private undisturbed: Whole | null = null;
  private orphans = 0;

  constructor(private readonly api: TestApi) {}

  /**
   * The API dies between the signature and the number; signer and clerk press again, with the same keys.
   * The keys of the installation are made by the first of these processes.
   */
  async signing(faults: (Fault | null)[]): Promise<Ending> {
    const keys = this.folder();
    const { id, version } = await buildPlan(this.api, 'FORM_CHECKED');
    const seen = await seenFile(await this.api.people.as('phogiamdoc1'), id);
    const asked: Asked = { sign: { planId: id, version, idempotencyKey: randomUUID(), ...seen }, number: { planId: id, idempotencyKey: randomUUID() } };
    const ending: Ending = { operations: [], died: [], seconds: 0 };
    for (const fault of faults) {
      const victim = this.take('main');
      await victim.order({ work: '', fault: null, env: { KEYS_DIR: keys } });
      const url = (await victim.begun())!;
      const [signer, clerk] = [await Session.signIn(url, 'phogiamdoc1'), await Session.signIn(url, 'vanthu')];
      await victim.order({ work: 'signPlan', fault, env: {} });
      let isAnswered = await pressed(signer.ask(signText, { input: asked.sign }));
      if (isAnswered) {
        const { version } = await this.one<{ version: number }>('select version from plan where id = $1', [id]);
        await victim.order({ work: 'numberPlan', fault, env: {} });
        isAnswered = await pressed(clerk.ask(numberText, { input: { ...asked.number, version } }));
      }
      await this.end(victim, fault, ending, !isAnswered);
      await this.expectSignedOrNot(id);
      // A password counts as tried before it is looked at: five deaths in between would lock the name, as five wrong ones do.
      await this.one(`with tried as (delete from sign_in_attempt returning 1) select count(*) from tried`);
    }
    return this.finish(id, keys, ending, asked, faults.length);
  }

  /** The worker dies between the number and the last delivery. `isPatient`: the next one waits until the queue knows it; else that time is turned back. */
  async issuing(faults: (Fault | null)[], isPatient = false): Promise<Ending> {
    const { id } = await buildPlan(this.api, 'NUMBERED');
    const keys = this.folder();
    cpSync(process.env['KEYS_DIR']!, keys, { recursive: true });
    const ending: Ending = { operations: [], died: [], seconds: 0 };
    for (const fault of faults) {
      const victim = this.take('worker');
      let isGone = false;
      void victim.gone.then(() => (isGone = true));
      await victim.order({ work: 'queue', fault, env: { KEYS_DIR: keys } });
      await this.settled(id, () => isGone);
      // What the process sees of its last operation may come a moment after we see it.
      await Promise.race([victim.gone, pause(200)]);
      await this.end(victim, fault, ending, isGone);
      if (!isPatient) await this.one(`with held as (update graphile_worker._private_jobs set locked_at = locked_at - interval '3 s' where locked_by is not null returning 1) select count(*) from held`);
    }
    return this.finish(id, keys, ending, null, faults.length);
  }

  async close(): Promise<void> {
    await this.next?.process.kill();
  }

  private one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> => (await this.api.database.owner.query<Row[]>(sql, values))[0]!;

  private folder(): string {
    return mkdtempSync(path.join(process.env['STORE_DIR']!, 'keys-'));
  }

  /** The process that was loaded meanwhile; the next one begins to load. */
  private take(entry: 'main' | 'worker'): ProcessToKill {
    const ready = this.next;
    this.next = { entry, process: new ProcessToKill(entry) };
    if (ready?.entry === entry) return ready.process;
    void ready?.process.kill();
    return new ProcessToKill(entry);
  }

  private async end(victim: ProcessToKill, fault: Fault | null, ending: Ending, hasDied: boolean): Promise<void> {
    await victim.kill();
    if (fault && hasDied) ending.died.push(fault);
    ending.operations = victim.operations;
  }

  private async expectSignedOrNot(planId: string): Promise<void> {
    const { state, moves, file } = await this.one<{ state: string; moves: number; file: boolean }>(
      `select state, signed_file_hash is not null as file, (select count(*)::int from move where aggregate_id = plan.id and event = 'sign') as moves from plan where id = $1`, [planId]);
    expect({ file, moves }).toEqual(state === 'review' ? { file: false, moves: 0 } : { file: true, moves: 1 });
  }

  private async finish(planId: string, keys: string, ending: Ending, asked: Asked | null, processes: number): Promise<Ending> {
    const since = Date.now();
    const app = await this.restart(keys);
    try {
      if (asked) await this.pressAgain((await app.getUrl()).replace('[::1]', '127.0.0.1'), asked);
      await this.settled(planId);
      ending.seconds = (Date.now() - since) / 1000;
      const { file } = await this.one<{ file: string }>('select file_hash as file from plan where id = $1', [planId]);
      const found = await fileOf(new Uint8Array((await app.get(ContentStore).get(file))!), await app.get(SigningKeys).roots());
      expect(found).toEqual({ verdict: 'valid', signatures: ['Người ký', 'Dấu của cơ quan'], timestamps: 1 });
    } finally {
      await app.close();
    }
    await this.expectWhole(planId, processes);
    return ending;
  }

  /** API and worker of a new start, which knows nothing of the one before. */
  private async restart(keys: string): Promise<NestFastifyApplication> {
    const kept = process.env['KEYS_DIR'];
    process.env['KEYS_DIR'] = keys;
    const app = await createHttpServer(AppModule, false);
    process.env['KEYS_DIR'] = kept;
    await app.listen(0, '127.0.0.1');
    await app.get(WorkerService).start();
    return app;
  }

  private async pressAgain(url: string, { sign, number }: Asked): Promise<void> {
    const [signer, clerk] = [await Session.signIn(url, 'phogiamdoc1'), await Session.signIn(url, 'vanthu')];
    expect((await signer.ask<Answer>(signText, { input: sign }))['signPlan']!.__typename).toBe('Plan');
    const { version } = await this.one<{ version: number }>('select version from plan where id = $1', [number.planId]);
    expect((await clerk.ask<Answer>(numberText, { input: { ...number, version } }))['numberPlan']!.__typename).toBe('Plan');
  }

  /** Until the plan is issued, nothing waits in the queue and the log is linked; a minute at most. */
  private async settled(planId: string, isOver = () => false): Promise<void> {
    let now: { state: string; jobs: number; unlinked: number } | null = null;
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(40)) {
      if (isOver()) return;
      now = await this.one<{ state: string; jobs: number; unlinked: number }>(
        `select state, (select count(*)::int from graphile_worker._private_jobs) as jobs, (select count(*)::int from audit_queue) as unlinked from plan where id = $1`, [planId]);
      if (now.state === 'issued' && now.jobs + now.unlinked === 0) return;
    }
    throw new Error(`Not whole within a minute: ${JSON.stringify(now)}`);
  }

  /** Everything once; nothing held; of each process that ended in its work one file at most that nobody names. */
  private async expectWhole(planId: string, processes: number): Promise<void> {
    const whole = await wholeOf(this.api.database.owner, planId);
    this.undisturbed ??= whole;
    expect(whole).toEqual(this.undisturbed);
    const once = { sign: 1, number: 1, seal: 1, arrive: whole.recipients };
    expect(whole).toMatchObject({ state: 'issued', moves: once, entries: 1, arrived: whole.recipients, files: 1, found: 1, jobs: 0, unlinked: 0, brokenChains: 0, numbersMissing: 0 });
    expect(await heldIn(this.api.database.owner)).toEqual({ idle: 0, locks: 0 });
    const before = this.orphans;
    this.orphans = await this.countOrphans();
    expect(this.orphans - before).toBeLessThanOrEqual(processes);
  }

  private async countOrphans(): Promise<number> {
    const { named } = await this.one<{ named: string[] }>(`
      select array(select file_hash from signing_sheet union select signed_file_hash from plan union select file_hash from plan_file union select source_hash from plan) as named`);
    const known = new Set(named);
    const files = readdirSync(process.env['STORE_DIR']!, { recursive: true, withFileTypes: true });
    return files.filter((file) => file.isFile() && /^[0-9a-f]{64}/u.test(file.name) && !known.has(file.name)).length;
  }
}

/** Whether an answer came at all: the server may die before it says it. */
const pressed = (answer: Promise<unknown>): Promise<boolean> => answer.then(() => true, () => false);
