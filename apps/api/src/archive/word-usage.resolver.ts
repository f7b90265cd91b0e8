import { ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../identity/index.js';
import type { Reading } from '../platform/database/database.js';
import { CurrentReading } from '../platform/graphql/context.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { wordUsageOfViewer } from './word-usage.js';

@Resolver(() => Viewer)
export class WordUsageResolver {
  @ResolveField(() => JsonScalar, { nullable: true, description: 'How the issued plans of the agency are written, for the spelling check; at most a megabyte. Null before the first.' })
  wordUsage(@CurrentReading() reading: Reading): Promise<unknown> {
    return wordUsageOfViewer(reading);
  }
}
