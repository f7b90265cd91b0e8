import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Duty } from '../platform/database/actor.js';

export const DutyEnum = {
  DRAFTER: 'drafter',
  UNIT_HEAD: 'unit_head',
  FORM_CHECKER: 'form_checker',
  LEADER: 'leader',
  CLERK: 'clerk',
  ARCHIVIST: 'archivist',
  REPORTER: 'reporter',
  ADMINISTRATOR: 'administrator',
  AUDITOR: 'auditor',
} as const satisfies Record<string, Duty>;
registerEnumType(DutyEnum, { name: 'Duty', description: 'What a position does in the life of plans; a position may have several duties.' });

export type Rank = 'head' | 'deputy' | 'unit_head' | 'unit_deputy' | 'staff';

@ObjectType({ description: 'A legal body with its own register and seal.' })
export class Agency {
  @Field(() => ID) id: string;
  @Field({ description: 'Mã định danh, e.g. H99.14.' }) code: string;
  @Field() name: string;
  @Field() shortName: string;
  @Field() kind: string;
}

@ObjectType({ description: 'A unit inside an agency.' })
export class OrgUnit {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() shortName: string;
  @Field({ description: 'As written after Lưu: VT, e.g. TTBCXB.' }) symbol: string;
}

@ObjectType()
export class Person {
  @Field(() => ID) id: string;
  @Field() fullName: string;
}

@ObjectType({ description: 'An office that people hold; routes address positions, never persons.' })
export class Position {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => String) rank: Rank;
  @Field(() => [DutyEnum]) duties: Duty[];
  @Field(() => OrgUnit, { nullable: true }) unit?: OrgUnit | null;
  @Field(() => Agency) agency?: Agency;
  @Field(() => [Person], { description: 'Who holds it today.' }) holders?: Person[];
  agencyId: string;
  unitId: string | null;
}

@ObjectType({ description: 'Quyền hạn, chức vụ, họ tên: the lines a signer prints, top to bottom.' })
export class SignerBlock {
  @Field(() => [String]) authority: string[];
  @Field() office: string;
  @Field(() => String, { nullable: true }) name: string | null;
}

@ObjectType({ description: 'Lĩnh vực: deputies sign in the fields assigned to them in writing.' })
export class WorkField {
  @Field() code: string;
  @Field() name: string;
}

@ObjectType({ description: 'A name of many, such as “các sở, ban, ngành”; its members are those of today.' })
export class RecipientGroup {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => [Agency]) members?: Agency[];
}
