import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFile } from '@banhanh/plan-document/office';
import type { PlanDocument } from '@banhanh/plan-document';
import type { RenderInput } from '@banhanh/typesetting';
import { WordThread } from '../../src/plans/word-thread.js';
import { issuePlan } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

class SlowThread extends WordThread {
  protected override readonly timeLimit = 0;
}

describe('a plan to take away, beside the PDF,', () => {
  let api: TestApi;
  let draft: string;
  let issued: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    draft = (await buildPlan(api, 'DRAFT')).id;
    issued = (await issuePlan(api)).id;
  });
  afterAll(() => api.close());

  const take = async (id: string, extension: 'docx' | 'html', username = 'soanthao'): Promise<Uint8Array> => (await api.people.as(username)).download(`/plans/${id}/document.${extension}`);
  const textOf = async (id: string, username?: string): Promise<string> => Buffer.from(await take(id, 'html', username)).toString('utf8');
  const documentOf = async (id: string): Promise<PlanDocument> =>
    (await api.database.owner.query<{ document: PlanDocument }[]>('select document from plan_document where plan_id = $1', [id]))[0]!.document;

  it('is a Word file with number, date and the words of the plan', async () => {
    const read = await importFile(await take(issued, 'docx'), { fileName: 'ke-hoach.docx' });
    if (!read.ok) throw new Error(read.refusal.message);
    const { title, header, recipients } = read.document;
    const kept = await documentOf(issued);
    expect({ subject: title.subject, number: header.number, recipients: recipients.map(({ text }) => text) }).toEqual({
      subject: kept.title.subject, number: '01', recipients: kept.recipients.map(({ text }) => text),
    });
  });

  it('is an HTML file that stands alone, and asks for nothing', async () => {
    const html = await textOf(issued);
    expect(html).toMatch(/^<!doctype html><html lang="vi">/);
    expect(html).toContain('01/KH-SVHTTDL');
    expect(html).not.toContain('DỰ THẢO');
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(/);
  });

  it('carries the watermark while it is a draft', async () => {
    expect(await textOf(draft)).toContain('data-text="DỰ THẢO"');
    const read = await importFile(await take(draft, 'docx'), { fileName: 'du-thao.docx' });
    expect(read.ok && read.document.header.number).toBeNull();
  });

  it.each(['docx', 'html'] as const)('is given as .%s to whoever may see the plan, and to nobody else', async (extension) => {
    await expect(take(draft, extension, 'vanthu.h99.51')).rejects.toThrow('404');
    expect((await fetch(`${api.url}/plans/${issued}/document.${extension}`)).status).toBe(401);
    await expect(take('not-a-plan', extension)).rejects.toThrow('404');
  });

  it('is never in the way of others: files wait their turn, and a ninth is told to come back', async () => {
    const print: RenderInput = { document: await documentOf(issued), issue: { superior: null, agency: 'Sở', place: 'Sơn Hà', number: '1', symbol: 'KH', date: '2026-02-09' }, signature: null, draft: false };
    const slow = new SlowThread();
    const answers = await Promise.all(Array.from({ length: 10 }, () => slow.write(print)));
    expect(answers.map(({ kind }) => kind)).toEqual([...Array<string>(8).fill('failed'), 'busy', 'busy']);
    expect((await new WordThread().write(print)).kind).toBe('written');
  });
});
