import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of ours, started again when it dies unasked; more than five deaths in a minute are given up. */
export class Child {
  private process: ChildProcess | null = null;
  private stopping = false;
  private deaths: number[] = [];

  constructor(
    private readonly entry: 'main.js' | 'worker.js',
    private readonly env: NodeJS.ProcessEnv,
    private readonly onGivenUp: (entry: string) => void,
  ) {}

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Resolves when the process says that it is ready. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(new URL(`../${this.entry}`, import.meta.url)), { env: this.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      this.process = child;
      child.once('message', () => resolve());
      child.once('exit', (code, signal) => {
        if (this.stopping) return;
        reject(new Error(`${this.entry} ended (${signal ?? code}).`));
        this.revive();
      });
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(force);
  }

  private revive(): void {
    const now = Date.now();
    this.deaths = [...this.deaths.filter((at) => now - at < 60_000), now];
    if (this.deaths.length > 5) return this.onGivenUp(this.entry);
    // A little longer each time: what made it die may need a moment to pass.
    setTimeout(() => {
      if (!this.stopping) this.start().catch(() => undefined);
    }, 200 * 2 ** (this.deaths.length - 1));
  }
}
