import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importText, toOutline } from '../index.js';

const samples = process.env.BANHANH_SAMPLES ?? resolve(import.meta.dirname, '../../../../../shared/samples');
const scorer = resolve(samples, '../tools/score-import.mjs');
const present = existsSync(samples) && existsSync(scorer);
const title = present ? '%s reaches the agreed scores' : '%s is not compared: the folder of real samples is not here';

type Scores = Record<string, number | null>;
const PLAN: Scores = {
  textCoverage: 1, title: 1, nodeF1: 0.98, treeAccuracy: 0.98, citationF1: 0.95, citationIssuer: 0.9,
  recipientF1: 1, recipientPartsF1: 1, signer: 1, assignmentF1: 0.95, assignmentAgenciesF1: 0.95,
};
const ANNEX: Scores = { textCoverage: 1, citationF1: 1, annexRowF1: 1, annexGroups: 1, annexCells: 0.97, deadlineAccuracy: 1 };

describe('real plans', () => {
  const table: [string, Scores][] = [['lai-chau-thi-dua-2025', PLAN], ['lai-chau-dai-hoi-2025', PLAN], ['phu-luc-171-kh-btgtu', ANNEX]];
  it.each(table)(title, async (name, least) => {
    if (!present) return;
    const { score } = (await import(scorer)) as { score: (gold: unknown, actual: unknown) => { scores: Scores } };
    const result = importText(readFileSync(resolve(samples, `${name}.txt`)));
    if (!result.ok) throw new Error(result.refusal.message);
    const gold: unknown = JSON.parse(readFileSync(resolve(samples, `${name}.outline.json`), 'utf8'));
    const { scores } = score(gold, toOutline(result.document));
    const missed = Object.entries(least).filter(([key, wanted]) => (scores[key] ?? 0) < wanted!);
    expect(missed.map(([key, wanted]) => `${key}: ${scores[key]}, wanted ${wanted}`)).toEqual([]);
  });
});
