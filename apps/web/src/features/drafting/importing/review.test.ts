import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answer, firstReview, goBack, type Answer, type Review } from './review.js';

const after = (total: number, ...steps: ((review: Review, total: number) => Review)[]): Review => steps.reduce((review, step) => step(review, total), firstReview);
const accept = (review: Review, total: number) => answer(review, total);
const flag = (review: Review, total: number) => answer(review, total, 'wrong');
const right = (...indexes: number[]) => new Map(indexes.map((index): [number, Answer] => [index, 'right']));

describe('The doubts of an import', () => {
  it('are begun by the first press, which accepts nothing', () => expect(after(3, accept)).toEqual({ at: 0, answers: new Map() }));
  it('are accepted one by one until none is left', () => {
    expect(after(3, accept, accept)).toEqual({ at: 1, answers: right(0) });
    expect(after(3, accept, accept, accept, accept)).toEqual({ at: null, answers: right(0, 1, 2) });
  });
  it('found wrong are remembered, and are wrong no more once a person goes back to them', () => {
    expect(after(2, accept, flag, accept)).toEqual({ at: null, answers: new Map([[0, 'wrong'], [1, 'right']]) });
    expect(after(2, accept, flag, goBack, accept)).toEqual({ at: 1, answers: right(0) });
  });
  it('passed over by choosing a later one come up again', () => {
    const picked = accept({ at: 2, answers: new Map() }, 3);
    expect(picked).toEqual({ at: 0, answers: right(2) });
    expect(accept(accept(picked, 3), 3).at).toBeNull();
  });
  it('are open again when a person goes back to them', () => {
    expect(after(3, accept, accept, goBack)).toEqual({ at: 0, answers: new Map() });
    expect(after(2, accept, accept, accept, goBack)).toEqual({ at: 1, answers: right(0) });
  });
  it('of a plain file are none, whatever is pressed', () => expect(after(0, accept, goBack, flag)).toEqual(firstReview));

  it('are all answered after as many presses as there are, from wherever one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (total, from, wrong) => {
        let review: Review = { at: from % total, answers: new Map() };
        for (let press = 0; press < total; press++) review = answer(review, total, wrong[press] ? 'wrong' : 'right');
        expect([review.at, review.answers.size]).toEqual([null, total]);
      }),
    );
  });
});
