import { startTestPostgres, createDatabase } from '@banhanh/local-postgres';

/** One PostgreSQL for the run, one migrated and seeded template that each test file copies. */
export default async function globalSetup() {
  const { migrate } = await import('../../dist/platform/database/migrate.js');
  const { seedDemoProvince } = await import('../../dist/seed/index.js');
  const postgres = await startTestPostgres();
  const template = await createDatabase(postgres.url, 'template_banhanh');
  await migrate(template, { app: 'app', worker: 'worker' });
  await seedDemoProvince(template);
  process.env.TEST_POSTGRES_URL = postgres.url;
  globalThis.testPostgres = postgres;
}
