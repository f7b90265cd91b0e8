import { Module } from '@nestjs/common';
import { HomeResolver, WaitingItemResolver } from './home.resolver.js';

@Module({ providers: [HomeResolver, WaitingItemResolver] })
export class HomeModule {}
