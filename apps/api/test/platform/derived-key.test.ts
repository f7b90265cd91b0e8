import { describe, expect, it } from '@jest/globals';
import { isUUID } from 'class-validator';
import { derivedKey } from '../../src/platform/moves/derived-key.js';

describe('the key of a system event', () => {
  it('is a UUID, the same for the same parts and another for any other', () => {
    const keys = [derivedKey('m', 'arrive', 'd'), derivedKey('m', 'arrive', 'e'), derivedKey('m', 'arrived', ''), derivedKey('m', 'arrive', 1), derivedKey('m', 'arrive', '1'), derivedKey('marrive', 'd')];
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(isUUID(key)).toBe(true);
    expect(derivedKey('m', 'arrive', 'd')).toBe(keys[0]);
  });
});
