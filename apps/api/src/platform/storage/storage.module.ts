import { Global, Module } from '@nestjs/common';
import { ContentStore } from './content-store.js';
import { StoreSweep } from './store-sweep.js';

@Global()
@Module({ providers: [ContentStore, StoreSweep], exports: [ContentStore] })
export class StorageModule {}
