import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkDocument, type Finding, importText } from '../index.js';

interface Fault {
  id: string;
  where: string[];
  excerpts: string[];
}

const samples = process.env.BANHANH_SAMPLES ?? resolve(import.meta.dirname, '../../../../../shared/samples');
const present = existsSync(samples);
const title = present ? '%s: at least 80 of 100 faults are found, with at most 3 false alarms' : '%s is not checked: the folder of real samples is not here';

/** One excerpt holds the other, or they share twelve letters. */
function overlap(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  for (let i = 0; i + 12 <= a.length; i++) if (b.includes(a.slice(i, i + 12))) return true;
  return false;
}
const meets = (finding: Finding, fault: Fault): boolean => fault.where.includes(finding.where) && fault.excerpts.some((excerpt) => overlap(finding.excerpt, excerpt.normalize('NFC')));

describe('real plans', () => {
  it.each(['lai-chau-thi-dua-2025', 'lai-chau-dai-hoi-2025', 'phu-luc-171-kh-btgtu'])(title, (name) => {
    if (!present) return;
    const result = importText(readFileSync(resolve(samples, `${name}.txt`)));
    if (!result.ok) throw new Error(result.refusal.message);
    const { faults, debatable } = JSON.parse(readFileSync(resolve(samples, `${name}.faults.json`), 'utf8')) as { faults: Fault[]; debatable: Fault[] };
    const findings = checkDocument(result.document, { source: result });
    const missed = faults.filter((fault) => !findings.some((finding) => meets(finding, fault)));
    const alarms = findings.filter((finding) => finding.severity !== 'hint' && ![...faults, ...debatable].some((fault) => meets(finding, fault)));
    expect(missed.length / faults.length).toBeLessThanOrEqual(0.2);
    expect(alarms.length).toBeLessThanOrEqual(3);
  });
});
