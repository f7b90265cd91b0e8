import { mkdirSync } from 'node:fs';

// Jest's --outputFile does not make its folder.
mkdirSync('.results', { recursive: true });

const swc = (react) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true, tsx: react },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** Jest preset of a package: ES modules, TypeScript by swc, tests beside the file they test or under test/. */
export const library = (overrides = {}) => ({
  testEnvironment: 'node',
  roots: ['<rootDir>/src', ...(overrides.roots ?? [])],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  setupFilesAfterEnv: [new URL('./jest-console.mjs', import.meta.url).pathname],
  maxWorkers: 2,
  // A guard against tests that hang, far above what any takes on a busy machine.
  testTimeout: 60_000,
  ...Object.fromEntries(Object.entries(overrides).filter(([key]) => key !== 'roots')),
});
