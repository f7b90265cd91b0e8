import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/index.js';
import { CoDraftersResolver } from './co-drafters.resolver.js';
import { DraftHost } from './draft-host.js';
import { DraftWriting } from './draft-writing.js';
import { DraftingServer } from './drafting.server.js';
import { Seating } from './seating.js';

/** People who write one draft at once. */
@Module({ imports: [PlansModule], providers: [DraftHost, Seating, DraftWriting, DraftingServer, CoDraftersResolver] })
export class DraftingModule {}
