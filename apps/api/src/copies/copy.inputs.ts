import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';
import { copyForms, copyMedia, type CopyForm, type CopyMedium } from '@banhanh/lifecycle';
import { CopyFormEnum, CopyMediumEnum } from './copy.type.js';

const key = { message: 'Thiếu khóa chống gửi trùng.' };
const version = { message: 'Phiên bản không hợp lệ.' };
const reason = { message: 'Lý do cần từ 3 đến 2.000 ký tự.' };
const parts = { message: 'Phần trích sao không hợp lệ.' };
const recipients = { message: 'Nơi nhận cần từ 1 đến 50 dòng.' };

@InputType()
export class RequestCopyInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => ID) @IsUUID(undefined, key) idempotencyKey: string;
  @Field(() => CopyFormEnum) @IsIn(copyForms) form: CopyForm;
  @Field(() => CopyMediumEnum) @IsIn(copyMedia) medium: CopyMedium;
  @Field(() => ID, { nullable: true, description: 'Of a sao lục: the sao y it is made from.' }) @IsOptional() @IsUUID(undefined, { message: 'Mã bản sao y không hợp lệ.' }) sourceId?: string | null;
  @Field(() => [String], { defaultValue: [], description: 'Of a trích sao: ids of nodes and annexes.' }) @ArrayMaxSize(1000, parts) @Length(1, 100, { each: true, ...parts }) parts: string[];
  @Field(() => [String], { description: 'Nơi nhận, one body a line, without dash and end mark.' })
  @ArrayMinSize(1, recipients) @ArrayMaxSize(50, recipients) @Matches(/[\p{L}\p{N}]/u, { each: true, message: 'Dòng nơi nhận không được để trống.' }) @MaxLength(300, { each: true, message: 'Một dòng nơi nhận không quá 300 ký tự.' }) recipients: string[];
  @Field(() => ID) @IsUUID(undefined, { message: 'Hãy chọn người ký bản sao.' }) certifierPositionId: string;
}

@InputType()
export class CopyActInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã bản sao không hợp lệ.' }) copyId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, key) idempotencyKey: string;
}

@InputType()
export class RefuseCopyInput extends CopyActInput {
  @Field({ description: 'Compulsory: who asked is told why.' }) @Matches(/(?:\S\s*){3}/, reason) @MaxLength(2000, reason) reason: string;
}
