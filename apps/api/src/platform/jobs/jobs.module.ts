import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { WorkerService } from './worker.service.js';

@Module({ imports: [DiscoveryModule], providers: [WorkerService], exports: [WorkerService] })
export class JobsModule {}
