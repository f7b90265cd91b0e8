import { readdirSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyPdf, type Verification } from '@banhanh/pdf-signature';
import { actOn } from '../../src/journey/acts.js';
import { draftPlan } from '../../src/journey/draft.js';
import { SealPlanEffect } from '../../src/signatures/effects/seal-plan.effect.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { followUpText, lastMove } from '../support/follow-up-plan.js';
import { samplePlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

const folder = new URL('../../seed/demo-plans/', import.meta.url);
const plans: [name: string, bytes: Uint8Array][] = [
  ...readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file): [string, Uint8Array] => [file, readFileSync(new URL(file, folder))]),
  ['the plan of the main job', samplePlan()],
  ['the plan with few names', Buffer.from(followUpText)],
];

/** The file as somebody would forge it: a later revision whose attached data says something else, the pages untouched. */
function withOtherData(pdf: Uint8Array, change: (data: string) => string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(pdf).toString('latin1');
  const [found, number, dictionary] = [...text.matchAll(/(\d+) 0 obj\s*(<<(?:(?!endobj)[\s\S])*?\/Type\s*\/EmbeddedFile[\s\S]*?>>)\s*stream\r?\n/g)][0]!;
  const start = text.indexOf(found) + found.length;
  const raw = Buffer.from(pdf).subarray(start, start + Number(/\/Length (\d+)/.exec(dictionary!)![1]));
  const data = Buffer.from(change((/FlateDecode/.test(dictionary!) ? inflateSync(raw) : raw).toString('utf8')));
  const object = Buffer.concat([Buffer.from(`\n${number} 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream\nendobj\n')]);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1]!;
  const [root, size] = [/\/Root (\d+ 0 R)/.exec(text.slice(text.lastIndexOf('/Root')))![1], Math.max(...[...text.matchAll(/\/Size (\d+)/g)].map((match) => Number(match[1])))];
  const table = `xref\n${number} 1\n${String(pdf.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${size} /Root ${root} /Prev ${previous} >>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, object, Buffer.from(table)]));
}

describe('the data attached to an issued plan', () => {
  let api: TestApi;
  let last: Uint8Array;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());

  const verify = async (pdf: Uint8Array): Promise<Verification> => verifyPdf(pdf, { roots: await api.app.get(SigningKeys).roots(), at: new Date() });

  async function issue(name: string, bytes: Uint8Array): Promise<Uint8Array> {
    const drafter = await api.people.as('soanthao');
    const { planId } = await draftPlan(drafter, `${name}.txt`, bytes);
    const { plan, demoPeople } = await drafter.ask<{ plan: { signer: { holders: { fullName: string }[] } }; demoPeople: { username: string; fullName: string }[] }>(
      'query ($id: ID!) { plan(id: $id) { signer { holders { fullName } } } demoPeople { username fullName } }', { id: planId });
    const signer = demoPeople.find(({ fullName }) => fullName === plan.signer.holders[0]?.fullName)!.username;
    for (const [who, mutation] of [['soanthao', 'submitPlan'], ['truongphong', 'approvePlan'], ['thethuc', 'approvePlan'], [signer, 'signPlan'], ['vanthu', 'numberPlan']] as const)
      await actOn(await api.people.as(who), planId, mutation);
    await api.app.get(SealPlanEffect).run({ moveId: await lastMove(api, planId), planId, aggregateId: planId });
    return drafter.download(`/plans/${planId}/document.pdf`);
  }

  it.each(plans)('says the same as its print after the whole path: %s', async (name, bytes) => {
    last = await issue(name, bytes);
    const { verdict, attached } = await verify(last);
    expect({ verdict, attached: attached.map(({ name: file, print, differences }) => ({ file, print, differences })) }).toEqual({ verdict: 'valid', attached: [{ file: 'plan.json', print: 'agrees', differences: [] }] });
  });

  it('exchanged for other data is found to differ from the print, and to be changed after the signature', async () => {
    const forged = await verify(withOtherData(last, (data) => data.replaceAll('đọc sách', 'uống rượu')));
    expect(forged.attached).toMatchObject([{ print: 'differs', differences: expect.arrayContaining([expect.stringContaining('uống rượu')]) }]);
    expect(forged.verdict).toBe('invalid');
    expect(forged.messages.map(({ code }) => code)).toEqual(expect.arrayContaining(['ATTACHED_DIFFERS', 'ATTACHMENT_CHANGED']));
  });
});
