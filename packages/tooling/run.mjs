// Every npm script of the root: install what is missing, then build, start or check. Builtins only; parses on Node 20.
import { bench, build, dev, gen, journey, start } from './commands.mjs';
import { installWhenLockChanged } from './bootstrap.mjs';
import { check } from './check.mjs';

const commands = { start, dev, test: check, build, gen, bench, journey };
const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  console.error(`Usage: node packages/tooling/run.mjs ${Object.keys(commands).join('|')} [arguments]`);
  process.exit(2);
}
try {
  process.exitCode = await installWhenLockChanged();
  if (process.exitCode === 0) process.exitCode = await command(args);
  else if (command === check) console.log('0 passed, 1 failed');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
