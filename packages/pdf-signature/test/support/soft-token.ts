import { createPrivateKey, type KeyObject, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { has, run } from './judges.js';

export const MODULE = '/usr/lib/softhsm/libsofthsm2.so';
export const hasToken = has('softhsm2-util', 'pkcs11-tool') && existsSync(MODULE);

/** A SoftHSM token with this key and certificate. */
export function softToken(folder: string, key: KeyObject, certificate: Uint8Array): NodeJS.ProcessEnv {
  const file = (name: string): string => path.join(folder, name);
  mkdirSync(file('tokens'));
  writeFileSync(file('softhsm2.conf'), `directories.tokendir = ${file('tokens')}\nobjectstore.backend = file\n`);
  writeFileSync(file('key.pem'), createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' })).export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(file('own.der'), certificate);
  const environment = { SOFTHSM2_CONF: file('softhsm2.conf') };
  const steps: [string, string[]][] = [
    ['softhsm2-util', ['--init-token', '--free', '--label', 'so-vhttdl', '--so-pin', '135790', '--pin', '246810']],
    ['softhsm2-util', ['--import', file('key.pem'), '--token', 'so-vhttdl', '--label', 'seal', '--id', '01', '--pin', '246810']],
    ['pkcs11-tool', ['--module', MODULE, '--token-label', 'so-vhttdl', '--login', '--pin', '246810', '--write-object', file('own.der'), '--type', 'cert', '--id', '01', '--label', `seal-${randomUUID()}`]],
  ];
  for (const [program, args] of steps) {
    const { status, output } = run(program, args, environment);
    if (status !== 0) throw new Error(`${program}: ${output}`);
  }
  return environment;
}
