import { readFileSync, writeFileSync } from 'node:fs';
import { describeLifecycle } from './describe.js';

/** `node dist/cli.js write|check`: keeps LIFECYCLE.md equal to the machines. */
const file = new URL('../LIFECYCLE.md', import.meta.url);
if (process.argv[2] === 'write') writeFileSync(file, describeLifecycle());
else if (readFileSync(file, 'utf8') !== describeLifecycle()) {
  console.error('packages/lifecycle/LIFECYCLE.md is not what the machines say. Run: npm run gen');
  process.exit(1);
}
