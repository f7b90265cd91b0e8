import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layoutArbitrary } from '../../test/support/layout-arbitrary.js';
import { nodeF1 } from '../../test/support/outline-score.js';
import { planArbitrary } from '../../test/support/plan-arbitrary.js';
import { type Layout, plainLayout, printPlan } from '../../test/support/print-plan.js';
import { importText, markAssignments, type Outline, type PlanDocument, toOutline, validatePlanDocument } from '../index.js';

const RUNS = 120;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(plan: PlanDocument, layout: Layout): Outline {
  const result = importText(bytesOf(printPlan(plan, layout)));
  if (!result.ok) throw new Error(result.refusal.message);
  expect(validatePlanDocument(result.document)).toMatchObject({ ok: true });
  return toOutline(result.document);
}

function goldOf(plan: PlanDocument): Outline {
  const copy = structuredClone(plan);
  markAssignments(copy.body);
  return toOutline(copy);
}

const withoutSpace = (text: string): string => text.replace(/\s/g, '');
const sorted = (text: string): string => [...text].sort().join('');

/** Everything an outline says, as characters in no order: what must be neither lost nor invented. */
function characters(outline: Outline): string {
  const body = outline.body.map(({ marker, text }) => `${marker ?? ''}${text}`);
  const { signer, title, header } = outline;
  const head = header ? [header.superior, header.agency, header.number, header.symbol, header.place] : [];
  return withoutSpace([...head, title?.type, title?.subject, ...body, ...outline.recipients.map(({ text }) => text), ...(signer?.authority ?? []), signer?.office, signer?.name].join(''));
}

describe('a plan printed in any layout', () => {
  it('comes back node by node', () => {
    const scores = fc.sample(fc.tuple(planArbitrary, layoutArbitrary), { numRuns: RUNS, seed: 20250307 }).map(([plan, layout]) => nodeF1(goldOf(plan), read(plan, layout)));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(mean).toBeGreaterThanOrEqual(0.995);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.9);
  });

  it('keeps title, header, recipients, signer, citations and assignments', () => {
    fc.assert(
      fc.property(planArbitrary, layoutArbitrary, (plan, layout) => {
        const { header, body: _, assignments: __, ...gold } = goldOf(plan);
        const { header: readHeader, body: ___, assignments: ____, ...rest } = read(plan, layout);
        expect(rest).toEqual(gold);
        expect(readHeader).toEqual(layout.header === 'none' ? null : header);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('loses no character and invents none, wherever the paragraphs were cut', () => {
    fc.assert(
      fc.property(planArbitrary, layoutArbitrary, (plan, layout) => {
        const gold = { ...goldOf(plan), ...(layout.header === 'none' ? { header: null } : {}) };
        expect(sorted(characters(read(plan, layout)))).toBe(sorted(characters(gold)));
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('reads the same in NFD, UTF-16 and with a byte order mark', () => {
    const [plan] = fc.sample(planArbitrary, { numRuns: 1, seed: 3 }) as [PlanDocument];
    const text = printPlan(plan, plainLayout);
    const wide = new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((sign) => sign.charCodeAt(0))]).buffer);
    const gold = toOutline((importText(bytesOf(text)) as { document: PlanDocument }).document);
    for (const bytes of [bytesOf(text.normalize('NFD')), bytesOf(`\ufeff${text}`), wide]) {
      const result = importText(bytes);
      expect(result.ok && toOutline(result.document)).toEqual(gold);
    }
  });
});
