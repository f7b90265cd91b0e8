import { describe, expect, it } from '@jest/globals';
import { missingOptionalPackages } from '../lock-check.mjs';

describe('the check of the lock file', () => {
  it('accepts platform packages wherever Node would find them', () => {
    const packages = {
      '': {},
      'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0' } },
      'node_modules/tool-linux': {},
      'node_modules/other/node_modules/inner': { optionalDependencies: { 'inner-mac': '1.0.0', 'inner-linux': '1.0.0' } },
      'node_modules/other/node_modules/inner-mac': {},
      'node_modules/other/node_modules/inner/node_modules/inner-linux': {},
      'packages/one': { optionalDependencies: { 'tool-linux': '1.0.0' } },
    };
    expect(missingOptionalPackages({ packages })).toEqual([]);
  });

  it('names every platform package the lock leaves out', () => {
    const packages = {
      'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-mac': '1.0.0' } },
      'node_modules/tool-linux': {},
      'packages/one': { optionalDependencies: { 'tool-windows': '1.0.0' } },
      'node_modules/unrelated/node_modules/tool-mac': {},
    };
    expect(missingOptionalPackages({ packages })).toEqual(['node_modules/tool → tool-mac', 'packages/one → tool-windows']);
  });
});
