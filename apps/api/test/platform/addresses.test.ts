import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { webDirectory } from '../../src/platform/web-directory.js';
import { issuePlan } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

/** Addresses that stand in messages, bookmarks and on paper: they are never moved, only added to. */
describe('an address given out by an earlier release', () => {
  let api: TestApi;
  let planId: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    planId = (await issuePlan(api)).id;
  });
  afterAll(() => api.close());

  const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 5)).toString();

  it('/plans/:id/document.pdf is the file of the plan', async () => {
    expect(startOf(await (await api.people.as('soanthao')).download(`/plans/${planId}/document.pdf`))).toBe('%PDF-');
    expect(startOf(await (await api.people.as('soanthao')).download(`/plans/${planId}/document.pdf?v=0123456789abcdef`))).toBe('%PDF-');
    const guest = await fetch(`${api.url}/plans/${planId}/document.pdf`);
    expect({ status: guest.status, type: guest.headers.get('content-type') }).toEqual({ status: 401, type: 'text/plain; charset=utf-8' });
  });

  it('/plans/:id/signing/:hash.pdf is the file shown for signing', async () => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    const leader = await api.people.as('phogiamdoc1');
    const { prepareSignature } = await leader.ask<{ prepareSignature: { sha256: string } }>('mutation ($id: ID!) { prepareSignature(planId: $id) { ... on PreparedSignature { sha256 } } }', { id });
    expect(startOf(await leader.download(`/plans/${id}/signing/${prepareSignature.sha256}.pdf`))).toBe('%PDF-');
  });

  (webDirectory() ? it : it.skip)('/ke-hoach/:id and /kiem-tra are pages of the web, also for a guest (needs the built web)', async () => {
    for (const address of [`/ke-hoach/${planId}`, `/ke-hoach/${planId}?muc=history`, '/kiem-tra']) {
      const page = await fetch(api.url + address);
      expect({ address, status: page.status, type: page.headers.get('content-type') }).toEqual({ address, status: 200, type: 'text/html; charset=utf-8' });
      expect(await page.text()).toContain('<div id="root">');
    }
  });

  it('POST /verify takes a PDF and answers with the words it always had', async () => {
    const body = new Uint8Array(await (await api.people.as('soanthao')).download(`/plans/${planId}/document.pdf`));
    const answer = (await (await fetch(`${api.url}/verify`, { method: 'POST', headers: { 'content-type': 'application/pdf', 'x-banhanh-csrf': '1' }, body })).json()) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['verdict', 'checkedAt', 'holdsUntil', 'signatures', 'changes', 'attached', 'messages', 'sha256', 'plan']));
    expect(Object.keys(answer['plan'] as object)).toEqual(expect.arrayContaining(['reference', 'issuedOn', 'agency', 'revokedAt', 'replacedBy']));
  });
});
