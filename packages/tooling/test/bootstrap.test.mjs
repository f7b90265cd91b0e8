import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { environment, run } from '../bootstrap.mjs';

const silent = { stdio: ['ignore', 'ignore', 'ignore'] };
const script = (text) => ['--input-type=module', '-e', text];
const bootstrap = new URL('../bootstrap.mjs', import.meta.url).href;

describe('running a program', () => {
  it('ends with the exit status of the program', async () => {
    expect(await run(process.execPath, script('process.exit(7)'), silent)).toBe(7);
  });

  it('ends with 128 and the number of the signal that ended it', async () => {
    expect(await run(process.execPath, script("process.kill(process.pid, 'SIGKILL')"), silent)).toBe(137);
  });

  it('passes a signal on and waits for the program to end in its own way', async () => {
    const patient = "process.on('SIGTERM', () => setTimeout(() => process.exit(5), 50)); console.log('up'); setInterval(() => {}, 1000)";
    const runner = spawn(process.execPath, script(`import { run } from '${bootstrap}'; process.exitCode = await run(process.execPath, ['-e', ${JSON.stringify(patient)}]);`));
    await once(runner.stdout, 'data');
    runner.kill('SIGTERM');
    expect((await once(runner, 'exit'))[0]).toBe(5);
  });

  it('puts the locked programs before those of the machine, and asks for no telemetry', () => {
    const { PATH, TURBO_TELEMETRY_DISABLED } = environment();
    expect(PATH.split(path.delimiter)[0]).toMatch(/node_modules[\\/]\.bin$/);
    expect(TURBO_TELEMETRY_DISABLED).toBe('1');
  });
});

describe('the command line', () => {
  it('names its commands when it is given another one', () => {
    const answer = spawnSync(process.execPath, [fileURLToPath(new URL('../run.mjs', import.meta.url)), 'publish'], { encoding: 'utf8' });
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain('start|dev|test|build|gen|bench|journey');
    expect(answer.stdout).toBe('');
  });
});
