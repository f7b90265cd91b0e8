import { describe, expect, it } from '@jest/globals';
import { addressAfterSignIn, signInAddress } from './sign-in-address.js';

describe('the sign-in page', () => {
  it('returns to the deep link that was asked for', () => {
    const address = signInAddress({ pathname: '/ke-hoach/0199', search: '?muc=route&viec=sign' });
    expect(addressAfterSignIn(address.slice(address.indexOf('?')))).toBe('/ke-hoach/0199?muc=route&viec=sign');
  });

  it('leads home when nothing was asked for', () => {
    expect(signInAddress({ pathname: '/', search: '' })).toBe('/dang-nhap');
    expect(addressAfterSignIn('')).toBe('/');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/dang-nhap?tiep=/'])('never leads to %s', (asked) => {
    expect(addressAfterSignIn(`?tiep=${encodeURIComponent(asked)}`)).toBe('/');
  });
});
