import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { assignmentEffects, copyEffects, deliveryEffects, planEffects } from '@banhanh/lifecycle';
import { EventEmitter } from 'node:events';
import { Logger as QueueLogger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { EFFECT, type EffectPayload, type EffectRunner } from './effect.js';
import { LivingWorkers } from './living-workers.js';
import { PERIODIC, type PeriodicTask } from './periodic.js';

/** The worker's half of the house: runs effects from the queue and the periodic tasks. */
@Injectable()
export class WorkerService implements OnApplicationShutdown {
  private readonly logger = new Logger('worker');
  private runner: Runner | null = null;
  private readonly stops: (() => Promise<void>)[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(): Promise<void> {
    // Without its locks this process would be taken for dead: it ends, and the supervisor starts it again.
    const living = new LivingWorkers(this.config.workerDatabaseUrl, (error) => {
      this.logger.error(`Connection lost: ${error.message}`);
      // Jobs that cannot reach the database either may never end.
      setTimeout(() => process.exit(1), 10_000).unref();
      process.kill(process.pid, 'SIGTERM');
    });
    await living.connect();
    const events: WorkerEvents = new EventEmitter();
    // A job is held in the name of the pool, whichever of its workers has it.
    events.on('pool:create', ({ workerPool }) => living.claim(workerPool.id));
    this.stops.push(() => living.close());
    this.stops.push(repeat({ tick: async () => void (await living.releaseDead()) }, 1000, this.logger));
    this.runner = await run({
      events,
      connectionString: this.config.workerDatabaseUrl,
      concurrency: 4,
      pollInterval: 1000,
      noHandleSignals: true,
      taskList: this.taskList(),
      // The sentence only: what comes with it holds the job and, of a database error, the row.
      logger: new QueueLogger(() => (level, message) => {
        if (level === 'error') this.logger.error(message);
      }),
    });
    for (const { instance, every } of this.periodicTasks()) this.stops.push(repeat(instance, every, this.logger));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
    for (const stop of this.stops.reverse()) await stop();
  }

  /** Every effect named in a machine has exactly one runner, and no runner is nameless: checked at start. */
  taskList(): TaskList {
    const tasks: TaskList = {};
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const names = metatype ? this.reflector.get<string[] | undefined>(EFFECT, metatype) : undefined;
      for (const name of names ?? []) {
        if (tasks[name]) throw new Error(`Effect '${name}' has two runners.`);
        tasks[name] = async (payload) => (instance as EffectRunner).run(payload as EffectPayload);
      }
    }
    const named = [...planEffects, ...deliveryEffects, ...assignmentEffects, ...copyEffects] as readonly string[];
    const missing = named.filter((name) => !tasks[name]);
    const unknown = Object.keys(tasks).filter((name) => !named.includes(name));
    if (missing.length + unknown.length > 0) throw new Error(`Effects without a runner: ${missing.join(', ') || 'none'}; runners without an effect: ${unknown.join(', ') || 'none'}.`);
    return tasks;
  }

  private periodicTasks(): { instance: PeriodicTask; every: number }[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const every = metatype ? this.reflector.get<number | undefined>(PERIODIC, metatype) : undefined;
      return every ? [{ instance: instance as PeriodicTask, every }] : [];
    });
  }
}

/** Runs a tick again and again; the answer stops it and waits for the last. */
function repeat(task: PeriodicTask, every: number, logger: Logger): () => Promise<void> {
  let stopped = false;
  let wake: () => void = () => undefined;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      try {
        await task.tick();
      } catch (error) {
        logger.error(`${task.constructor.name}: ${String(error)}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (stopped) wake();
      });
    }
  };
  const done = loop();
  return async () => {
    stopped = true;
    wake();
    await done;
  };
}
