import { parentPort } from 'node:worker_threads';
import { importFile } from '@banhanh/plan-document/office';

parentPort!.on('message', ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
  void importFile(bytes, { fileName }).then((result) => parentPort!.postMessage(result));
});
