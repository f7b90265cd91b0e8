import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { base64Of } from './source-bytes.js';

describe('The bytes sent for import', () => {
  it('are the base64 of any file', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))));
  });
  it('hold a file of many chunks', () => {
    const bytes = Uint8Array.from({ length: 200_001 }, (_, i) => (i * 7) % 256);
    expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });
});
