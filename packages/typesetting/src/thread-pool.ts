import { Worker } from 'node:worker_threads';
import { TypesettingFailed } from './failure.js';
import { FairQueue } from './fair-queue.js';

export interface ThreadPoolOptions {
  /** Module of the thread. It answers each message, a job, with one message: the answer. */
  url: URL;
  threads: number;
  /** Milliseconds one job may take, counted from the moment a thread begins it. */
  timeLimit: number;
  /** Jobs after which a thread is replaced, so that memory the native code keeps is bounded. */
  jobsPerThread: number;
}

interface Waiting<Job, Answer> {
  job: Job;
  resolve: (answer: Answer) => void;
  reject: (reason: TypesettingFailed) => void;
}

interface Thread<Job, Answer> {
  worker: Worker;
  jobs: number;
  current: (Waiting<Job, Answer> & { timer: NodeJS.Timeout }) | null;
}

/** Runs jobs on worker threads: started on demand, one job each, replaced when lost, late or worn. */
export class ThreadPool<Job, Answer> {
  readonly #options: ThreadPoolOptions;
  readonly #queue = new FairQueue<Waiting<Job, Answer>>();
  readonly #threads = new Set<Thread<Job, Answer>>();
  #closed: (() => void) | null = null;
  #closing: Promise<void> | null = null;

  constructor(options: ThreadPoolOptions) {
    this.#options = options;
  }

  /** @throws TypesettingFailed `TIME_OUT`, `THREAD_LOST` or `CLOSED`. */
  run(lane: string, job: Job): Promise<Answer> {
    if (this.#closing) return Promise.reject(new TypesettingFailed('CLOSED'));
    return new Promise((resolve, reject) => {
      this.#queue.push(lane, { job, resolve, reject });
      this.#assign();
    });
  }

  /** Refuses what waits, lets what runs finish, then stops every thread. */
  close(): Promise<void> {
    this.#closing ??= new Promise<void>((resolve) => (this.#closed = resolve));
    for (const waiting of this.#queue.clear()) waiting.reject(new TypesettingFailed('CLOSED'));
    this.#closeWhenIdle();
    return this.#closing;
  }

  #assign(): void {
    for (;;) {
      const thread = [...this.#threads].find(({ current }) => current === null) ?? this.#start();
      const waiting = thread && this.#queue.shift();
      if (!waiting) break;
      const timer = setTimeout(() => this.#lose(thread, new TypesettingFailed('TIME_OUT')), this.#options.timeLimit);
      thread.current = { ...waiting, timer };
      thread.jobs += 1;
      thread.worker.ref();
      thread.worker.postMessage(waiting.job);
    }
    this.#closeWhenIdle();
  }

  #start(): Thread<Job, Answer> | undefined {
    if (this.#threads.size >= this.#options.threads) return undefined;
    const thread: Thread<Job, Answer> = { worker: new Worker(this.#options.url), jobs: 0, current: null };
    thread.worker.on('message', (answer: Answer) => this.#finish(thread, answer));
    thread.worker.on('error', (error) => this.#lose(thread, new TypesettingFailed('THREAD_LOST', String(error))));
    thread.worker.on('exit', (code) => this.#lose(thread, new TypesettingFailed('THREAD_LOST', `exit code ${code}`)));
    thread.worker.unref();
    this.#threads.add(thread);
    return thread;
  }

  #finish(thread: Thread<Job, Answer>, answer: Answer): void {
    const { current } = thread;
    if (!current) return;
    clearTimeout(current.timer);
    thread.current = null;
    if (thread.jobs >= this.#options.jobsPerThread) this.#discard(thread);
    else thread.worker.unref();
    current.resolve(answer);
    this.#assign();
  }

  #lose(thread: Thread<Job, Answer>, reason: TypesettingFailed): void {
    if (!this.#threads.has(thread)) return;
    const { current } = thread;
    this.#discard(thread);
    if (current) {
      clearTimeout(current.timer);
      current.reject(reason);
    }
    this.#assign();
  }

  /** Native code cannot be interrupted: a thread inside it dies when the call returns, so nobody waits for its end. */
  #discard(thread: Thread<Job, Answer>): void {
    this.#threads.delete(thread);
    thread.worker.unref();
    void thread.worker.terminate();
  }

  #closeWhenIdle(): void {
    if (!this.#closed || [...this.#threads].some(({ current }) => current !== null)) return;
    const ended = [...this.#threads].map(({ worker }) => worker.terminate());
    this.#threads.clear();
    void Promise.all(ended).then(this.#closed);
    this.#closed = null;
  }
}
