import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Where a process dies: at an operation of that name. `halfway` writes half of a file first. */
export interface Fault {
  operation: string;
  when: 'before' | 'halfway' | 'after';
}

/** What a process is told: whose work its operations are, and at which it dies; without a fault it reports them. */
export interface Order {
  work: string;
  fault: Fault | null;
  env: Record<string, string>;
}

interface Said {
  operation?: string;
  ordered?: string;
  listening?: string;
  working?: boolean;
  loaded?: boolean;
}

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A process of the product under `counted-process.ts`, loaded and waiting for its order. */
export class ProcessToKill {
  readonly operations: string[] = [];
  readonly gone: Promise<NodeJS.Signals | null>;
  private readonly child: ChildProcess;
  private said: Said[] = [];

  constructor(entry: 'main' | 'worker') {
    this.child = fork(file(`../../dist/${entry}.js`), {
      env: process.env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', file('./counted-process.ts')],
    });
    this.gone = once(this.child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
    this.child.on('message', (said: Said) => void (said.operation ? this.operations.push(said.operation) : this.said.push(said)));
    this.child.on('error', () => undefined);
  }

  /** Begins, or goes on with another work. Resolves when the process has heard it. */
  async order(order: Order): Promise<void> {
    await this.hear((said) => said.loaded === true);
    this.child.send(order, () => undefined);
    await this.hear((said) => said.ordered === order.work);
  }

  /** The address of an API that listens, '' of a worker that works; null of a process that died before. */
  async begun(): Promise<string | null> {
    const said = await this.hear((one) => one.listening !== undefined || one.working === true);
    return said && (said.listening ? `http://127.0.0.1:${new URL(said.listening).port}` : '');
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  private async hear(isIt: (said: Said) => boolean): Promise<Said | null> {
    for (;;) {
      const found = this.said.find(isIt);
      if (found) return found;
      const next = await Promise.race([once(this.child, 'message'), this.gone]);
      if (!Array.isArray(next)) return this.said.find(isIt) ?? null;
    }
  }
}
