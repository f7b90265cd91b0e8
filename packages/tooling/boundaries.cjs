// The boundaries of the architecture, one rule each; the comment is what a person reads when it is broken.
const API_FEATURES = 'plans|organisation|reviews|drafting|discussion|versions|deliveries|assignments|registers|archive|audit|identity|notifications|signatures';

/** A package's command is a program around the pure code, not part of it. */
const COMMAND_LINE = '/cli\\.ts$';

/** Everything of these folders but tests, which may look behind a door, and `spared` files. */
const sources = (path, ...spared) => ({ path, pathNot: ['\\.(test|fixture|e2e)\\.tsx?$', '/test/', ...spared] });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing in two places. Entities may name each other in types.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'lifecycle-knows-xstate-only',
      comment: 'The rules of the lifecycle depend on nothing that could change under them.',
      severity: 'error',
      from: sources('^packages/lifecycle/src/', COMMAND_LINE),
      to: { pathNot: ['^packages/lifecycle/src/', '(^|/)node_modules/xstate(/|$)'] },
    },
    {
      name: 'pure-packages-do-no-io',
      comment: 'The plan model and the deadlines run in the browser too, and give the same answer everywhere: no built-in modules of Node.',
      severity: 'error',
      from: sources('^packages/(plan-document|deadline|lifecycle)/src/', COMMAND_LINE),
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-know-no-app',
      comment: 'A package serves any application; it never reaches into one.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-know-no-other-app',
      comment: 'The api and the pages meet in the GraphQL schema only.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-are-entered-by-their-door',
      comment: 'Another package is used through its exports, never through its files.',
      severity: 'error',
      from: { path: '^(apps|packages)/([^/]+)/' },
      to: { path: '^packages/[^/]+/src/', pathNot: '^$1/$2/' },
    },
    {
      name: 'api-features-meet-at-the-door',
      comment: "An api feature uses itself, platform, and another feature's index.ts.",
      severity: 'error',
      from: sources(`^apps/api/src/(${API_FEATURES})/`),
      to: { path: `^apps/api/src/(${API_FEATURES})/`, pathNot: ['^apps/api/src/$1/', `^apps/api/src/(${API_FEATURES})/index\\.ts$`] },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'The platform has no domain word, so it cannot need a feature.',
      severity: 'error',
      from: sources('^apps/api/src/platform/'),
      to: { path: `^apps/api/src/(${API_FEATURES})/` },
    },
    {
      name: 'web-features-do-not-meet',
      comment: 'A web feature uses itself, ui, lib and packages; pages that join features are composed in app/.',
      severity: 'error',
      from: sources('^apps/web/src/features/([^/]+)/'),
      to: { path: '^apps/web/src/(features|app)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-ui-and-lib-know-no-feature',
      comment: 'What every feature uses cannot depend on one.',
      severity: 'error',
      from: sources('^apps/web/src/(ui|lib)/'),
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'everything-resolves',
      comment: 'An import nobody can resolve is a missing dependency or a missing file. Our own packages are left to the compiler: they may not be built.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^@banhanh/', '[.]css$', '[?](url|raw|worker|inline)$'] },
    },
    {
      name: 'nothing-deployed-needs-development-packages',
      comment: 'A package in devDependencies is absent from the image. The pages are bundled, so the rule spares them.',
      severity: 'error',
      from: sources('^(apps/api|packages/(?!benchmark|tooling)[^/]+)/src/'),
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-optional', 'npm-peer'] },
    },
  ],
  options: {
    doNotFollow: { path: ['(^|/)node_modules/'] },
    exclude: { path: ['(^|/)dist/', '/generated/', '\\.generated\\.tsx?$'] },
    tsPreCompilationDeps: 'specify',
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
