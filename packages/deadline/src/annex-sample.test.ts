import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseDeadlines } from './parse-deadlines.js';

const folder = process.env['BANHANH_SAMPLES'] ?? join(import.meta.dirname, '../../../../shared/samples');
const file = join(folder, 'phu-luc-171-kh-btgtu.outline.json');
const present = existsSync(file);

interface Gold {
  annex: { groups: { number: string; title: string; rows: { no: string; time: string; deadline: Record<string, unknown>[] }[] }[] };
}

/** The date of an event stands in brackets at the end of the group's title: (historic day - anniversary). */
function eventDay(title: string): string | null {
  const match = / - (\d{1,2})\/(\d{1,2})\/(\d{4})\)$/.exec(title);
  return match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : null;
}

describe('the real annex', () => {
  (present ? it : it.skip)(present ? 'comes out right in all 38 cells' : 'comes out right in all 38 cells (left out: no samples here)', () => {
    const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
    const wrong: string[] = [];
    let cells = 0;
    for (const group of gold.annex.groups) {
      const day = eventDay(group.title);
      for (const row of group.rows) {
        cells += 1;
        const read = parseDeadlines(row.time, { issuedOn: '2023-05-30', event: { name: group.title, from: day, to: day } });
        const expected = row.deadline.map((one) => (one['event'] === undefined || one['event'] === 'EACH' ? one : { ...one, event: expect.not.stringMatching(/^EACH$/) }));
        try {
          expect(read).toHaveLength(expected.length);
          expect(read).toMatchObject(expected);
        } catch {
          wrong.push(`${group.number}.${row.no}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBe(38);
  });
});
