import { registerHooks } from 'node:module';

/**
 * Lets a benchmark use the writers of test files, which are TypeScript: Node strips their types, `.js` beside them means `.ts`, and
 * what they take from a package's sources comes from its built `dist`.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !context.parentURL?.includes('/test/')) return next(specifier, context);
    const url = new URL(specifier, context.parentURL).href;
    return next(url.includes('/test/') ? url.replace(/\.js$/, '.ts') : url.replace('/src/', '/dist/'), context);
  },
});
