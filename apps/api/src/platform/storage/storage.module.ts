import { Global, Module } from '@nestjs/common';
import { ContentStore } from './content-store.js';

@Global()
@Module({ providers: [ContentStore], exports: [ContentStore] })
export class StorageModule {}
