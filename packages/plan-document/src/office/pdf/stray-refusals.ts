/** What the reader of PDF files throws of its own: `XRefEntryException`, `FormatError`, `JpegError` … */
const OF_THE_READER = /^(?:\w+Exception|\w+Error)$/;
const OF_THE_LANGUAGE = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError', 'AggregateError']);

/**
 * Runs work with the reader of PDF files, which leaves promises behind that nobody waits for: of a damaged file they are rejected after
 * the answer, and would end the process. Only the reader's own complaints are let go, and only while this runs.
 */
export async function withoutStrayRefusals<T>(work: () => Promise<T>): Promise<T> {
  if (typeof process === 'undefined' || typeof process.on !== 'function') return work();
  const letGo = (reason: unknown): void => {
    const name = reason instanceof Error ? reason.name : '';
    if (!OF_THE_READER.test(name) || OF_THE_LANGUAGE.has(name)) throw reason;
  };
  process.on('unhandledRejection', letGo);
  try {
    return await work();
  } finally {
    // Rejections are told of when the turn is over in which they came.
    await new Promise((turnOver) => setTimeout(turnOver));
    process.off('unhandledRejection', letGo);
  }
}
