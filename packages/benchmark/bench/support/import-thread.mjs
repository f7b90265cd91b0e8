import { parentPort } from 'node:worker_threads';
import { validatePlanDocument } from '../../../plan-document/dist/index.js';
import { importFile } from '../../../plan-document/dist/office/index.js';

// One file at a time: what came of it, and the processor time this thread took.
parentPort.on('message', async (bytes) => {
  const before = process.threadCpuUsage();
  const result = await importFile(bytes);
  const outcome = !result.ok ? result.refusal.code : validatePlanDocument(result.document).ok ? 'READ' : 'INVALID';
  const { user, system } = process.threadCpuUsage(before);
  parentPort.postMessage({ outcome, seconds: (user + system) / 1e6 });
});
