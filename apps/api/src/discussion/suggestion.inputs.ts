import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional, IsUUID, Length } from 'class-validator';
import { JsonScalar } from '../platform/graphql/scalars.js';

@InputType()
export class SuggestChangesInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => ID, { description: 'Also the id of the batch: the same key twice is one sending.' }) @IsUUID(undefined, { message: 'Thiếu khóa chống gửi trùng.' }) idempotencyKey: string;
  @Field(() => JsonScalar, { description: 'The text the person started from.' }) @IsObject({ message: 'Nội dung kế hoạch không hợp lệ.' }) base: unknown;
  @Field(() => JsonScalar, { description: 'The text as the person would have it.' }) @IsObject({ message: 'Nội dung kế hoạch không hợp lệ.' }) edited: unknown;
  @Field(() => String, { nullable: true }) @IsOptional() @Length(1, 2000, { message: 'Lời nhắn cần từ 1 đến 2.000 ký tự.' }) note?: string | null;
}

@InputType()
export class DecideSuggestionsInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => [ID]) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsUUID(undefined, { each: true, message: 'Mã đề xuất không hợp lệ.' }) ids: string[];
  @Field(() => String, { nullable: true, description: 'Why not; kept with those rejected.' }) @IsOptional() @Length(1, 2000, { message: 'Lý do cần từ 1 đến 2.000 ký tự.' }) reason?: string | null;
}
