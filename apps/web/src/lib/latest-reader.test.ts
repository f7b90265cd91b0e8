import { describe, expect, it } from '@jest/globals';
import { openReader } from './latest-reader.js';

describe('A reader beside the page', () => {
  it('answers one question at a time, and of those that come meanwhile only the last', () => {
    const asked: string[] = [];
    const worker = { postMessage: (text: string) => void asked.push(text), terminate: () => undefined, onmessage: null } as unknown as Worker;
    const answers: string[] = [];
    const reader = openReader<string, string>(worker, (answer) => void answers.push(answer));
    const answer = (data: string) => worker.onmessage!({ data } as MessageEvent);
    for (const text of ['a', 'ab', 'abc']) reader.read(text);
    expect(asked).toEqual(['a']);
    answer('A');
    expect(asked).toEqual(['a', 'abc']);
    answer('ABC');
    reader.read('abcd');
    expect(asked).toEqual(['a', 'abc', 'abcd']);
    expect(answers).toEqual(['A', 'ABC']);
  });
});
