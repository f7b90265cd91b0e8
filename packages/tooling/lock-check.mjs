// Fails when package-lock.json misses an optional platform package: `npm ci` would then refuse it on some machines.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Gaps we live with, and why. Each sits below a workspace, where `npm ci` accepts it. */
const ACCEPTED = {
  '@napi-rs/canvas': 'pdfjs-dist draws with it outside a browser only, which nothing here does',
  '@myriaddreamin/typst-ts-node-compiler': 'its newest release exists for Linux x64 alone: elsewhere PDF needs that image',
};

/** Optional dependencies some locked package names but the lock does not hold, as `owner → name`. */
export function missingOptionalPackages({ packages }) {
  return Object.entries(packages)
    .filter(([owner]) => !Object.hasOwn(ACCEPTED, nameOf(owner)))
    .flatMap(([owner, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !resolves(packages, owner, name))
        .map((name) => `${owner || 'root'} → ${name}`),
    );
}

const nameOf = (owner) => owner.slice(owner.lastIndexOf('node_modules/') + 'node_modules/'.length);

function resolves(packages, owner, name) {
  for (let folder = owner; ; folder = parentOf(folder)) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

function parentOf(folder) {
  const at = folder.lastIndexOf('node_modules/');
  return at > 0 ? folder.slice(0, at - 1) : '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = missingOptionalPackages(JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')));
  for (const line of missing) console.error(`package-lock.json misses ${line}`);
  process.exitCode = missing.length > 0 ? 1 : 0;
}
