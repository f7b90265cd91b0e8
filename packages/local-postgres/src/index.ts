export { createDatabase, dropDatabase, urlOfDatabase } from './database.js';
export { LocalPostgresFailed, type LocalPostgresFailure } from './local-postgres-failed.js';
export { type LocalPostgres, type LocalPostgresOptions, startLocalPostgres } from './start-local-postgres.js';
export { type TestPostgres, startTestPostgres } from './start-test-postgres.js';
