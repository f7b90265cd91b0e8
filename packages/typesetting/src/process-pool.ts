import { fork, type ChildProcess } from 'node:child_process';
import { type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { TypesettingFailed } from './failure.js';
import { FairQueue } from './fair-queue.js';

export interface ProcessPoolOptions {
  /** Module of the process. It answers each message, a job, with one message: the answer. */
  url: URL;
  processes: number;
  /** Milliseconds one job may take, counted from the moment a process gets it. */
  timeLimit: number;
  /** Jobs after which a process is replaced, so that memory the native code keeps is bounded. */
  jobsPerProcess: number;
}

interface Waiting<Job, Answer> {
  job: Job;
  resolve: (answer: Answer) => void;
  reject: (reason: TypesettingFailed) => void;
}

interface Member<Job, Answer> {
  child: ChildProcess;
  jobs: number;
  lastWords: string;
  current: (Waiting<Job, Answer> & { timer: NodeJS.Timeout }) | null;
}

const LAST_WORDS_LENGTH = 2000;

/**
 * Runs jobs in child processes: started on demand, one job each at a time, replaced when lost, late or worn.
 * Processes, because a fault in native code ends the process it is in, and nothing else can stop native code.
 */
export class ProcessPool<Job extends object, Answer> {
  readonly #options: ProcessPoolOptions;
  readonly #queue = new FairQueue<Waiting<Job, Answer>>();
  readonly #members = new Set<Member<Job, Answer>>();
  #closing: { ended: Promise<void>; end: () => void } | null = null;

  constructor(options: ProcessPoolOptions) {
    this.#options = options;
  }

  /** Lanes are served in turn. @throws TypesettingFailed `TIME_OUT`, `RENDERER_LOST` or `CLOSED`. */
  run(lane: string, job: Job): Promise<Answer> {
    if (this.#closing) return Promise.reject(new TypesettingFailed('CLOSED'));
    return new Promise((resolve, reject) => {
      this.#queue.push(lane, { job, resolve, reject });
      this.#assign();
    });
  }

  /** Refuses what waits, lets what runs finish, then stops every process. */
  close(): Promise<void> {
    if (!this.#closing) {
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      this.#closing = { ended, end };
      for (const waiting of this.#queue.clear()) waiting.reject(new TypesettingFailed('CLOSED'));
      this.#endWhenIdle();
    }
    return this.#closing.ended;
  }

  #assign(): void {
    while (this.#queue.size > 0) {
      const member = [...this.#members].find(({ current }) => current === null) ?? this.#start();
      const waiting = member && this.#queue.shift();
      if (!waiting) return;
      const timer = setTimeout(() => this.#lose(member, new TypesettingFailed('TIME_OUT')), this.#options.timeLimit);
      member.current = { ...waiting, timer };
      member.jobs += 1;
      keepAlive(member.child, true);
      member.child.send(waiting.job);
    }
    this.#endWhenIdle();
  }

  #start(): Member<Job, Answer> | undefined {
    if (this.#members.size >= this.#options.processes) return undefined;
    // An empty environment: what handles other people's texts has no business with our secrets.
    const child = fork(fileURLToPath(this.#options.url), {
      env: {}, execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const member: Member<Job, Answer> = { child, jobs: 0, lastWords: '', current: null };
    child.stderr?.on('data', (chunk: Buffer) => {
      member.lastWords = (member.lastWords + chunk.toString()).slice(-LAST_WORDS_LENGTH);
    });
    child.on('message', (answer) => this.#finish(member, answer as Answer));
    child.on('error', (error) => this.#lose(member, new TypesettingFailed('RENDERER_LOST', error.message)));
    // `close` and not `exit`: the last words have been read by then.
    child.on('close', (code, signal) => this.#lose(member, new TypesettingFailed('RENDERER_LOST', `${signal ?? code} ${member.lastWords}`)));
    keepAlive(child, false);
    this.#members.add(member);
    return member;
  }

  #finish(member: Member<Job, Answer>, answer: Answer): void {
    const { current } = member;
    if (!current) return;
    clearTimeout(current.timer);
    member.current = null;
    if (member.jobs >= this.#options.jobsPerProcess) this.#discard(member);
    else keepAlive(member.child, false);
    current.resolve(answer);
    this.#assign();
  }

  #lose(member: Member<Job, Answer>, reason: TypesettingFailed): void {
    if (!this.#members.has(member)) return;
    const { current } = member;
    this.#discard(member);
    if (current) {
      clearTimeout(current.timer);
      current.reject(reason);
    }
    this.#assign();
  }

  #discard(member: Member<Job, Answer>): void {
    this.#members.delete(member);
    keepAlive(member.child, false);
    member.child.kill('SIGKILL');
  }

  #endWhenIdle(): void {
    if (!this.#closing || [...this.#members].some(({ current }) => current !== null)) return;
    for (const member of [...this.#members]) this.#discard(member);
    this.#closing.end();
  }
}

/** An idle process must not keep the program running; a busy one must. */
function keepAlive(child: ChildProcess, alive: boolean): void {
  for (const handle of [child, child.channel, child.stderr as Socket | null]) {
    if (alive) handle?.ref();
    else handle?.unref();
  }
}
