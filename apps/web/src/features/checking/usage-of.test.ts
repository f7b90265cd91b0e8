import { describe, expect, it } from '@jest/globals';
import { checkDocument, emptyPlanDocument, usageToJson, wordUsageOf, type PlanDocument, type WordUsage } from '@banhanh/plan-document';
import { usageOf } from './usage-of.js';

describe('What the agency wrote before', () => {
  const json = JSON.parse(usageToJson(wordUsageOf(Array.from({ length: 40 }, () => 'chương trình liên hoan khèn lá')))) as object;

  it('is read once for one answer of the server', () => expect(usageOf(json)).toBe(usageOf(json)));

  it('lets the check offer the usual word beside a rare one, and only then', () => {
    const document: PlanDocument = { ...emptyPlanDocument(), body: [{ id: 'n1', kind: 'paragraph', marker: null, text: 'Mở đầu chương trình liên hoan khền lá.', children: [] }] };
    const offered = (usage?: WordUsage) => checkDocument(document, { usage }).flatMap(({ fix }) => fix?.text ?? []);
    expect(offered()).not.toContain('khèn lá');
    expect(offered(usageOf(json))).toContain('khèn lá');
  });

  it('is unknown when the answer is something else', () => expect(usageOf({ v: 2 })).toBeUndefined());
});
