import { describe, expect, it } from '@jest/globals';
import { smallPlan } from '../test/support/small-plan.js';
import { placeInPlan } from './place-in-plan.js';

describe('The place of anything in a plan, for people', () => {
  const plan = smallPlan({ annexes: [{ groups: [{ number: 'I', title: 'Tuyên truyền', rows: [{}, {}] }] }] });

  it.each([
    [plan.body[2]!.children[0]!.id, 'Mục II, gạch đầu dòng 1'],
    ['r2', 'Nơi nhận, dòng 2'],
    ['a0', 'Phụ lục'],
    ['a0g0', 'Phụ lục, I'],
    ['a0g0r1', 'Phụ lục, I.2'],
    ['nobody', null],
  ])('%s is %s', (id, place) => expect(placeInPlan(plan, id)).toBe(place));
});
