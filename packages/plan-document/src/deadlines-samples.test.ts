import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { assignmentsOf, eventsSuggestedBy, importText, type PlanDocument, timetableOf } from './index.js';

const folder = process.env['BANHANH_SAMPLES'] ?? join(import.meta.dirname, '../../../../shared/samples');
const present = existsSync(folder);
const real = (title: string, check: () => void): void => (present ? it : it.skip)(present ? title : `${title} (left out: no samples here)`, check);

function sample(name: string): PlanDocument {
  const result = importText(readFileSync(join(folder, `${name}.txt`)));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}

const context = { issuedOn: '2023-05-30', asOf: '2023-05-30' };

describe('the timetable of a real annex', () => {
  real('holds all its 38 rows and 42 deadlines, none of them unread', () => {
    const entries = timetableOf(sample('phu-luc-171-kh-btgtu'), context);
    expect([new Set(entries.map(({ id }) => id)).size, entries.length]).toEqual([38, 42]);
    expect(entries.filter(({ meaning }) => meaning.startsWith('Chưa xác định'))).toEqual([]);
    const count = (wanted: string): number => entries.filter(({ status }) => status === wanted).length;
    expect({ done: count('done'), event: count('needs-event'), human: count('needs-human') }).toEqual({ done: 1, event: 9, human: 2 });
  });

  real('waits for no event once those it suggests are entered', () => {
    const document = sample('phu-luc-171-kh-btgtu');
    const suggested = eventsSuggestedBy(document);
    expect(suggested.filter(({ from }) => from !== null).map(({ from }) => from)).toEqual(['2023-12-12', '2024-05-07']);
    const events = suggested.map(({ name, from, to }, index) => ({ id: `e${index}`, name, from: from ?? '2024-01-02', to: to ?? '2024-01-02' }));
    expect(timetableOf({ ...document, events }, context).filter(({ status }) => status === 'needs-event')).toEqual([]);
    expect(eventsSuggestedBy({ ...document, events })).toEqual([]);
  });

  real('gives each of the 38 rows to its leads', () => {
    expect(assignmentsOf(sample('phu-luc-171-kh-btgtu')).map(({ assignees }) => assignees.length > 0)).toEqual(Array.from({ length: 38 }, () => true));
  });
});

describe('the timetable of a real plan', () => {
  real('holds its three stages, which wait for two congresses', () => {
    const entries = timetableOf(sample('lai-chau-dai-hoi-2025'), { issuedOn: '2025-05-20', asOf: '2025-05-20' });
    expect(entries.filter(({ part, status }) => part === 'body' && status === 'needs-event').map(({ where }) => where)).toEqual(['Mục II.1', 'Mục II.2', 'Mục II.3']);
    expect(new Set(entries.flatMap(({ waitingFor }) => waitingFor)).size).toBe(2);
  });
});
