import { migrate } from './platform/database/migrate.js';
import { seedDemoProvince } from './seed/index.js';

/** One-shot: brings the database of OWNER_DATABASE_URL to the current schema; with DEMO=1 also seeds the demo province. */
const { OWNER_DATABASE_URL, APP_ROLE_PASSWORD, WORKER_ROLE_PASSWORD, DEMO } = process.env;
if (!OWNER_DATABASE_URL || !APP_ROLE_PASSWORD || !WORKER_ROLE_PASSWORD) {
  console.error('Missing environment: OWNER_DATABASE_URL, APP_ROLE_PASSWORD, WORKER_ROLE_PASSWORD');
  process.exit(1);
}
if (DEMO !== '1' && [APP_ROLE_PASSWORD, WORKER_ROLE_PASSWORD, new URL(OWNER_DATABASE_URL).password].includes('trial')) {
  console.error('An office needs passwords of its own: see infra/office.env.example. The known ones are for a trial with DEMO=1.');
  process.exit(1);
}
await migrate(OWNER_DATABASE_URL, { app: APP_ROLE_PASSWORD, worker: WORKER_ROLE_PASSWORD });
if (DEMO === '1') await seedDemoProvince(OWNER_DATABASE_URL);
