import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { assignmentRules, assignmentStates, copyRules, copyStates, deliveryRules, deliveryStates, planEvents, planRules, planStates, stepRules, stepStates } from '@banhanh/lifecycle';
import i18next from 'i18next';
import { stateLook } from '../../ui/state-look.js';
import { stateTexts } from '../../ui/state.texts.js';
import { eventTexts } from '../../ui/ui.texts.js';
import { chooseLanguage } from './language.js';
import { ruleTexts } from './rules.texts.js';
import { defineTexts, findText, translate } from './texts.js';

const source = join(import.meta.dirname, '..', '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.texts.ts'));
for (const file of files) await import(join(source, file));

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`)));
const resources = (language: string) => i18next.getDataByLanguage(language) as Record<string, Tree>;
const namespaces = Object.keys(resources('vi'));
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('every text of the interface', () => {
  it('is found in as many places as there are files of texts', () => {
    expect(files.length).toBeGreaterThan(8);
    expect(namespaces.length).toBeGreaterThanOrEqual(files.length);
  });

  it.each(namespaces)('of %s exists in Vietnamese and English with the same values to fill in', (namespace) => {
    const english = new Map(flat(resources('en')[namespace]!));
    for (const [key, text] of flat(resources('vi')[namespace]!)) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect([key, placeholders(english.get(key) ?? '(missing)')]).toEqual([key, placeholders(text)]);
    }
  });

  it.each(namespaces)('of %s is written in composed Unicode', (namespace) => {
    for (const [, text] of flat(resources('vi')[namespace]!)) expect(text).toBe(text.normalize('NFC'));
  });
});

describe('the names of the lifecycle', () => {
  const rules = [...Object.keys(planRules), ...Object.keys(deliveryRules), ...Object.keys(assignmentRules), ...Object.keys(copyRules), ...Object.keys(stepRules), 'stateAllowsTheEvent'];
  it.each([...new Set(rules)])('rule %s has a sentence in both languages', (rule) => {
    expect((ruleTexts.vi as Record<string, string>)[rule]).toMatch(/^\p{Lu}.*\.$/u);
    expect((ruleTexts.en as Record<string, string>)[rule]).toMatch(/^[A-Z].*\.$/);
  });

  it('has no sentence for a rule that does not exist', () => {
    expect(Object.keys(ruleTexts.vi).filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it.each([
    ['plan', planStates],
    ['delivery', deliveryStates],
    ['assignment', assignmentStates],
    ['step', stepStates],
    ['copy', copyStates],
  ] as const)('every state of the %s machine has a word, an icon and a tone of its own', (kind, states) => {
    const words = states.map((state) => findText(stateTexts, `${kind}.${state}`));
    expect(words).not.toContain(null);
    expect(new Set(words).size).toBe(states.length);
    expect(new Set(states.map((state) => stateLook(kind, state).icon)).size).toBe(states.length);
  });

  it('every event of a plan is told in the history', () => {
    expect(planEvents.filter((event) => findText(eventTexts, event) === null)).toEqual([]);
  });
});

describe('a translator', () => {
  const texts = defineTexts('probe', { vi: { days_one: '{{count}} ngày', days_other: '{{count}} ngày' }, en: { days_one: '{{count}} day', days_other: '{{count}} days' } });

  it('counts as the language does and follows the chosen language', () => {
    expect(translate(texts, 'days', { count: 2 })).toBe('2 ngày');
    globalThis.localStorage ??= { setItem: () => undefined } as unknown as Storage;
    chooseLanguage('en');
    expect(translate(texts, 'days', { count: 1 })).toBe('1 day');
    expect(translate(texts, 'days', { count: 2 })).toBe('2 days');
    chooseLanguage('vi');
  });

  it('answers null for a key it does not know', () => {
    expect(findText(texts, 'nothing')).toBeNull();
  });
});
