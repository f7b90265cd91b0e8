import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/platform/config.js';

const needed = { DATABASE_URL: 'postgres://a', WORKER_DATABASE_URL: 'postgres://b', STORE_DIR: '/store' };
const publicUrlOf = (told?: string) => readConfig({ ...needed, ...(told !== undefined && { PUBLIC_URL: told }) }, null).publicUrl;

describe('the public address', () => {
  it('is kept without the slash at its end', () => {
    expect(publicUrlOf('https://banhanh.example.vn/')).toBe('https://banhanh.example.vn');
    expect(publicUrlOf('http://localhost:3000')).toBe('http://localhost:3000');
  });

  it('is nothing when it is not told', () => {
    expect(publicUrlOf()).toBeNull();
    expect(publicUrlOf('')).toBeNull();
  });

  it.each(['banhanh.example.vn', 'javascript:alert(1)', 'https://banhanh.example.vn/app', 'https://a:b@banhanh.example.vn', 'https://banhanh.example.vn?x=1'])('is refused at start when it is %s', (told) => {
    expect(() => publicUrlOf(told)).toThrow('PUBLIC_URL is not an address');
  });
});
