import { validatePlanDocument } from '../../../plan-document/dist/index.js';
import { importFile } from '../../../plan-document/dist/office/index.js';

// One file at a time: what came of it, the processor time it took, and the memory this process holds.
process.on('message', async (bytes) => {
  const before = process.cpuUsage();
  const result = await importFile(bytes);
  const outcome = !result.ok ? result.refusal.code : validatePlanDocument(result.document).ok ? 'READ' : 'INVALID';
  const { user, system } = process.cpuUsage(before);
  process.send({ outcome, seconds: (user + system) / 1e6, rssMb: process.memoryUsage.rss() / 1024 / 1024 });
});
