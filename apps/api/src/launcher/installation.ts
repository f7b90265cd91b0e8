import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What one installation on one machine keeps: its folder and the passwords of its two runtime roles. */
export interface Installation {
  directory: string;
  storeDirectory: string;
  keysDirectory: string;
  postgresDirectory: string;
  passwords: { app: string; worker: string };
}

/** Opens the one named folder, making it and its secrets at the first start. */
export function openInstallation(directory: string): Installation {
  mkdirSync(directory, { recursive: true });
  const secrets = path.join(directory, 'secrets.json');
  if (!existsSync(secrets)) {
    const fresh = { app: randomBytes(24).toString('base64url'), worker: randomBytes(24).toString('base64url') };
    writeFileSync(secrets, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(secrets, 0o600);
  const storeDirectory = path.join(directory, 'store');
  mkdirSync(storeDirectory, { recursive: true, mode: 0o750 });
  return { directory, storeDirectory, keysDirectory: path.join(directory, 'keys'), postgresDirectory: path.join(directory, 'postgres'), passwords: JSON.parse(readFileSync(secrets, 'utf8')) as Installation['passwords'] };
}
