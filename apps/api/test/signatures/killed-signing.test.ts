import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyPdf } from '@banhanh/pdf-signature';
import { actOn, seenFile } from '../../src/journey/acts.js';
import { Session } from '../../src/journey/session.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

const entry = (name: 'main' | 'worker'): string => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));

describe('processes killed between the signature and the issue', () => {
  let api: TestApi;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await api.close();
  });

  async function start(name: 'main' | 'worker'): Promise<{ url: string; kill: () => Promise<void> }> {
    const child = fork(entry(name), { env: process.env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    children.push(child);
    const [said] = (await once(child, 'message')) as [{ listening?: string }];
    const kill = async (): Promise<void> => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    };
    return { url: said.listening ? `http://127.0.0.1:${new URL(said.listening).port}` : '', kill };
  }
  const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> => (await api.database.owner.query<Row[]>(sql, values))[0]!;

  it('leave one signature, one number, one seal, and a plan that is issued within a minute', async () => {
    const { id, version } = await buildPlan(api, 'FORM_CHECKED');
    const asked = { planId: id, version, idempotencyKey: randomUUID(), ...(await seenFile(await api.people.as('phogiamdoc1'), id)) };
    const sign = (session: Session) =>
      session.ask<{ signPlan: { __typename: string; state?: string; message?: string } }>(
        `mutation ($input: SignPlanInput!) { signPlan(input: $input) { __typename ... on Plan { state } ... on SignatureRefused { message } } }`,
        { input: asked },
      );
    for (const milliseconds of [15, 120]) {
      const process = await start('main');
      const session = await Session.signIn(process.url, 'phogiamdoc1');
      const answer = sign(session).catch(() => null);
      await pause(milliseconds);
      await process.kill();
      await answer;
      const { state, signed } = await one<{ state: string; signed: boolean }>('select state, signed_file_hash is not null as signed from plan where id = $1', [id]);
      expect({ state, signed }).toEqual(signed ? { state: 'signed', signed: true } : { state: 'review', signed: false });
    }
    // The person presses again, with the same key, at the server that came back.
    expect((await sign(await api.people.as('phogiamdoc1'))).signPlan).toEqual({ __typename: 'Plan', state: 'SIGNED' });

    await actOn(await api.people.as('vanthu'), id, 'numberPlan');
    for (const milliseconds of [20, 250]) {
      const worker = await start('worker');
      await pause(milliseconds);
      await worker.kill();
    }
    await start('worker');
    const restarted = Date.now();
    let state = '';
    while (state !== 'issued' && Date.now() - restarted < 60_000) {
      await pause(200);
      ({ state } = await one<{ state: string }>('select state from plan where id = $1', [id]));
    }
    expect(state).toBe('issued');
    const events = await api.database.owner.query<{ event: string; count: number }[]>(
      `select event, count(*)::int as count from move where aggregate_id = $1 and event in ('sign', 'number', 'seal') group by event order by event`, [id]);
    expect(events).toEqual([{ event: 'number', count: 1 }, { event: 'seal', count: 1 }, { event: 'sign', count: 1 }]);
    expect(await one('select count(*)::int as count from register_entry where plan_id = $1', [id])).toEqual({ count: 1 });
    expect(await one(`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'sealPlan'`)).toEqual({ count: 0 });
    const pdf = await (await api.people.as('soanthao')).download(`/plans/${id}/document.pdf`);
    const found = await verifyPdf(pdf, { roots: await api.app.get(SigningKeys).roots(), at: new Date() });
    expect({ verdict: found.verdict, fields: found.signatures.filter(({ kind }) => kind === 'signature').map(({ field }) => field) }).toEqual({ verdict: 'valid', fields: ['Người ký', 'Dấu của cơ quan'] });
  }, 150_000);
});
