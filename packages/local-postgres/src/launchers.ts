import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './running-server.js';

/** Notes in `folder` that this process uses the server; the name carries its process number. */
export function joinLaunchers(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const note = join(folder, `${process.pid}-${crypto.randomUUID()}`);
  writeFileSync(note, '');
  return note;
}

/** Withdraws a note. @returns true when no other living process uses the server: the last one out turns off the light. */
export function leaveLaunchers(folder: string, note: string): boolean {
  rmSync(note, { force: true });
  return readdirSync(folder).every((name) => !isAlive(Number.parseInt(name, 10)));
}
