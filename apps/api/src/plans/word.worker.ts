import { parentPort, workerData } from 'node:worker_threads';
import { renderDocx, type RenderInput } from '@banhanh/typesetting/docx';

parentPort!.postMessage(await renderDocx(workerData as RenderInput));
