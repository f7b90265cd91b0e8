import { type Found } from './read-clause.js';

/** `Hằng tháng, từ tháng 6 đến tháng 12/2025`: a window beside a recurring or continuous time is its first and last day. */
export function joinTurns(found: readonly Found[]): Found[] {
  const [one, two] = found;
  if (!one || !two || found.length > 2) return [...found];
  const turn = [one, two].find(({ reading }) => reading.meaning.kind === 'RECURRING' || reading.meaning.kind === 'CONTINUOUS');
  const window = [one, two].find(({ reading }) => reading.meaning.kind === 'WINDOW' || reading.meaning.kind === 'START');
  if (!turn || !window || turn.reading.also || two.subject !== null) return [...found];
  const days = window.reading.meaning;
  if (turn.reading.meaning.kind !== 'RECURRING' && turn.reading.meaning.kind !== 'CONTINUOUS') return [...found];
  if (days.kind !== 'WINDOW' && days.kind !== 'START') return [...found];
  const meaning = { ...turn.reading.meaning, from: days.from, to: days.kind === 'WINDOW' ? days.to : null };
  return [{ ...one, end: two.end, to: two.to, reading: { meaning, remarks: [...one.reading.remarks, ...two.reading.remarks] } }];
}
