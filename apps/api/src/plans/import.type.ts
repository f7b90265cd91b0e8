import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { AssigneeLine, Position, RecipientLine } from '../organisation/index.js';
import { JsonScalar } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'Something the importer was unsure of.' })
export class Doubt {
  @Field(() => String, { nullable: true }) nodeId: string | null;
  @Field() where: string;
  @Field() code: string;
  @Field() message: string;
  @Field(() => Int, { nullable: true }) line: number | null;
  @Field(() => Int, { nullable: true, description: 'From 1, in files that have pages.' }) page?: number;
}

@ObjectType({ description: 'A way of writing of the file that the plan does not keep: SPACED_MARKER (`1. 1.`), DOUBLE_SPACE, RECIPIENT_END (a line of Nơi nhận that ends otherwise than the others).' })
export class Normalised {
  @Field() what: string;
  @Field() nodeId: string;
  @Field(() => Int) line: number;
  @Field({ description: 'As typed.' }) source: string;
}

@ObjectType({ description: 'A file read as a plan, for confirmation. Nothing is kept yet.' })
export class ImportPreview {
  @Field(() => JsonScalar) document: unknown;
  @Field() html: string;
  @Field(() => [Doubt]) doubts: Doubt[];
  @Field(() => [Normalised]) normalised: Normalised[];
  @Field(() => JsonScalar, { description: 'Lines of the source of each node, by node id.' }) provenance: unknown;
  @Field() sourceText: string;
  @Field(() => [RecipientLine]) recipients: RecipientLine[];
  @Field(() => [AssigneeLine]) assignees: AssigneeLine[];
  @Field(() => Position, { nullable: true }) suggestedSigner: Position | null;
  @Field(() => String, { nullable: true }) suggestedField: string | null;
}

@ObjectType({ description: 'The file could not be read as a plan; nothing was kept.' })
export class ImportRefused {
  @Field() code: string;
  @Field() message: string;
}

export const ImportPreviewResult = createUnionType({ name: 'ImportPreviewResult', types: () => [ImportPreview, ImportRefused] as const });
