import { describe, expect, it } from '@jest/globals';
import { type SmallPlan, smallPlan } from '../../test/support/small-plan.js';
import { type CheckContext, checkDocument, RULES } from '../index.js';
import { type Example } from '../../test/support/example.js';
import { FORM_EXAMPLES } from '../../test/support/form-examples.js';
import { FURTHER_EXAMPLES } from '../../test/support/further-examples.js';
import { LANGUAGE_EXAMPLES } from '../../test/support/language-examples.js';

const EXAMPLES: Record<string, Example> = { ...FORM_EXAMPLES, ...LANGUAGE_EXAMPLES, ...FURTHER_EXAMPLES };

const found = (rule: string, plan: SmallPlan, context?: CheckContext) => checkDocument(smallPlan(plan), context).filter((finding) => finding.rule === rule);

describe('the list of rules', () => {
  it('has each name once, a source, and examples', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:[A-Z][a-z]*)+$/u.test(id))).toEqual([]);
    expect(ids.filter((id) => !EXAMPLES[id])).toEqual([]);
    expect(Object.keys(EXAMPLES).filter((id) => !ids.includes(id))).toEqual([]);
    for (const { source, checks } of RULES) expect([source, checks].every((text) => text.length > 3)).toBe(true);
  });
  it('says nothing of a sound plan', () => {
    expect(checkDocument(smallPlan())).toEqual([]);
  });
});

describe.each(Object.entries(EXAMPLES))('%s', (rule, { hit, quiet }) => {
  it.each(hit.map(([plan, excerpt, fix, context]) => [excerpt, plan, fix, context] as const))('marks “%s”', (excerpt, plan, fix, context) => {
    const findings = found(rule, plan, context);
    expect(findings.map((finding) => finding.excerpt)).toContain(excerpt);
    const finding = findings.find((each) => each.excerpt === excerpt)!;
    if (fix !== undefined) expect(finding.fix?.text).toBe(fix);
    expect(finding.message).toMatch(/^[\p{Lu}“0-9].*[.]$/u);
  });
  it('leaves sound plans alone', () => {
    for (const each of quiet) {
      const [plan, context] = Array.isArray(each) ? each : [each];
      expect(found(rule, plan, context).map(({ excerpt }) => excerpt)).toEqual([]);
    }
  });
});
