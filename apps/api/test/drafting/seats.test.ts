import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { Session } from '../../src/journey/session.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi } from '../support/test-api.js';
import { DraftingOffice } from './drafting-office.js';
import { cookieOf, Editor, until } from './editor.js';

describe('a seat at a draft', () => {
  let office: DraftingOffice;
  beforeAll(async () => {
    office = new DraftingOffice(await startApi({ worker: false }));
  });
  afterEach(() => office.closeEditors());
  afterAll(() => office.api.close());

  async function statusOf(headers: Record<string, string>): Promise<number | undefined> {
    const line = new WebSocket(`${office.api.url.replace('http', 'ws')}/drafting`, { headers });
    line.on('error', () => undefined);
    const [, response] = (await once(line, 'unexpected-response')) as [unknown, { statusCode?: number }];
    return response.statusCode;
  }

  it('is refused to a page of another site and to who is not signed in', async () => {
    const cookie = cookieOf(await office.api.people.as('soanthao'));
    expect(await statusOf({ cookie, origin: 'https://noi-khac.example' })).toBe(403);
    expect(await statusOf({})).toBe(401);
  });

  it('is refused out of sight: to other agencies, other units, clerks and leaders', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    for (const username of ['vanthu.h99.31', 'soanthao.qltt', 'vanthu', 'giamdoc']) {
      const stranger = await office.line(username, id);
      await until(`${username} is refused`, () => stranger.denied.length > 0);
      expect(stranger.denied[0]).toBe('NOT_FOUND');
      expect(stranger.draft.share.size === 0 || stranger.text() === '[]').toBe(true);
    }
  });

  it('lets the unit read along, and takes no word from who only reads', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    const [head, drafter] = [await office.editor('truongphong', id), await office.editor('soanthao', id)];
    expect([head.provider.authorizedScope, drafter.provider.authorizedScope]).toEqual(['readonly', 'read-write']);
    drafter.type(0, ' Lời của người soạn.');
    await until('the head reads it', () => head.text().includes('Lời của người soạn.'));
    head.type(0, ' Lời chen vào.');
    await pause(300);
    expect(drafter.text()).not.toContain('Lời chen vào.');
    expect(await office.rows('select from draft_update where plan_id = $1 and person_id = $2', [id, await office.personId('truongphong')])).toEqual([]);
  });

  it('shows the name of the session, whatever the client says', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    const [head, drafter] = [await office.editor('truongphong', id), await office.editor('soanthao', id)];
    head.provider.setAwarenessField('user', { name: 'Giám đốc', color: '#123456' });
    const carets = () => [...drafter.provider.awareness!.getStates().values()].flatMap(({ user }) => (user ? [user as { name: string; color: string; id: string }] : []));
    await until('the caret is seen', () => carets().length > 0);
    expect(carets()).toEqual([{ name: 'Trần Đức Long', color: '#123456', id: await office.personId('truongphong') }]);
  });

  it('ends with the session', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    const session = await Session.signIn(office.api.url, 'soanthao');
    const editor = new Editor(office.api.url, cookieOf(session), id);
    await until('the draft is seen', () => editor.isSafe);
    await session.ask('mutation { signOut }');
    await until('the seat ends', () => editor.ended.some(({ reason }) => reason === 'SESSION_ENDED'), 8_000);
    editor.close();
  });

  it('ends for who no longer writes along; the words stay', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    await office.share(id, 'soanthao.qltt');
    const [vinh, mai] = [await office.editor('soanthao.qltt', id), await office.editor('soanthao', id)];
    vinh.type(0, ' Câu của Vinh.');
    await until('it is safe', () => vinh.isSafe);
    expect((await office.share(id, 'soanthao.qltt', 'unshareDraft')).__typename).toBe('Plan');
    await until('the seat ends', () => vinh.ended.some(({ reason }) => reason === 'NOT_FOUND'), 5_000);
    await until('and is refused anew', () => vinh.denied.includes('NOT_FOUND'), 5_000);
    expect(mai.text()).toContain('Câu của Vinh.');
    expect(JSON.stringify((await office.document(id)).body)).toContain('Câu của Vinh.');
  });

  it('ends when the plan is submitted, for everybody, and opens again from the text as it is when it comes back', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    const [mai, head] = [await office.editor('soanthao', id), await office.editor('truongphong', id)];
    mai.type(0, ' Câu cuối.');
    await until('it is safe', () => mai.isSafe);
    const { version } = await office.keep(id);
    expect((await office.act('submitPlan', id, version!, 'soanthao')).state).toBe('REVIEW');
    for (const editor of [mai, head]) {
      await until('all are told', () => editor.told.some(({ kind, state }) => kind === 'closed' && state === 'review'), 5_000);
      await until('the seat ends', () => editor.ended.some(({ reason }) => reason === 'NOT_A_DRAFT'));
    }
    office.closeEditors();
    const late = await office.line('soanthao', id);
    await until('nobody writes now', () => late.denied.includes('NOT_A_DRAFT'));
    const drafter = await office.api.people.as('soanthao');
    await drafter.ask('mutation ($input: ReasonInput!) { recallPlan(input: $input) { __typename } }', {
      input: { planId: id, version: version! + 1, idempotencyKey: crypto.randomUUID(), reason: 'Bổ sung nội dung.' },
    });
    const again = await office.editor('soanthao', id);
    expect(again.text().split('Câu cuối.')).toHaveLength(2);
  });
});
