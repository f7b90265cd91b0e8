import { describe, expect, it } from '@jest/globals';
import type { PlanEvent } from '@banhanh/plan-document';
import { changeEvent, forgetEvent, isEdited, noEdits, problemOf, undone, withEdits } from './edited-events.js';

const event = (id: string, name: string, from: string | null = null, to: string | null = from): PlanEvent => ({ id, name, from, to });
const [festival, congress] = [event('e1', 'Ngày hội Đọc sách', '2026-12-01', '2026-12-03'), event('e2', 'Đại hội Thể thao', '2026-11-20')];
const events = [festival, congress];

describe('An event that is given another first day', () => {
  it('keeps its length', () => {
    expect(withEdits(events, changeEvent(noEdits, festival, { from: '2026-12-30' }))[0]).toEqual({ ...festival, from: '2026-12-30', to: '2027-01-01' });
  });
  it('of one day, or without a last day, is on that day alone', () => {
    for (const each of [congress, event('e3', 'Lễ phát động')]) expect(changeEvent(noEdits, each, { from: '2026-12-05' }).changed[each.id]).toEqual({ from: '2026-12-05', to: '2026-12-05' });
  });
  it('and then another last day lasts until then', () => {
    const moved = changeEvent(noEdits, congress, { from: '2026-12-05' });
    const longer = changeEvent(moved, withEdits(events, moved)[1]!, { to: '2026-12-07' });
    expect(withEdits(events, longer)[1]).toEqual({ ...congress, from: '2026-12-05', to: '2026-12-07' });
  });
  it('that is taken away has no days left to move', () => {
    expect(withEdits(events, changeEvent(noEdits, festival, { from: null }))[0]).toEqual({ ...festival, from: null });
  });
});

describe('What is not kept yet', () => {
  it('changes nothing when it says what stands there already', () => {
    expect(isEdited(events, changeEvent(noEdits, festival, { name: festival.name }))).toBe(false);
    expect(isEdited(events, changeEvent(noEdits, festival, { name: 'Ngày hội' }))).toBe(true);
  });
  it('leaves what others added meanwhile, and asks for no event they removed', () => {
    const edits = changeEvent(noEdits, festival, { name: 'Ngày hội' });
    expect(withEdits([...events, event('e3', 'Hội xuân')], edits).map(({ name }) => name)).toEqual(['Ngày hội', 'Đại hội Thể thao', 'Hội xuân']);
    expect(isEdited([congress], edits)).toBe(false);
  });
  it('of a removed event is forgotten, new ones included', () => {
    const edits = { ...changeEvent(noEdits, festival, { name: 'Ngày hội' }), added: [event('e9', '')] };
    expect(forgetEvent(forgetEvent(edits, 'e1'), 'e9')).toEqual(noEdits);
  });
});

describe('An event is not kept', () => {
  it.each([
    ['without a name', event('e3', '  '), 'NAME_MISSING'],
    ['under the name of another, whatever the case', event('e3', 'đại hội thể thao '), 'NAME_TAKEN'],
    ['when it ends before it starts', event('e3', 'Hội xuân', '2027-02-10', '2027-02-09'), 'ENDS_BEFORE_START'],
  ])('%s', (_, wrong, problem) => expect(problemOf(wrong, [...events, wrong])).toBe(problem));
  it('without a reason: days may be missing', () => expect(problemOf(event('e3', 'Hội xuân'), events)).toBeNull());
});

describe('Taking a change back', () => {
  it('puts a removed event where it stood, and takes out an added one', () => {
    expect(undone(events, [congress], [congress])).toEqual(events);
    const added = event('e3', 'Hội xuân');
    expect(undone(events, [...events, added], [...events, added])).toEqual(events);
  });
  it('restores the days and leaves a name another person has written since', () => {
    const moved = { ...festival, from: '2026-12-10', to: '2026-12-12' };
    const renamed = { ...moved, name: 'Ngày hội Sách' };
    const others = event('e4', 'Lễ trao giải');
    expect(undone(events, [moved, congress], [renamed, congress, others])).toEqual([{ ...festival, name: 'Ngày hội Sách' }, congress, others]);
  });
  it('does not bring back twice what somebody entered again', () => expect(undone(events, [congress], events)).toEqual(events));
});
