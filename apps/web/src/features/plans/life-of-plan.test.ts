import { describe, expect, it } from '@jest/globals';
import { planStates } from '@banhanh/lifecycle';
import { lifeOf, wayThrough, type LifeMove } from './life-of-plan.js';

let clock = 0;
const move = (event: string, fromState: string, toState: string, who: string | null = 'Trần Văn Khải', note: string | null = null): LifeMove => ({
  id: `${++clock}`,
  event,
  fromState,
  toState,
  occurredAt: new Date(Date.UTC(2026, 10, 1, 0, clock)).toISOString(),
  note,
  actor: who === null ? null : { fullName: who },
});
const told = (stages: ReturnType<typeof lifeOf>) => stages.map(({ state, status }) => `${state}:${status}`);

describe('the way of a plan', () => {
  it('is read from the machine, from draft to archive', () => {
    expect(wayThrough('draft', 'archived')).toEqual(['draft', 'review', 'signed', 'numbered', 'issued', 'reported', 'archived']);
  });

  it('reaches every state of the machine from draft', () => {
    expect(planStates.filter((state) => wayThrough('draft', state).length === 0)).toEqual([]);
  });

  it('does not lead out of an end', () => {
    expect(wayThrough('archived', 'draft')).toEqual([]);
  });
});

describe('the life of a plan', () => {
  it('of a new draft is all before it', () => {
    expect(told(lifeOf('draft', []))).toEqual(['draft:now', 'review:next', 'signed:later', 'numbered:later', 'issued:later', 'reported:later', 'archived:later']);
  });

  it('tells who brought it to each stage the last time, and keeps the returns beside the draft', () => {
    const moves = [
      move('submit', 'draft', 'review', 'Nguyễn Thị Thu Hà'),
      move('return', 'review', 'draft', 'Lê Minh Đức', 'Thiếu căn cứ'),
      move('submit', 'draft', 'review', 'Nguyễn Thị Thu Hà'),
      move('approve', 'review', 'review'),
      move('sign', 'review', 'signed', 'Phạm Hồng Quân'),
    ];
    const [draft, review, signed] = lifeOf('signed', moves.toReversed());
    expect(draft).toMatchObject({ status: 'done', move: null, detours: [{ event: 'return', note: 'Thiếu căn cứ' }] });
    expect(review?.move?.id).toBe(moves[2]!.id);
    expect(signed).toMatchObject({ status: 'now', move: { event: 'sign', actor: { fullName: 'Phạm Hồng Quân' } } });
  });

  it('forgets the stages it fell back from', () => {
    const stages = lifeOf('draft', [move('submit', 'draft', 'review'), move('recall', 'review', 'draft')]);
    expect(stages[1]).toMatchObject({ state: 'review', status: 'next', move: null });
    expect(stages[0]?.detours).toHaveLength(1);
  });

  it('of a cancelled draft ends beside the draft', () => {
    expect(told(lifeOf('cancelled', [move('cancel', 'draft', 'cancelled')])).slice(0, 3)).toEqual(['draft:done', 'cancelled:ended', 'review:missed']);
  });

  it('of a revoked plan ends after issue, with who and why', () => {
    const stages = lifeOf('revoked', [move('seal', 'numbered', 'issued', null), move('revoke', 'issued', 'revoked', 'Hoàng Anh Tuấn', 'Thay thế')]);
    expect(told(stages).slice(4)).toEqual(['issued:done', 'revoked:ended', 'reported:missed', 'archived:missed']);
    expect(stages[5]?.move).toMatchObject({ note: 'Thay thế', actor: { fullName: 'Hoàng Anh Tuấn' } });
  });

  it('of an archived plan is done', () => {
    expect(lifeOf('archived', [move('file', 'reported', 'archived')]).every(({ status }) => status === 'done')).toBe(true);
  });
});
