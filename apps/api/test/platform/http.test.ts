import { request as ask, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { Session } from '../../src/journey/session.js';
import { buildPlan, samplePlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

const cookieOf = (session: Session): string => (session as unknown as { cookie: string }).cookie;

describe('the HTTP face', () => {
  let api: TestApi;
  let clerk: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    clerk = cookieOf(await api.people.as('vanthu'));
  });
  afterAll(() => api.close());

  const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(api.url + path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-banhanh-csrf': '1', cookie: clerk, ...headers }, body });
  const graphql = async (query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> => {
    const response = await post('/graphql', JSON.stringify({ query, variables }), headers);
    return { status: response.status, body: await response.text() };
  };
  /** A request whose address goes out as it is written; fetch would tidy it. */
  const raw = (method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<{ status: number; body: string; headers: IncomingMessage['headers'] }> =>
    new Promise((resolve, reject) => {
      const sent = ask(api.url, { method, path, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => resolve({ status: response.statusCode!, body: text, headers: response.headers }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  /** Transactions nobody has asked anything of for a second; between two questions of a request only moments pass. */
  const forgotten = async (): Promise<number> => {
    const [row] = await api.database.owner.query<{ count: number }[]>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and usename = 'banhanh_app'
        and state like 'idle in transaction%' and state_change < now() - interval '1 second'`,
    );
    return row!.count;
  };

  it.each(['/graphql', '/%67raphql', '/graphql?x=1', '/graphql/'])('takes no act from another site through %s', async (path) => {
    const answer = await raw('POST', path, { 'content-type': 'application/json', cookie: clerk }, JSON.stringify({ query: '{ viewer { duties } }' }));
    expect(answer.body).not.toContain('CLERK');
  });

  it('ends the earlier session of a browser when somebody signs in there again', async () => {
    const earlier = cookieOf(await Session.signIn(api.url, 'luutru'));
    const answer = await post('/graphql', JSON.stringify({ query: 'mutation { signInAsDemo(username: "vanthu") { __typename } }' }), { cookie: earlier });
    const later = answer.headers.getSetCookie()[0]!;
    expect(later).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(later.split(';')[0]).not.toBe(earlier);
    expect((await graphql('{ viewer { duties } }', {}, { cookie: earlier })).body).toContain('"viewer":null');
    expect((await graphql('{ viewer { duties } }', {}, { cookie: later.split(';')[0]! })).body).toContain('CLERK');
  });

  it('takes no act by GET', async () => {
    const { body } = await raw('GET', `/graphql?query=${encodeURIComponent('mutation { signOut }')}`, { cookie: clerk });
    expect(body).not.toContain('"signOut":true');
    expect((await graphql('{ viewer { duties } }')).body).toContain('CLERK');
  });

  it('opens no line of changes to a page of another site', async () => {
    const opened = (origin: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie: clerk, origin } });
        socket.once('open', () => resolve(true)).once('error', () => resolve(false));
        socket.once('open', () => socket.close());
      });
    expect(await opened('https://example.org')).toBe(false);
    expect(await opened(api.url)).toBe(true);
  });

  it('refuses a guest a large body, and reads it from somebody signed in', async () => {
    const large = { query: 'query ($x: String) { viewer { duties } recipientGroups { id } agencies(text: $x) { id } }', variables: { x: 'a'.repeat(200_000) } };
    expect((await post('/graphql', JSON.stringify(large), { cookie: '' })).status).toBe(413);
    expect((await post('/graphql', JSON.stringify(large), { cookie: `banhanh_session=${'A'.repeat(43)}` })).status).toBe(413);
    expect((await post('/graphql', JSON.stringify(large))).status).toBe(200);
  });

  it.each([
    ['pages whose size is not written', '{ plans { nodes { deliveries { nodes { plan { deliveries { nodes { id } } } } } } } }'],
    ['the same costly field again and again', `{ plans(first: 100) { nodes { ${Array.from({ length: 40 }, (_, i) => `a${i}: actions { name }`).join(' ')} } } }`],
    ['many acts at once', `mutation { ${Array.from({ length: 20 }, (_, i) => `a${i}: signInAsDemo(username: "x") { __typename }`).join(' ')} }`],
    ['the schema itself', '{ __schema { types { name } } }'],
    ['one type of the schema', '{ __type(name: "Plan") { name } }'],
  ])('refuses a question for %s', async (_, question) => {
    const { body } = await graphql(question);
    expect(body).toContain('INVALID_INPUT');
    expect(body).toContain('"data":null');
  });

  it('refuses a question longer than any of ours, before it is parsed or remembered', async () => {
    const { status, body } = await graphql(`{ viewer { duties } } # ${'x'.repeat(70_000)}`);
    expect(status).toBe(413);
    expect(body).toContain('INVALID_INPUT');
  });

  it('answers addresses that are no plan with 404', async () => {
    for (const id of ['-'.repeat(36), '0'.repeat(36), 'x', '..%2f..%2fetc%2fpasswd', '%00'])
      expect([400, 404]).toContain((await raw('GET', `/plans/${id}/document.pdf`, { cookie: clerk })).status);
  });

  it('lets no browser show a plan to the next person at the desk without asking again', async () => {
    const { id } = await buildPlan(api, 'SIGNED');
    const first = await raw('GET', `/plans/${id}/document.pdf`, { cookie: clerk });
    expect(first.status).toBe(200);
    expect(first.headers['cache-control']).toMatch(/no-store|no-cache/);
    expect((await raw('GET', `/plans/${id}/document.pdf`)).status).toBe(401);
  });

  it('keeps no transaction of requests that were broken off', async () => {
    const heavy = JSON.stringify({ query: '{ plans(first: 20) { nodes { html recipients { id } } } home { waiting { id } } register { nodes { number } } }' });
    await Promise.all(
      Array.from({ length: 100 }, async (_, turn) => {
        const leaving = new AbortController();
        const answer = fetch(`${api.url}/graphql`, {
          method: 'POST',
          signal: leaving.signal,
          headers: { 'content-type': 'application/json', 'x-banhanh-csrf': '1', cookie: clerk },
          body: heavy,
        }).catch(() => undefined);
        await pause(turn % 40);
        leaving.abort();
        await answer;
      }),
    );
    await pause(1500);
    for (let tries = 0; tries < 400 && (await forgotten()) > 0; tries += 1) await pause(100);
    expect(await forgotten()).toBe(0);
    expect((await graphql('{ viewer { duties } }')).body).toContain('CLERK');
  });

  it('keeps no transaction of requests that failed', async () => {
    for (const question of ['{ plans(after: "bogus") { nodes { id } } }', '{ register(after: "W10") { nodes { number } } }', '{ plans(first: 0) { nodes { id } } }', '{ nothing }'])
      expect((await graphql(question)).body).toContain('errors');
    await pause(1500);
    expect(await forgotten()).toBe(0);
  });

  it('never waits for itself: more people draft at once than there are connections', async () => {
    const drafter = await api.people.as('soanthao');
    const contentBase64 = Buffer.from(samplePlan()).toString('base64');
    const { previewImport } = await drafter.ask<{ previewImport: { document: unknown; suggestedField: string } }>(
      'mutation ($input: PreviewImportInput!) { previewImport(input: $input) { ... on ImportPreview { document suggestedField } } }',
      { input: { fileName: 'a.txt', contentBase64 } },
    );
    const many = Array.from({ length: 60 }, () =>
      drafter.ask('mutation ($input: CreatePlanInput!) { createPlan(input: $input) { ... on Plan { id title } } }', {
        input: { idempotencyKey: crypto.randomUUID(), document: previewImport.document },
      }),
    );
    expect(await Promise.all(many)).toHaveLength(60);
  });

  it('tells a field or a signer that is not of the agency in a sentence', async () => {
    const drafter = await api.people.as('soanthao');
    const { previewImport } = await drafter.ask<{ previewImport: { document: unknown } }>(
      'mutation ($input: PreviewImportInput!) { previewImport(input: $input) { ... on ImportPreview { document } } }',
      { input: { fileName: 'a.txt', contentBase64: Buffer.from(samplePlan()).toString('base64') } },
    );
    const create = (more: Record<string, unknown>) =>
      drafter.ask('mutation ($input: CreatePlanInput!) { createPlan(input: $input) { ... on Plan { id } } }', {
        input: { idempotencyKey: crypto.randomUUID(), document: previewImport.document, ...more },
      });
    await expect(create({ fieldCode: 'khong-co' })).rejects.toThrow(/[Ll]ĩnh vực/);
    await expect(create({ signerPositionId: crypto.randomUUID() })).rejects.toThrow(/[Nn]gười ký/);
  });
});
