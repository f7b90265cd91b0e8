// A launcher in a process of its own, for tests that kill it: says what it got, then stops at the end of its input.
import { startLocalPostgres, startTestPostgres } from '../dist/index.js';

const [kind, directory] = process.argv.slice(2);
const server = kind === 'test' ? await startTestPostgres() : await startLocalPostgres({ directory, durable: true });
console.log(JSON.stringify(server));
for await (const chunk of process.stdin) void chunk;
await server.stop();
