import { afterAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, toOutline } from '@banhanh/plan-document';
import { importFile } from '@banhanh/plan-document/office';
import { createTypesetter, type RenderInput } from '../src/index.js';
import { aPlan, anAnnex, anInput, ISSUE, SIGNATURE } from './support/plan-builder.js';

const typesetter = createTypesetter({ threads: 1 });
afterAll(() => typesetter.close());

const document = aPlan({ annexes: [anAnnex()] });

describe('a document of our own, imported again', () => {
  it.each<[string, Partial<RenderInput>]>([
    ['as issued', { issue: { ...ISSUE, number: '5' } }],
    ['as a draft', { draft: true, issue: { ...ISSUE, number: null, date: null, year: 2026 } }],
    ['with the stamp of its signature', { signature: SIGNATURE }],
  ])('gives back the plan without loss %s', async (_, change) => {
    const { pdf } = await typesetter.render(anInput({ document, ...change }));
    const result = await importFile(pdf);
    expect(result.ok && { document: canonicalJson(result.document), doubts: result.doubts }).toEqual({ document: canonicalJson(document), doubts: [] });
  });

  it('reads the same outline from its words alone', async () => {
    const { pdf } = await typesetter.render(anInput({ document }));
    // Under another name the attachment is not recognised, and the words on the pages are read.
    const nameless = Buffer.from(pdf).toString('latin1').replaceAll('plan.json', 'data.json');
    const result = await importFile(Buffer.from(nameless, 'latin1'));
    if (!result.ok) throw new Error(result.refusal.message);
    expect(result.provenance).not.toEqual({});
    const { body, title, recipients, signer, annex } = toOutline(result.document);
    const gold = toOutline(document);
    expect({ body, title, recipients, signer, annex }).toEqual({ body: gold.body, title: gold.title, recipients: gold.recipients, signer: gold.signer, annex: gold.annex });
  });
});
