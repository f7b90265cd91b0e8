import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Fails when src/generated is not what the schema and the documents of today give.
const fresh = mkdtempSync(join(tmpdir(), 'web-codegen-'));
const committed = join(import.meta.dirname, '..', 'src', 'generated');
try {
  execFileSync('graphql-codegen', ['--config', 'codegen.ts'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CODEGEN_OUTPUT: `${fresh}/` } });
  const stale = readdirSync(fresh).filter((name) => readFileSync(join(fresh, name), 'utf8') !== readFileSync(join(committed, name), 'utf8'));
  if (stale.length > 0) {
    console.error(`src/generated is out of date (${stale.join(', ')}): run npm run gen.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
