import { meaningsOf, type MeaningsAsked } from './meanings.js';

/** Reads texts beside the page: hundreds of deadlines take longer than a letter may wait. */
addEventListener('message', ({ data: { document, today } }: MessageEvent<MeaningsAsked>) => {
  (self as unknown as { postMessage: (answer: unknown) => void }).postMessage(meaningsOf(document, today));
});
