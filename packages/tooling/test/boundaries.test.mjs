import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const here = path.dirname(fileURLToPath(import.meta.url));
const cruiser = path.join(here, '../../../node_modules/.bin/depcruise');
const config = path.join(here, '../boundaries.cjs');

/** Names of the rules a tree of source files breaks. */
function broken(files) {
  const root = mkdtempSync(path.join(tmpdir(), 'banhanh-boundaries-'));
  try {
    for (const [name, text] of Object.entries({ 'apps/.keep': '', 'packages/.keep': '', 'package.json': '{}', ...files })) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    const run = spawnSync(cruiser, ['--config', config, '--output-type', 'json', 'apps', 'packages'], { cwd: root, encoding: 'utf8' });
    const { summary } = JSON.parse(run.stdout);
    return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const file = { 'apps/api/src/plans/index.ts': 'export {};', 'apps/api/src/plans/plan.facts.ts': 'export const facts = 1;' };

const installed = (name) => ({
  [`node_modules/${name}/package.json`]: `{"name":"${name}","version":"1.0.0","main":"index.js"}`,
  [`node_modules/${name}/index.js`]: '',
});

describe('the boundaries', () => {
  it('let a feature use itself, the platform and the door of another feature', () => {
    const tree = {
      ...file,
      'apps/api/src/platform/clock.ts': 'export const now = 1;',
      'apps/api/src/reviews/step.facts.ts': 'export const step = 1;',
      'apps/api/src/reviews/review.resolver.ts':
        "import '../plans/index.js'; import '../platform/clock.js'; import { step } from './step.facts.js'; console.log(step);",
    };
    expect(broken(tree)).toEqual([]);
  });

  it.each([
    ['api-features-meet-at-the-door', { ...file, 'apps/api/src/reviews/r.ts': "import '../plans/plan.facts.js';" }],
    ['platform-knows-no-feature', { ...file, 'apps/api/src/platform/p.ts': "import '../plans/index.js';" }],
    ['no-cycles', { 'apps/api/src/plans/a.ts': "import './b.js';", 'apps/api/src/plans/b.ts': "import './a.js';" }],
    ['apps-know-no-other-app', { ...file, 'apps/web/src/lib/a.ts': "import '../../../api/src/plans/index.js';" }],
    ['packages-know-no-app', { ...file, 'packages/edxml/src/a.ts': "import '../../../apps/api/src/plans/index.js';" }],
    ['packages-are-entered-by-their-door', { 'packages/deadline/src/a.ts': 'export {};', 'apps/api/src/plans/a.ts': "import '../../../../packages/deadline/src/a.js';" }],
    ['pure-packages-do-no-io', { 'packages/deadline/src/a.ts': "import 'node:fs';" }],
    ['web-features-do-not-meet', { 'apps/web/src/features/a/x.tsx': "import '../b/y.js';", 'apps/web/src/features/b/y.tsx': 'export {};' }],
    ['web-ui-and-lib-know-no-feature', { 'apps/web/src/ui/x.tsx': "import '../features/b/y.js';", 'apps/web/src/features/b/y.tsx': 'export {};' }],
    ['everything-resolves', { 'apps/web/src/ui/x.tsx': "import './missing.js';" }],
  ])('refuse what breaks %s', (rule, tree) => {
    expect(broken(tree)).toEqual([rule]);
  });

  it('let the lifecycle use nothing but xstate', () => {
    const manifest = { 'packages/lifecycle/package.json': '{"dependencies":{"xstate":"1.0.0","pg":"1.0.0"}}', ...installed('xstate'), ...installed('pg') };
    expect(broken({ ...manifest, 'packages/lifecycle/src/a.ts': "import 'xstate';" })).toEqual([]);
    expect(broken({ ...manifest, 'packages/lifecycle/src/a.ts': "import 'pg';" })).toEqual(['lifecycle-knows-xstate-only']);
  });

  it('let what is deployed use no development package, save in its tests', () => {
    const manifest = { 'packages/edxml/package.json': '{"devDependencies":{"pg":"1.0.0"}}', ...installed('pg') };
    expect(broken({ ...manifest, 'packages/edxml/src/a.test.ts': "import 'pg';" })).toEqual([]);
    expect(broken({ ...manifest, 'packages/edxml/src/a.ts': "import 'pg';" })).toEqual(['nothing-deployed-needs-development-packages']);
  });
});
