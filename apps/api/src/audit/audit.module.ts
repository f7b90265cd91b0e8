import { Module } from '@nestjs/common';
import { AuditSequencer } from './audit-sequencer.js';

@Module({ providers: [AuditSequencer] })
export class AuditModule {}
