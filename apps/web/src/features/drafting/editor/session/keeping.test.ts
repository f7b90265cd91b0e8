import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createKeeping, type Keeping } from './keeping.js';
import { readServerMessage } from './server-message.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function open() {
  const said: Keeping[] = [];
  const watch = createKeeping((keeping) => said.push(keeping), () => new Date('2026-11-21T03:42:00Z'));
  return { watch, said, last: () => said.at(-1) };
}

describe('What is said about keeping', () => {
  it('is “saving” from the first letter until the server has kept it', () => {
    const { watch, last } = open();
    watch.changed();
    watch.unsent(1);
    expect(last()).toEqual({ kind: 'saving' });
    watch.unsent(0);
    expect(last()).toEqual({ kind: 'saving' });
    watch.kept('2026-11-21T03:40:00Z');
    expect(last()).toEqual({ kind: 'kept', at: '2026-11-21T03:40:00Z' });
  });

  it('is never “kept” while a letter is still on its way, however long that takes', () => {
    const { watch, last } = open();
    watch.changed();
    watch.unsent(2);
    watch.kept('2026-11-21T03:40:00Z');
    jest.advanceTimersByTime(60_000);
    expect(last()).toEqual({ kind: 'saving' });
  });

  it('is “kept” after a quiet time when the letters changed nothing of the plan', () => {
    const { watch, last } = open();
    watch.changed();
    watch.unsent(0);
    jest.advanceTimersByTime(5000);
    watch.changed();
    jest.advanceTimersByTime(5000);
    expect(last()).toEqual({ kind: 'saving' });
    jest.advanceTimersByTime(2000);
    expect(last()).toEqual({ kind: 'kept', at: '2026-11-21T03:42:00.000Z' });
  });
});

describe('A message of the server', () => {
  it('is read when it is one of the three, and passed over when it is not', () => {
    expect(readServerMessage('{"kind":"kept","at":"2026-11-21T03:40:00Z","version":3}')).toEqual({ kind: 'kept', at: '2026-11-21T03:40:00Z', version: 3 });
    expect(readServerMessage('{"kind":"refused","reasons":["Thiếu trích yếu.",7]}')).toEqual({ kind: 'refused', reasons: ['Thiếu trích yếu.'] });
    expect(readServerMessage('{"kind":"closed","state":"review"}')).toEqual({ kind: 'closed', state: 'review' });
    for (const strange of ['', 'null', '[]', '{"kind":"kept"}', '{"kind":"later"}']) expect(readServerMessage(strange)).toBeNull();
  });
});
