import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { CONFIG, readConfig, type Config } from '../config.js';
import { webDirectory } from '../web-directory.js';
import { createDataSource, whenReady } from './database.js';

/** The worker's connections, as role banhanh_worker: effects and periodic tasks only. */
export const WORKER_SOURCE = Symbol('WorkerSource');

/** Configuration, clock and the two pools, for every feature. */
@Global()
@Module({
  providers: [
    Clock,
    { provide: CONFIG, useFactory: () => readConfig(process.env, webDirectory()) },
    { provide: DataSource, inject: [CONFIG], useFactory: (config: Config) => whenReady(createDataSource(config.databaseUrl, 16)) },
    { provide: WORKER_SOURCE, inject: [CONFIG], useFactory: (config: Config) => whenReady(createDataSource(config.workerDatabaseUrl, 8, 300)) },
  ],
  exports: [Clock, CONFIG, DataSource, WORKER_SOURCE],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    @Inject(WORKER_SOURCE) private readonly workerSource: DataSource,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.source.destroy(), this.workerSource.destroy()]);
  }
}
