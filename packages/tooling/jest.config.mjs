import './jest.mjs';

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.mjs'],
  transform: {},
  setupFilesAfterEnv: ['<rootDir>/jest-console.mjs'],
  maxWorkers: 2,
};
