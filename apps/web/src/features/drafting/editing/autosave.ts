/** The server's answer to one attempt. `gone` means that this text cannot be saved any more, e.g. the plan was submitted. */
export type SaveOutcome<Other> =
  | { kind: 'saved'; version: number }
  | { kind: 'stale'; version: number; other: Other }
  | { kind: 'refused'; problems: readonly string[] }
  | { kind: 'gone'; unmet: readonly string[] }
  | { kind: 'signedOut' }
  | { kind: 'unreachable' };

export type SaveState<Other> =
  | { kind: 'saved'; at: number | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'stale'; other: Other }
  | { kind: 'refused'; problems: readonly string[] }
  | { kind: 'gone'; unmet: readonly string[] }
  | { kind: 'signedOut' }
  | { kind: 'unreachable' };

export interface Autosave<Text> {
  /** Something was typed. */
  changed(text: Text): void;
  /** Saves at once what waits; true when nothing is left unsaved. */
  flush(): Promise<boolean>;
  /** After `stale`: this text goes over the other one. */
  overwrite(): Promise<boolean>;
  /** After `stale`: the other text was taken; nothing waits any more. */
  accept(): void;
  stop(): void;
}

export interface AutosaveOptions<Text, Other> {
  version: number;
  save(text: Text, version: number): Promise<SaveOutcome<Other>>;
  onState(state: SaveState<Other>): void;
  now(): number;
  pauseMs?: number;
  retryMs?: number;
}

/**
 * Saves a text a pause after the last keystroke, one request at a time, always with the version last seen. When somebody
 * else was faster it stops and keeps the text until a person has decided; when no answer comes it tries again by itself; when
 * the session has ended it waits until it is asked, so that nobody is sent to sign in at every word.
 */
export function createAutosave<Text, Other>({ save, onState, now, pauseMs = 1200, retryMs = 8000, ...options }: AutosaveOptions<Text, Other>): Autosave<Text> {
  let version = options.version;
  let otherVersion: number | null = null;
  let isSignedOut = false;
  let waiting: { text: Text } | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };

  async function run(): Promise<void> {
    while (waiting && otherVersion === null) {
      const attempt = waiting;
      onState({ kind: 'saving' });
      const outcome = await save(attempt.text, version).catch((): SaveOutcome<Other> => ({ kind: 'unreachable' }));
      if (outcome.kind === 'saved') {
        version = outcome.version;
        if (waiting === attempt) waiting = null;
        onState(waiting ? { kind: 'waiting' } : { kind: 'saved', at: now() });
        continue;
      }
      if (outcome.kind === 'stale') {
        otherVersion = outcome.version;
        onState({ kind: 'stale', other: outcome.other });
      } else {
        onState(outcome);
        isSignedOut = outcome.kind === 'signedOut';
        if (outcome.kind === 'unreachable') schedule(retryMs);
      }
      return;
    }
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    isSignedOut = false;
    running ??= run().finally(() => (running = null));
    await running;
    return waiting === null;
  }

  return {
    changed(text) {
      waiting = { text };
      if (otherVersion !== null || isSignedOut) return;
      if (!running) onState({ kind: 'waiting' });
      schedule(pauseMs);
    },
    flush,
    overwrite() {
      if (otherVersion !== null) version = otherVersion;
      otherVersion = null;
      return flush();
    },
    accept() {
      if (otherVersion !== null) version = otherVersion;
      otherVersion = null;
      waiting = null;
      clearTimeout(timer);
      onState({ kind: 'saved', at: null });
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
