import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './bootstrap.mjs';

/** Programs the PDF and signature tests judge by, and the Debian package each comes from. */
const PROGRAMS = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
  zbarimg: 'zbar-tools',
  openssl: 'openssl',
  certutil: 'libnss3-tools',
  'softhsm2-util': 'softhsm2',
  'pkcs11-tool': 'opensc',
};

/** Installs missing PDF programs where that is ours to do; else says in one line what is missing. The tests then fail by name. */
export async function installSystemTools() {
  const packages = [...new Set(Object.keys(PROGRAMS).filter((program) => !onPath(program)).map((program) => PROGRAMS[program]))];
  if (packages.length === 0 || (await aptInstall(packages))) return;
  console.error(`Missing for the PDF tests: ${packages.join(', ')}. Install them, e.g. apt-get install ${packages.join(' ')} or brew install poppler qpdf openssl nss softhsm opensc.`);
}

/** Installs Debian packages quietly. @returns false when we are not root, have no apt-get, or it fails */
export async function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.error(`Installing ${packages.join(', ')} …`);
  const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // A failing update need not matter: the lists may be there already.
  await run('apt-get', ['update', '-qq'], quiet);
  return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)) === 0;
}

/** The first executable of these names on PATH, as a full path. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/** Whether this path is a program we may run. */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether the program really starts. Some systems put a shell script under a browser's name that only tells how to install it. */
export const starts = (file) => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
