import { mkdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { completeSymlinks } from './binaries.js';
import { emptyFolder } from './launcher.fixture.js';

describe('the links between library versions', () => {
  it('are made when npm was told to run no install script, and left alone when they are there', () => {
    const folder = emptyFolder();
    try {
      mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
      writeFileSync(join(folder, 'native', 'lib', 'libicu.so.60.2'), 'library');
      writeFileSync(join(folder, 'native', 'lib', 'libicu.so.60'), 'already here');
      const links = ['libicu.so', 'libicu.so.60'].map((name) => ({ source: 'native/lib/libicu.so.60.2', target: `native/lib/${name}` }));
      writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
      completeSymlinks(folder);
      completeSymlinks(folder);
      expect(readlinkSync(join(folder, 'native', 'lib', 'libicu.so'))).toBe('libicu.so.60.2');
      expect(() => readlinkSync(join(folder, 'native', 'lib', 'libicu.so.60'))).toThrow('EINVAL');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
