import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createAutosave, type SaveOutcome, type SaveState } from './autosave.js';

type Outcome = SaveOutcome<string>;

/** A server that answers as the script says; each entry is one attempt. */
function open(script: ((text: string, version: number) => Outcome | Promise<Outcome>)[]) {
  const attempts: [string, number][] = [];
  const states: SaveState<string>[] = [];
  const autosave = createAutosave<string, string>({
    version: 1,
    now: () => 1000,
    onState: (state) => states.push(state),
    save: async (text, version) => {
      attempts.push([text, version]);
      return script[attempts.length - 1]!(text, version);
    },
  });
  return { autosave, attempts, states, last: () => states.at(-1)! };
}
const saved = (_: string, version: number): Outcome => ({ kind: 'saved', version: version + 1 });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('Autosave', () => {
  it('saves once, a pause after the last keystroke', async () => {
    const { autosave, attempts, last } = open([saved]);
    autosave.changed('K');
    await jest.advanceTimersByTimeAsync(800);
    autosave.changed('Kế');
    await jest.advanceTimersByTimeAsync(800);
    expect(attempts).toEqual([]);
    await jest.advanceTimersByTimeAsync(800);
    expect(attempts).toEqual([['Kế', 1]]);
    expect(last()).toEqual({ kind: 'saved', at: 1000 });
  });

  it('saves what was typed while a save was under way, on the version just given', async () => {
    let answer: (outcome: Outcome) => void = () => undefined;
    const { autosave, attempts } = open([() => new Promise((resolve) => (answer = resolve)), saved]);
    autosave.changed('một');
    const flushed = autosave.flush();
    autosave.changed('một hai');
    answer({ kind: 'saved', version: 7 });
    expect(await flushed).toBe(true);
    expect(attempts).toEqual([['một', 1], ['một hai', 7]]);
  });

  it('never has two saves under way at once', async () => {
    let running = 0;
    let most = 0;
    const slow = async (_: string, version: number): Promise<Outcome> => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return { kind: 'saved', version: version + 1 };
    };
    const { autosave } = open([slow, slow, slow]);
    autosave.changed('a');
    const both = [autosave.flush(), autosave.flush()];
    autosave.changed('b');
    await Promise.all([...both, autosave.flush()]);
    expect(most).toBe(1);
  });

  it('stops and keeps the text when somebody else was faster', async () => {
    const { autosave, attempts, last } = open([() => ({ kind: 'stale', version: 5, other: 'của người khác' }), saved]);
    autosave.changed('của tôi');
    expect(await autosave.flush()).toBe(false);
    expect(last()).toEqual({ kind: 'stale', other: 'của người khác' });
    autosave.changed('của tôi, thêm');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(attempts).toHaveLength(1);
    expect(await autosave.overwrite()).toBe(true);
    expect(attempts[1]).toEqual(['của tôi, thêm', 5]);
  });

  it('goes on from the version of the other text once that is taken', async () => {
    const { autosave, attempts } = open([() => ({ kind: 'stale', version: 5, other: 'khác' }), saved]);
    autosave.changed('của tôi');
    await autosave.flush();
    autosave.accept();
    autosave.changed('khác, thêm');
    await autosave.flush();
    expect(attempts[1]).toEqual(['khác, thêm', 5]);
  });

  it('tries again by itself when no answer came', async () => {
    const { autosave, attempts, last } = open([() => Promise.reject(new Error('no line')), () => ({ kind: 'unreachable' }), saved]);
    autosave.changed('chữ');
    await autosave.flush();
    expect(last()).toEqual({ kind: 'unreachable' });
    await jest.advanceTimersByTimeAsync(20_000);
    expect(attempts).toHaveLength(3);
    expect(last().kind).toBe('saved');
  });

  it('asks nobody to sign in at every word once the session has ended, and saves all of it when told to', async () => {
    const { autosave, attempts, last } = open([() => ({ kind: 'signedOut' }), saved]);
    autosave.changed('chữ');
    await autosave.flush();
    autosave.changed('chữ nữa');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(attempts).toHaveLength(1);
    expect(last()).toEqual({ kind: 'signedOut' });
    expect(await autosave.flush()).toBe(true);
    expect(attempts[1]).toEqual(['chữ nữa', 1]);
  });

  it('says what is wrong with a refused text and tries the next one', async () => {
    const { autosave, last } = open([() => ({ kind: 'refused', problems: ['title'] }), saved]);
    autosave.changed('sai');
    expect(await autosave.flush()).toBe(false);
    expect(last()).toEqual({ kind: 'refused', problems: ['title'] });
    autosave.changed('đúng');
    await jest.advanceTimersByTimeAsync(2000);
    expect(last().kind).toBe('saved');
  });
});
