import { checkDocument, type WordUsage } from '@banhanh/plan-document';
import { usageOf } from './usage-of.js';
import type { CheckAsked } from './use-live-findings.js';

let usage: WordUsage | undefined;

/** Checks texts beside the page: a long plan takes longer than a letter may wait. */
addEventListener('message', ({ data }: MessageEvent<CheckAsked | { usage: object }>) => {
  if ('usage' in data) usage = usageOf(data.usage);
  else (self as unknown as { postMessage: (answer: unknown) => void }).postMessage(checkDocument(data.document, { usage, isPartyBody: data.isPartyBody }));
});
