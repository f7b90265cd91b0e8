import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { draftPlan } from '../../src/journey/draft.js';
import { Session } from '../../src/journey/session.js';
import { samplePlan } from '../support/plan-builder.js';
import { openLossyLine } from '../support/lossy-line.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { ApiProcesses, type ApiProcess } from './api-process.js';
import { cookieOf, Editor, until } from './editor.js';

describe('a draft in several processes', () => {
  let database: TestDatabase;
  let processes: ApiProcesses;
  let api: ApiProcess;
  let drafter: Session;
  let colleague: Session;
  const open: Editor[] = [];
  beforeAll(async () => {
    database = await openTestDatabase();
    processes = new ApiProcesses(database);
    api = await processes.start();
    [drafter, colleague] = [await Session.signIn(api.url, 'soanthao'), await Session.signIn(api.url, 'soanthao.qltt')];
  }, 60_000);
  afterEach(() => open.splice(0).forEach((editor) => editor.close()));
  afterAll(async () => {
    processes.stop();
    await database.close();
  });

  async function newSharedDraft(): Promise<string> {
    const { planId } = await draftPlan(drafter, 'tuan-le.txt', samplePlan());
    const [{ id }] = (await database.owner.query<{ id: string }[]>(`select person_id as id from account where username = 'soanthao.qltt'`)) as [{ id: string }];
    await drafter.ask('mutation ($input: ShareDraftInput!) { shareDraft(input: $input) { __typename } }', { input: { planId, personId: id } });
    return planId;
  }
  async function editor(url: string, session: Session, planId: string): Promise<Editor> {
    const one = new Editor(url, cookieOf(session), planId);
    open.push(one);
    await until(`${session.username} sees the draft`, () => one.isSafe, 20_000);
    return one;
  }
  /** Types numbered words, twenty a second, until it is stopped; answers them. */
  function typist(one: Editor, line: number, name: string): { stop: () => string[] } {
    const words: string[] = [];
    const timer = setInterval(() => {
      words.push(`${name}${words.length};`);
      one.type(line, words.at(-1)!);
    }, 50);
    return {
      stop: () => {
        clearInterval(timer);
        return words;
      },
    };
  }
  const recordOf = async (planId: string): Promise<string> => {
    const [row] = await database.owner.query<{ body: unknown }[]>(`select document -> 'body' as body from plan_document where plan_id = $1`, [planId]);
    return JSON.stringify(row!.body);
  };
  const once = (text: string, words: readonly string[]): boolean => words.every((word) => text.split(word).length === 2);

  it('is whole after the server was killed while two people typed: every letter is there, and none twice', async () => {
    const planId = await newSharedDraft();
    const [mai, vinh] = [await editor(api.url, drafter, planId), await editor(api.url, colleague, planId)];
    const typists = [typist(mai, 0, 'M'), typist(vinh, 0, 'V')];
    await pause(1_500);
    await api.kill();
    await pause(500);
    api = await processes.start(Number(new URL(api.url).port));
    await pause(1_500);
    const words = typists.flatMap(({ stop }) => stop());
    await until('both lines are safe again', () => mai.isSafe && vinh.isSafe, 20_000);
    await until('both see the same', () => mai.text() === vinh.text());
    expect(words.length).toBeGreaterThan(60);
    expect(once(mai.text(), words)).toBe(true);
    await until('the plan says it', async () => once(await recordOf(planId), words));
    const late = await editor(api.url, drafter, planId);
    expect(late.text()).toBe(mai.text());
  }, 90_000);

  it('shows what is typed at one replica to those at another, and keeps it once for both', async () => {
    const other = await processes.start();
    const planId = await newSharedDraft();
    const [mai, vinh] = [await editor(api.url, drafter, planId), await editor(other.url, colleague, planId)];
    const here = (one: Editor): unknown[] => [...one.provider.awareness!.getStates().values()].flatMap(({ user }) => (user ? [(user as { name: string }).name] : [])).sort();
    mai.provider.setAwarenessField('user', { name: 'Mai' });
    vinh.provider.setAwarenessField('user', { name: 'Vinh' });
    await until('they see each other', () => [mai, vinh].every((one) => here(one).length === 2));
    expect(here(mai)).toEqual(['Mai', 'Mai Thế Vinh']);
    const typists = [typist(mai, 0, 'M'), typist(vinh, 1, 'V')];
    await pause(1_500);
    const words = typists.flatMap(({ stop }) => stop());
    await until('each sees all words', () => once(mai.text(), words) && once(vinh.text(), words));
    expect(mai.text()).toBe(vinh.text());
    await until('the plan says it', async () => once(await recordOf(planId), words));
    await until('both are told the same', () => vinh.told.at(-1)?.kind === 'kept' && mai.told.at(-1)!.version === vinh.told.at(-1)!.version);
    const [rows] = await database.owner.query<{ count: number }[]>('select count(*)::int as count from draft_update where plan_id = $1', [planId]);
    // One row a keystroke: nobody stores again what another process stored.
    expect(rows!.count).toBe(words.length);
    vinh.close();
    await until('who left is no longer seen', () => here(mai).length === 1);
  }, 60_000);

  it('loses nothing while the line to PostgreSQL is cut', async () => {
    const line = await openLossyLine(database.appUrl);
    const far = await processes.start(0, line.url);
    const planId = await newSharedDraft();
    const [mai, vinh] = [await editor(far.url, drafter, planId), await editor(api.url, colleague, planId)];
    const typists = [typist(mai, 0, 'M'), typist(vinh, 1, 'V')];
    await pause(500);
    line.cut();
    await pause(1_500);
    line.mend();
    await pause(1_000);
    const words = typists.flatMap(({ stop }) => stop());
    await until('both lines are safe', () => mai.isSafe && vinh.isSafe, 30_000);
    await until('both see all words', () => once(mai.text(), words) && once(vinh.text(), words), 20_000);
    await until('the plan says it', async () => once(await recordOf(planId), words));
    mai.close();
    await far.kill();
    await line.close();
  }, 90_000);

  it('is kept by a server that is asked to end, which then ends with people connected', async () => {
    const planId = await newSharedDraft();
    const mai = await editor(api.url, drafter, planId);
    mai.type(0, ' Lời cuối trước khi tắt máy.');
    await until('it is safe', () => mai.isSafe);
    const asked = Date.now();
    await api.end();
    expect(Date.now() - asked).toBeLessThan(6_000);
    expect(await recordOf(planId)).toContain('Lời cuối trước khi tắt máy.');
  }, 60_000);
});
