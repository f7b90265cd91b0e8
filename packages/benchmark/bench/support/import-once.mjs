import { readFileSync } from 'node:fs';

// The first import of a fresh process, loading the reader counted; milliseconds of processor time.
const before = process.cpuUsage();
const { importFile } = await import('../../../plan-document/dist/office/index.js');
const result = await importFile(readFileSync(process.argv[2]));
if (!result.ok) throw new Error(result.refusal.message);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
