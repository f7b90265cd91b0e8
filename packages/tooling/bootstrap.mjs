import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = path.join(root, 'node_modules', '.bin');
const OLDEST_NODE = 24;

/** Installs the locked dependencies when the lock is not the one installed last; all output goes to stderr. @returns npm's exit status */
export async function installWhenLockChanged() {
  const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return 0;
  console.error('Installing dependencies…');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...first] = npm;
  const status = await run(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) writeFileSync(stamp, lock);
  else console.error('Installing dependencies failed; see the lines above.');
  return status;
}

/** The environment of everything we start: the locked programs first on PATH (so `node` is ours), no telemetry. */
export const environment = () => ({
  ...process.env,
  PATH: bin + path.delimiter + (process.env.PATH ?? ''),
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  npm_config_loglevel: 'error',
});

let found;
/** The locked Node of this platform, else the one running us. @throws when it is older than 24 */
export function node() {
  found ??= [path.join(bin, 'node'), process.execPath].find((program) => spawnSync(program, ['--version']).status === 0);
  const version = spawnSync(found, ['--version'], { encoding: 'utf8' }).stdout.trim();
  if (Number.parseInt(version.slice(1), 10) >= OLDEST_NODE) return found;
  throw new Error(`Ban Hành needs Node ${OLDEST_NODE} or newer. npm brings none for this platform, and the machine's is ${version}.`);
}

/**
 * Runs a program with our environment, passing signals on, until it ends.
 * @returns its exit status; 128 + number for a signal, 127 when it could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: root, env: environment(), ...options });
    const pass = Object.fromEntries(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => passOn(child, signal)]));
    for (const [signal, listener] of Object.entries(pass)) process.on(signal, listener);
    const watch = setInterval(() => orphaned() && child.kill('SIGTERM'), 500);
    const end = (status) => {
      clearInterval(watch);
      for (const [signal, listener] of Object.entries(pass)) process.off(signal, listener);
      resolve(status);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      end(127);
    });
    child.once('close', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
    options.onStart?.(child);
  });
}

const parent = process.ppid;
/** npm was killed, or its shell, which passes no signal on: what it started must not outlive it. */
const orphaned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;

/** Ctrl-C in a terminal reaches the whole process group by itself; a second copy would look like impatience. */
function passOn(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
}

/** Runs turbo; `output` 'quiet' shows its output (on stderr) only when it fails. @returns exit status */
export async function turbo(args, output = 'inherit') {
  const program = [path.join(root, 'node_modules', 'turbo', 'bin', 'turbo'), 'run', ...args];
  if (output !== 'quiet') return run(node(), program, { stdio: output });
  const kept = [];
  const patience = setTimeout(() => console.error('Building…'), 2000);
  const status = await run(node(), [...program, '--output-logs=errors-only'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) => [child.stdout, child.stderr].forEach((stream) => stream?.on('data', (chunk) => kept.push(chunk))),
  });
  clearTimeout(patience);
  if (status !== 0) process.stderr.write(Buffer.concat(kept));
  return status;
}
