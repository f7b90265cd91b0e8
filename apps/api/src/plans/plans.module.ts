import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Typesetter } from '@banhanh/typesetting';
import { ChangesListener } from './changes.listener.js';
import { ChangesResolver } from './changes.resolver.js';
import { DocumentController } from './document.controller.js';
import { KeptFileResolver } from './kept-file.resolver.js';
import { ReplacementResolver } from './replacement.resolver.js';
import { ImportThread } from './import-thread.js';
import { DraftingResolver } from './drafting.resolver.js';
import { IssuerFieldsResolver } from './issuer-fields.resolver.js';
import { PlanActsResolver } from './plan.acts.resolver.js';
import { MoveResolver, PlanFieldsResolver, StalePlanResolver } from './plan.fields.resolver.js';
import { PlanResolver } from './plan.resolver.js';
import { PrintTrial } from './print-trial.js';
import { TYPESETTER, typesetterProvider } from './typesetter.provider.js';
import { WordThread } from './word-thread.js';

@Module({
  controllers: [DocumentController],
  providers: [
    PlanResolver,
    PlanFieldsResolver,
    IssuerFieldsResolver,
    PlanActsResolver,
    DraftingResolver,
    KeptFileResolver,
    ReplacementResolver,
    MoveResolver,
    StalePlanResolver,
    ChangesResolver,
    ChangesListener,
    ImportThread,
    PrintTrial,
    WordThread,
    typesetterProvider,
  ],
  exports: [ChangesListener, TYPESETTER],
})
export class PlansModule implements OnApplicationShutdown {
  constructor(@Inject(TYPESETTER) private readonly typesetter: Typesetter) {}

  async onApplicationShutdown(): Promise<void> {
    await this.typesetter.close();
  }
}
