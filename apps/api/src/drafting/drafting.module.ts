import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/index.js';
import { CoDraftersResolver } from './co-drafters.resolver.js';
import { DraftHost } from './draft-host.js';
import { DraftingServer } from './drafting.server.js';

/** People who write one draft at once. */
@Module({ imports: [PlansModule], providers: [DraftHost, DraftingServer, CoDraftersResolver] })
export class DraftingModule {}
