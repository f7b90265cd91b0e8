import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accept, firstReview, goBack, type Review } from './review.js';

const after = (total: number, ...steps: ((review: Review, total: number) => Review)[]): Review => steps.reduce((review, step) => step(review, total), firstReview);

describe('The doubts of an import', () => {
  it('are begun by the first press, which accepts nothing', () => expect(after(3, accept)).toEqual({ at: 0, accepted: new Set() }));
  it('are accepted one by one until none is left', () => {
    expect(after(3, accept, accept)).toEqual({ at: 1, accepted: new Set([0]) });
    expect(after(3, accept, accept, accept, accept)).toEqual({ at: null, accepted: new Set([0, 1, 2]) });
  });
  it('passed over by choosing a later one come up again', () => {
    const picked = accept({ at: 2, accepted: new Set() }, 3);
    expect(picked).toEqual({ at: 0, accepted: new Set([2]) });
    expect(accept(accept(picked, 3), 3).at).toBeNull();
  });
  it('are open again when a person goes back to them', () => {
    expect(after(3, accept, accept, goBack)).toEqual({ at: 0, accepted: new Set() });
    expect(after(2, accept, accept, accept, goBack)).toEqual({ at: 1, accepted: new Set([0]) });
  });
  it('of a plain file are none, whatever is pressed', () => expect(after(0, accept, goBack, accept)).toEqual(firstReview));

  it('are all accepted after as many presses as there are, from wherever one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (total, from) => {
        let review: Review = { at: from % total, accepted: new Set() };
        for (let press = 0; press < total; press++) review = accept(review, total);
        expect(review).toEqual({ at: null, accepted: new Set(Array.from({ length: total }, (_, index) => index)) });
      }),
    );
  });
});
