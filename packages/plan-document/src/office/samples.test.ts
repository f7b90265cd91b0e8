import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { toOutline } from '../index.js';
import { importFile } from './index.js';

const samples = process.env.BANHANH_SAMPLES ?? resolve(import.meta.dirname, '../../../../../shared/samples');
const scorer = resolve(samples, '../tools/score-import.mjs');
const present = existsSync(samples) && existsSync(scorer);
const title = present ? '%s reaches the agreed scores' : '%s is not compared: the folder of real samples is not here';

type Scores = Record<string, number | null>;
const PLAN: Scores = {
  textCoverage: 1, title: 1, header: 1, nodeF1: 1, treeAccuracy: 1, citationF1: 1, citationIssuer: 1,
  recipientF1: 1, recipientPartsF1: 1, signer: 1, assignmentF1: 1, assignmentAgenciesF1: 1,
};
const ANNEX: Scores = { textCoverage: 1, citationF1: 1, annexRowF1: 1, annexGroups: 1, annexCells: 1, deadlineAccuracy: 1 };

describe('real plans in Word and PDF', () => {
  const table: [string, Scores][] = [['lai-chau-thi-dua-2025.docx', PLAN], ['lai-chau-thi-dua-2025.pdf', PLAN], ['phu-luc-171-kh-btgtu.docx', ANNEX], ['phu-luc-171-kh-btgtu.pdf', ANNEX]];
  it.each(table)(title, async (name, least) => {
    if (!present) return;
    const { score } = (await import(scorer)) as { score: (gold: unknown, actual: unknown) => { scores: Scores } };
    const result = await importFile(readFileSync(resolve(samples, name)));
    if (!result.ok) throw new Error(result.refusal.message);
    const overlay = resolve(samples, name.replace(/\.\w+$/, '.header.json'));
    const json = (file: string): object => JSON.parse(readFileSync(file, 'utf8')) as object;
    const gold = { ...json(resolve(samples, name.replace(/\.\w+$/, '.outline.json'))), ...(existsSync(overlay) ? json(overlay) : {}) };
    const { scores } = score(gold, toOutline(result.document));
    const missed = Object.entries(least).filter(([key, wanted]) => (scores[key] ?? 0) < wanted!);
    expect(missed.map(([key, wanted]) => `${key}: ${scores[key]}, wanted ${wanted}`)).toEqual([]);
  });
});
