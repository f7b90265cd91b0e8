import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyPdf } from '@banhanh/pdf-signature';
import { unzipSync } from 'fflate';
import { IndexPlanEffect } from '../../src/archive/effects/index-plan.effect.js';
import { actOn, type PlanStanding } from '../../src/journey/acts.js';
import { draftPlan } from '../../src/journey/draft.js';
import { Session } from '../../src/journey/session.js';
import { Clock } from '../../src/platform/clock.js';
import { SealPlanEffect } from '../../src/signatures/effects/seal-plan.effect.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { onCopy, positionOf, typeset } from '../copies/copy-builder.js';
import { followUp, lastMove } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

const text = readFileSync(new URL('../support/party-plan.txt', import.meta.url));
const hasPdftotext = spawnSync('which', ['pdftotext']).status === 0;
const wordsOf = (pdf: Uint8Array): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
const board = (name: string): string => `${name}.h99.42`;

describe('a plan of a Party body', () => {
  let api: TestApi;
  let id: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  afterEach(() => {
    delete (api.app.get(Clock) as Partial<Clock>).now;
  });

  const act = async (who: string, planId: string, mutation: string): Promise<PlanStanding> => actOn(await api.people.as(board(who)), planId, mutation);
  /** Signed in anew: a session does not outlive years. */
  const numberAt = async (now: string, planId: string): Promise<PlanStanding> => {
    api.app.get(Clock).now = () => new Date(now);
    return actOn(await Session.signIn(api.url, board('vanthu')), planId, 'numberPlan');
  };
  const signed = async (): Promise<string> => {
    const { planId } = await draftPlan(await api.people.as(board('soanthao')), 'ke-hoach.txt', text);
    for (const [who, mutation] of [['soanthao', 'submitPlan'], ['truongphong', 'approvePlan'], ['chanhvanphong', 'approvePlan'], ['photruongban', 'signPlan']] as const) await act(who, planId, mutation);
    return planId;
  };
  const registerOf = async (args = ''): Promise<{ registerTerms: number[]; register: { nodes: { reference: string }[] } }> =>
    (await api.people.as(board('vanthu'))).ask(`{ registerTerms register${args} { nodes { reference } } }`);

  it('is read, shown and printed in the layout of the Party while it is written', async () => {
    const drafter = await api.people.as(board('soanthao'));
    const { previewImport } = await drafter.ask<{ previewImport: { html: string } }>(
      'mutation ($input: PreviewImportInput!) { previewImport(input: $input) { ... on ImportPreview { html } } }',
      { input: { fileName: 'ke-hoach.txt', contentBase64: text.toString('base64') } },
    );
    expect(previewImport.html).toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM[\s\S]*-KH\/BTGDVTU/u);
    const { planId } = await draftPlan(drafter, 'ke-hoach.txt', text);
    const { plan } = await drafter.ask<{ plan: { html: string } }>('query ($id: ID!) { plan(id: $id) { html } }', { id: planId });
    expect(plan.html.replace(/<[^>]+>/g, '')).toMatch(/TỈNH ỦY SƠN HÀ[\s\S]*BAN TUYÊN GIÁO VÀ DÂN VẬN[\s\S]*ĐẢNG CỘNG SẢN VIỆT NAM[\s\S]*-KH\/BTGDVTU/u);
    expect(plan.html).not.toContain('CỘNG HÒA XÃ HỘI');
    const pdf = await drafter.download(`/plans/${planId}/document.pdf`);
    if (hasPdftotext) expect(wordsOf(pdf)).toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM[\s\S]*Số\s+-KH\/BTGDVTU[\s\S]*K\/T TRƯỞNG BAN/u);
    const word = unzipSync(await drafter.download(`/plans/${planId}/document.docx`))['word/document.xml']!;
    expect(Buffer.from(word).toString('utf8')).toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM[\s\S]*-KH\/BTGDVTU/u);
    await act('soanthao', planId, 'cancelPlan');
  });

  it('is signed K/T, numbered with a dash, stamped and sealed so that print, data and signatures agree', async () => {
    id = await signed();
    expect(await act('vanthu', id, 'numberPlan')).toMatchObject({ state: 'NUMBERED', reference: '01-KH/BTGDVTU' });
    await api.app.get(SealPlanEffect).run({ moveId: await lastMove(api, id), planId: id, aggregateId: id });
    const pdf = await (await api.people.as(board('vanthu'))).download(`/plans/${id}/document.pdf`);
    const { verdict, attached, signatures } = await verifyPdf(pdf, { roots: await api.app.get(SigningKeys).roots(), at: new Date() });
    expect({ verdict, kinds: signatures.map(({ kind }) => kind), attached: attached.map(({ print, differences }) => ({ print, differences })) }).toEqual({ verdict: 'valid', kinds: ['signature', 'signature', 'timestamp'], attached: [{ print: 'agrees', differences: [] }] });
    if (!hasPdftotext) return;
    const words = wordsOf(pdf);
    for (const line of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'TỈNH ỦY SƠN HÀ', 'BAN TUYÊN GIÁO VÀ DÂN VẬN', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Tô Mạnh Dũng']) expect(words).toContain(line);
    expect(words).toMatch(/Số\s+01\s*-KH\/BTGDVTU/u);
    for (const line of ['CỘNG HÒA', 'Độc lập', 'Số:', 'KT.']) expect(words).not.toContain(line);
  });

  it('reaches its recipients and is found under its own number', async () => {
    await followUp(api, { id, sealId: await lastMove(api, id) });
    await api.app.get(IndexPlanEffect).run({ moveId: await lastMove(api, id), planId: id, aggregateId: id });
    const clerk = await api.people.as('vanthu');
    const { inbox } = await clerk.ask<{ inbox: { nodes: { plan: { reference: string } }[] } }>('{ inbox(first: 10) { nodes { plan { reference } } } }');
    expect(inbox.nodes).toEqual([{ plan: { reference: '01-KH/BTGDVTU' } }]);
    for (const asked of ['text: "01-KH/BTGDVTU"', 'text: "Số 1-kh/btgdvtu"', 'number: "1"', 'number: "01-KH"']) {
      const { search } = await clerk.ask<{ search: { hits: { plan: { id: string } }[] } }>(`{ search(input: { ${asked} }) { hits { plan { id } } } }`);
      expect(search.hits.map(({ plan }) => plan.id)).toEqual([id]);
    }
    const { knownCitations } = await clerk.ask<{ knownCitations: { text: string }[] }>('{ knownCitations(text: "1-KH/BTG") { text } }');
    expect(knownCitations[0]!.text).toContain('Kế hoạch số 01-KH/BTGDVTU ngày');
    const { derivePlan } = await (await api.people.as('soanthao')).ask<{ derivePlan: { document: unknown } }>(
      'mutation ($input: DerivePlanInput!) { derivePlan(input: $input) { ... on Plan { document } } }',
      { input: { fromPlanId: id, idempotencyKey: randomUUID(), kind: 'FROM_SUPERIOR' } },
    );
    expect(JSON.stringify(derivePlan.document)).toContain('Kế hoạch số 01-KH/BTGDVTU ngày');
  });

  it('is numbered on through the years of a term, and from 01 in the next', async () => {
    const [nextYear, nextTerm] = [await signed(), await signed()];
    expect(await numberAt('2028-03-01T02:00:00.000Z', nextYear)).toMatchObject({ reference: '02-KH/BTGDVTU' });
    api.app.get(Clock).now = () => new Date('2030-09-20T01:00:00.000Z');
    const { setTermYear } = await (await Session.signIn(api.url, board('truongban'))).ask<{ setTermYear: { termYear: number } }>('mutation { setTermYear(termYear: 2030) { ... on AgencySettings { termYear } } }');
    expect(setTermYear).toEqual({ termYear: 2030 });
    expect(await numberAt('2030-09-20T02:00:00.000Z', nextTerm)).toMatchObject({ reference: '01-KH/BTGDVTU' });
    delete (api.app.get(Clock) as Partial<Clock>).now;
    expect(await registerOf()).toEqual({ registerTerms: [2030, 2025], register: { nodes: [{ reference: '01-KH/BTGDVTU' }] } });
    expect((await registerOf('(year: 2025)')).register.nodes).toEqual([{ reference: '02-KH/BTGDVTU' }, { reference: '01-KH/BTGDVTU' }]);
  });

  it('is copied in its layout, under a number of the term', async () => {
    const certifierPositionId = await positionOf(api, board('photruongban'));
    const asked = await onCopy(api, board('vanthu'), 'requestCopy', { planId: id, form: 'SY', medium: 'PAPER', recipients: ['Lưu: VT'], certifierPositionId });
    const certified = await onCopy(api, board('photruongban'), 'certifyCopy', { copyId: asked.id, version: asked.version });
    const numbered = await onCopy(api, board('vanthu'), 'numberCopy', { copyId: asked.id, version: certified.version });
    expect(numbered.reference).toBe('01-BS/BTGDVTU');
    await typeset(api, id, asked.id!);
    const pdf = await (await api.people.as(board('vanthu'))).download(`/copies/${asked.id}/document.pdf`);
    if (hasPdftotext) expect(wordsOf(pdf)).toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM[\s\S]*Số\s+01-KH\/BTGDVTU[\s\S]*SAO Y[\s\S]*Số\s+01-BS\/BTGDVTU[\s\S]*K\/T TRƯỞNG BAN/u);
  });

  it('leaves every other agency with its form and its year', async () => {
    expect(await (await api.people.as('vanthu')).ask('{ registerTerms }')).toEqual({ registerTerms: [] });
  });
});
