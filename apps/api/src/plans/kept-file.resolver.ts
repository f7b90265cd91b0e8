import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../platform/clock.js';
import type { Statement } from '../platform/database/database.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { overdueBefore, type KeptFileRow } from './kept-file.js';
import { Plan } from './plan.type.js';

@ObjectType({ description: 'The official file as it is kept: as issued, or with a newer archive time-stamp; every one begins with the bytes of the one before.' })
export class KeptFile {
  @Field() sha256: string;
  @Field(() => Int) bytes: number;
  @Field() isNewest: boolean;
  @Field({ description: 'False for a file issued before there were keys: nothing in it to prove.' }) isSigned: boolean;
  @Field(() => DateTimeScalar) madeAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its newest proof of time ends; null while nobody looked.' }) holdsUntil: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Set when the proof should have been renewed long since: from when on.' }) overdueSince: Date | null;
  @Field() url: string;
}

const filesStatement: Statement = { name: 'kept_files', text: 'select * from plan_file where plan_id = $1 and copy_id is null order by made_at desc limit 100' };
const severalStatements = 20;

@Resolver(() => Plan)
export class KeptFileResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => [KeptFile], { complexity: severalStatements, description: 'Newest first.' })
  async keptFiles(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<KeptFile[]> {
    if (row.file_hash === null) return [];
    const limit = overdueBefore(this.clock.now());
    return (await context.reading.all<KeptFileRow>(filesStatement, [row.id])).map((file) => keptFile(file, limit));
  }
}

const keptFile = (file: KeptFileRow, limit: Date): KeptFile =>
  Object.assign(new KeptFile(), {
    sha256: file.file_hash,
    bytes: file.bytes,
    isNewest: file.state !== 'superseded',
    isSigned: file.state !== 'unsigned',
    madeAt: file.made_at,
    holdsUntil: file.holds_until,
    overdueSince: file.state === 'newest' && file.due_at < limit ? file.due_at : null,
    url: `/plans/${file.plan_id}/files/${file.file_hash}.pdf`,
  });
