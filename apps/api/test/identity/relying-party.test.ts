import { describe, expect, it } from '@jest/globals';
import { relyingPartyOf } from '../../src/identity/relying-party.js';

describe('the installation as passkeys know it', () => {
  it('is its public address over HTTPS, or this machine', () => {
    expect(relyingPartyOf({ publicUrl: 'https://banhanh.example.vn' })).toEqual({ id: 'banhanh.example.vn', origin: 'https://banhanh.example.vn' });
    expect(relyingPartyOf({ publicUrl: 'http://localhost:3000' })).toEqual({ id: 'localhost', origin: 'http://localhost:3000' });
  });

  it.each([null, 'http://banhanh.example.vn', 'https://10.0.0.7', 'https://[::1]:3000', 'http://127.0.0.1:3000'])('is none at %s, where browsers offer no passkeys', (publicUrl) => {
    expect(relyingPartyOf({ publicUrl })).toBeNull();
  });
});
