import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { Agency, DutyEnum, OrgUnit, Person, Position } from '../organisation/index.js';
import type { Actor, Duty } from '../platform/database/actor.js';

@ObjectType({ description: 'The person who is signed in, and what they hold today.' })
export class Viewer {
  @Field(() => [DutyEnum]) duties: Duty[];
  @Field(() => Person) person?: Person;
  @Field(() => Agency) agency?: Agency;
  @Field(() => [OrgUnit]) units?: OrgUnit[];
  @Field(() => [Position]) positions?: Position[];
  actor: Actor;
}

export const viewerOf = (actor: Actor): Viewer => Object.assign(new Viewer(), { duties: actor.duties, actor });

@ObjectType({ description: 'Somebody offered on the sign-in page of a demo.' })
export class DemoPerson {
  @Field() username: string;
  @Field() fullName: string;
  @Field({ description: 'The role in Vietnamese, e.g. Văn thư.' }) label: string;
  @Field() positionTitle: string;
  @Field() agencyName: string;
}

@ObjectType()
export class SignedIn {
  @Field(() => Viewer) viewer: Viewer;
}

@ObjectType({ description: 'Codes: WRONG_CREDENTIALS, ACCOUNT_LOCKED, TOO_MANY_ATTEMPTS, NO_POSITION, DEMO_ONLY, WRONG_PASSKEY.' })
export class SignInRefused {
  @Field() code: string;
  @Field() message: string;
}

export const SignInResult = createUnionType({ name: 'SignInResult', types: () => [SignedIn, SignInRefused] as const });

@InputType()
export class SignInInput {
  @Field() @Length(1, 100, { message: 'Vui lòng nhập tên đăng nhập (không quá 100 ký tự).' }) username: string;
  @Field() @Length(1, 200, { message: 'Vui lòng nhập mật khẩu (không quá 200 ký tự).' }) password: string;
}
