import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attach } from '../../../test/support/attach.js';
import { officeStyle, pdfOfPlan } from '../../../test/support/pdf-plan.js';
import { planArbitrary } from '../../../test/support/plan-arbitrary.js';
import { canonicalJson, type PlanDocument, walk } from '../../index.js';
import { importFile } from '../index.js';

const [plan] = fc.sample(planArbitrary, { numRuns: 1, seed: 9 }) as [PlanDocument];
const read = async (attached: string) => {
  const result = await importFile(attach(pdfOfPlan(plan, officeStyle), attached));
  if (!result.ok) throw new Error(result.refusal.message);
  return { ...result, codes: result.doubts.map(({ code }) => code) };
};

describe('the data attached to a PDF of our own', () => {
  const whole: PlanDocument = { ...plan, events: [{ id: 'e1', name: 'Ngày hội', from: '2025-05-01', to: null }] };

  it('comes back without loss, also what is not printed', async () => {
    const { document, doubts } = await read(canonicalJson(whole));
    expect(canonicalJson(document)).toBe(canonicalJson(whole));
    expect(doubts).toEqual([]);
  });

  it('is left, with a doubt, when the page says something else', async () => {
    const other = structuredClone(whole);
    const node = [...walk(other)].at(-2)!.node;
    node.text = 'Chi thêm một tỷ đồng ngoài kế hoạch.';
    const { document, codes, doubts } = await read(canonicalJson(other));
    expect(codes).toContain('ATTACHED_DATA_DIFFERS');
    expect(doubts[0]!.message).toContain('Chi thêm một tỷ đồng');
    expect([...walk(document)].map((each) => each.node.text)).not.toContain(node.text);
  });

  it.each([['no JSON', '{'], ['no plan', '{"format":"plan-document/1"}']])('is left, with a doubt, when it is %s', async (_, attached) => {
    expect((await read(attached)).codes).toContain('ATTACHED_DATA_UNUSED');
  });
});
