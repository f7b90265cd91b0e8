import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AssignmentMark, RecipientPurpose, Target } from '@banhanh/plan-document';
import { Agency, RecipientGroup } from './directory.type.js';

export const TargetKindEnum = { AGENCY: 'agency', GROUP: 'group', INTERNAL: 'internal', OUTSIDE: 'outside' } as const satisfies Record<
  string,
  Target['kind']
>;
registerEnumType(TargetKindEnum, {
  name: 'TargetKind',
  description: 'INTERNAL stays inside the issuing agency; OUTSIDE is sent by other means.',
});

export const RecipientPurposeEnum = { REPORT: 'report', FILE: 'file', EXECUTE_OR_KNOW: 'execute-or-know' } as const satisfies Record<
  string,
  RecipientPurpose
>;
registerEnumType(RecipientPurposeEnum, { name: 'RecipientPurpose' });

export const ModalityEnum = { ORDER: 'order', REQUEST: 'request' } as const satisfies Record<string, AssignmentMark['modality']>;
registerEnumType(ModalityEnum, { name: 'Modality', description: 'Own units are ordered; everybody else is asked (“Đề nghị …”).' });

@ObjectType({ description: 'A name written in the plan (a part of a recipient line, or an assignee) and who it means today.' })
export class ResolvedName {
  @Field() text: string;
  @Field(() => TargetKindEnum, { nullable: true, description: 'Null while nobody knows whom it means.' }) kind: Target['kind'] | null;
  @Field(() => Agency, { nullable: true }) agency?: Agency | null;
  @Field(() => RecipientGroup, { nullable: true }) group?: RecipientGroup | null;
  @Field(() => [Agency], { description: 'Every agency it reaches, groups expanded; never the issuing agency itself.' }) agencies?: Agency[];
  @Field({ description: 'Decided by a person in this plan.' }) byHand: boolean;
  @Field(() => String, { nullable: true }) suggestion: string | null;
  agencyId: string | null;
  groupId: string | null;
  agencyIds: string[];
  /** Own units meant by an internal name; empty for the agency as a whole or its leaders. */
  unitIds: string[];
}

@ObjectType({ description: 'One dash line of Nơi nhận; `agencies` are all it reaches, groups expanded; `isResolved` is false while a name is unknown.' })
export class RecipientLine {
  @Field(() => ID) id: string;
  @Field() text: string;
  @Field(() => RecipientPurposeEnum) purpose: RecipientPurpose;
  @Field(() => [ResolvedName]) names: ResolvedName[];
  @Field(() => [Agency]) agencies?: Agency[];
  @Field() isResolved: boolean;
  agencyIds: string[];
}

@ObjectType({ description: 'One assignment of the plan, of its body or of an annex row, and who each assignee means.' })
export class AssigneeLine {
  @Field() nodeId: string;
  @Field(() => ID, { nullable: true, description: 'The annex row; null for work of the body.' }) rowId: string | null;
  @Field(() => [ResolvedName]) assignees: ResolvedName[];
  @Field(() => ModalityEnum) modality: AssignmentMark['modality'];
  @Field(() => [String]) tasks: string[];
  @Field(() => [String], { description: 'Who works with the assignees (phối hợp), as written; none for work of the body.' }) partners: string[];
  @Field(() => String, { nullable: true, description: 'The time cell of the row as written; null for work of the body.' }) written: string | null;
  @Field() isResolved: boolean;
}

@ObjectType({ description: 'Who every name of a document means.' })
export class ResolvedDocument {
  @Field(() => [RecipientLine]) recipients: RecipientLine[];
  @Field(() => [AssigneeLine]) assignees: AssigneeLine[];
}
