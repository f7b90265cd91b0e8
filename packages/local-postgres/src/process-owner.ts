import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** The user the server runs as: empty means "whoever started us". */
export interface ProcessOwner {
  uid?: number;
  gid?: number;
}

const NOBODY = 65534;

/** PostgreSQL refuses to run as root, so root lends it the identity of "nobody". */
export const processOwner = (): ProcessOwner => (process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});

/** A small, fixed environment: no PG* variable and no language of the machine may change how the server behaves. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: '/',
  TMPDIR: tmpdir(),
  LC_ALL: 'C',
  TZ: 'UTC',
});

/** Whether `owner` may enter `directory`, asked of the operating system (modes, ACLs and every parent count). */
export const mayEnter = (owner: ProcessOwner, directory: string): boolean =>
  owner.uid === undefined ||
  spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { ...owner, cwd: '/', env: serverEnvironment(), stdio: 'ignore' }).status === 0;

/** Gives `path` to `owner`; nothing to do when the server runs as ourselves. */
export const giveTo = (owner: ProcessOwner, path: string): void => {
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
};
