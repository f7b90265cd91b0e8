import { parentPort, workerData } from 'node:worker_threads';
import { verifyPdf } from '@banhanh/pdf-signature';

const { pdf, roots, at } = workerData as { pdf: Uint8Array; roots: Uint8Array[]; at: Date };
parentPort!.postMessage(await verifyPdf(pdf, { roots, at }));
