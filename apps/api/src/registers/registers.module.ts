import { Module } from '@nestjs/common';
import { RegisterResolver } from './register.resolver.js';

@Module({ providers: [RegisterResolver] })
export class RegistersModule {}
