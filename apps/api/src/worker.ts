import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { PlainLogger } from './platform/plain-logger.js';
import { WorkerService } from './platform/jobs/worker.service.js';

const app = await NestFactory.createApplicationContext(AppModule, { logger: new PlainLogger({ logLevels: ['error', 'warn'] }) });
app.enableShutdownHooks();
await app.get(WorkerService).start();
process.send?.({ working: true });
// Started by the launcher: when it is gone, whatever the reason, this process leaves the port and the database.
if (process.send) process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
