import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalPostgresFailed } from './local-postgres-failed.js';
import { type ProcessOwner, mayEnter } from './process-owner.js';

const CLUSTER = 'cluster';

/**
 * Chooses the folder a server lives in for the asked `directory`: the directory itself, or, when the server's process owner may not
 * enter it (root's checkout below a closed folder), a readable place outside with the link `<directory>/cluster` pointing into it.
 * @throws LocalPostgresFailed POSTGRES_DIRECTORY_NOT_USABLE
 */
export function placeServer(directory: string, owner: ProcessOwner, log: (sentence: string) => void): string {
  const asked = resolve(directory);
  const real = realFolder(asked);
  const link = join(real, CLUSTER);
  if (!isLink(link) && (existsSync(link) || mayEnter(owner, real))) {
    if (!mayEnter(owner, real)) throw notUsable(real);
    return real;
  }
  const home = outsideHome(real);
  if (!isLink(link)) {
    symlinkSync(join(home, CLUSTER), link);
    log(`Dữ liệu PostgreSQL đặt tại ${home}, vì thư mục ${real} không cho tiến trình máy chủ vào.`);
  } else if (readlinkSync(link) !== join(home, CLUSTER)) {
    throw notUsable(link);
  }
  if (!mayEnter(owner, home)) throw notUsable(home);
  return home;
}

function realFolder(asked: string): string {
  try {
    mkdirSync(asked, { recursive: true, mode: 0o755 });
  } catch (cause) {
    throw notUsable(asked, cause);
  }
  return realpathSync(asked);
}

/** The folder holding data, password and port of the server placed at `home`. */
export const clusterOf = (home: string): string => join(home, CLUSTER);

function outsideHome(real: string): string {
  const name = `banhanh-${createHash('sha256').update(real).digest('hex').slice(0, 12)}`;
  for (const parent of ['/var/lib', '/var/tmp']) {
    const home = join(parent, name);
    try {
      mkdirSync(home);
      chmodSync(home, 0o755);
      return home;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') continue;
      // /var/tmp is open to everybody: a folder somebody else prepared there must not become ours.
      const found = lstatSync(home);
      if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return home;
    }
  }
  throw notUsable(real);
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

const notUsable = (path: string, cause?: unknown): LocalPostgresFailed =>
  new LocalPostgresFailed('POSTGRES_DIRECTORY_NOT_USABLE', `Không đặt được dữ liệu PostgreSQL tại ${path}. Hãy kiểm tra quyền của thư mục này.`, {
    cause,
  });
