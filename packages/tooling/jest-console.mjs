import { afterEach, beforeEach, expect } from '@jest/globals';

/** A test that writes to console.error fails: an unexpected complaint is a defect somebody would have to notice by eye. */
let complaints = [];
const original = console.error;
beforeEach(() => {
  complaints = [];
  console.error = (...args) => {
    complaints.push(args.map(String).join(' '));
    original(...args);
  };
});
afterEach(() => {
  console.error = original;
  expect(complaints).toEqual([]);
});
