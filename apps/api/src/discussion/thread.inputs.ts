import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, Length } from 'class-validator';
import { JsonScalar } from '../platform/graphql/scalars.js';

const words = { message: 'Nhận xét cần từ 1 đến 4.000 ký tự.' };
const key = { message: 'Thiếu khóa chống gửi trùng.' };

@InputType()
export class StartThreadInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => ID, { description: 'Also the id of the first comment: the same key twice is one thread.' }) @IsUUID(undefined, key) idempotencyKey: string;
  @Field() @Length(1, 4000, words) text: string;
  @Field(() => JsonScalar, { nullable: true, description: 'Null speaks of the whole plan.' }) @IsOptional() anchor?: unknown;
}

@InputType()
export class ReplyInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã trao đổi không hợp lệ.' }) threadId: string;
  @Field(() => ID) @IsUUID(undefined, key) idempotencyKey: string;
  @Field() @Length(1, 4000, words) text: string;
}
