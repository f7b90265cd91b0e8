import { describe, expect, it } from '@jest/globals';
import { editHistory, openHistory, type HistoryAction } from './edit-history.js';
import { node, planOf } from './sample-plan.js';

const type = (text: string, at: number, id = 'a'): HistoryAction => ({ type: 'edit', edit: { type: 'setText', id, text }, at });
const play = (...actions: HistoryAction[]) => actions.reduce(editHistory, openHistory(planOf(node('a', 'I.', ''), node('b', 'II.', ''))));
const text = (history: ReturnType<typeof play>, i = 0) => history.present.document.body[i]!.text;

describe('Undo', () => {
  it('takes back a run of typing as one step', () => {
    const typed = play(type('N', 0), type('Nộ', 300), type('Nội', 600));
    expect(text(typed)).toBe('Nội');
    expect(text(editHistory(typed, { type: 'undo' }))).toBe('');
  });

  it('takes back only what came after a pause', () => {
    expect(text(play(type('Nội', 0), type('Nội dung', 4000), { type: 'undo' }))).toBe('Nội');
  });

  it('keeps typing in two places apart', () => {
    const undone = play(type('Một', 0), type('Hai', 100, 'b'), { type: 'undo' });
    expect([text(undone), text(undone, 1)]).toEqual(['Một', '']);
  });

  it('is undone by redo, until something new is typed', () => {
    const undone = play(type('Một', 0), { type: 'undo' });
    expect(text(editHistory(undone, { type: 'redo' }))).toBe('Một');
    const other = editHistory(undone, type('Khác', 9000));
    expect(editHistory(other, { type: 'redo' })).toBe(other);
  });

  it('brings back a deleted section with all it held', () => {
    const before = openHistory(planOf(node('a', 'I.', 'Một', [node('c', '1.', 'Con')])));
    const removed = editHistory(before, { type: 'edit', edit: { type: 'remove', id: 'a' }, at: 0 });
    expect(removed.present.document.body).toEqual([]);
    expect(editHistory(removed, { type: 'undo' }).present).toBe(before.present);
  });

  it('gives my text back after the text of somebody else was taken', () => {
    const mine = play(type('Của tôi', 0));
    const theirs = editHistory(mine, { type: 'replace', document: planOf(node('a', 'I.', 'Của người khác')) });
    expect(text(theirs)).toBe('Của người khác');
    expect(text(editHistory(theirs, { type: 'undo' }))).toBe('Của tôi');
  });

  it('changes nothing when there is nothing to undo', () => {
    const fresh = play();
    expect(editHistory(fresh, { type: 'undo' })).toBe(fresh);
  });
});
