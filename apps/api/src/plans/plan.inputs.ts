import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';
import { planStates, type PlanState } from '@banhanh/lifecycle';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { PlanStateEnum } from './plan.type.js';

const key = { message: 'Thiếu khóa chống gửi trùng.' };
const version = { message: 'Phiên bản không hợp lệ.' };
const wordsFrom = (least: number, most: number, what: string) => ({ message: `${what} cần từ ${least} đến ${most} ký tự.` });

@InputType({ description: 'Every act: the plan, the version the person saw, and a key that makes a repeat harmless.' })
export class ActInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, key) idempotencyKey: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000, { message: 'Ý kiến dài quá 2.000 ký tự.' }) note?: string | null;
}

@InputType()
export class ReasonInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, key) idempotencyKey: string;
  @Field() @Length(3, 2000, wordsFrom(3, 2000, 'Lý do')) reason: string;
}

@InputType()
export class RevokePlanInput extends ReasonInput {
  @Field(() => ID, { nullable: true, description: 'An issued plan of the same agency that takes its place.' })
  @IsOptional() @IsUUID(undefined, { message: 'Mã kế hoạch thay thế không hợp lệ.' }) replacedById?: string | null;
}

@InputType()
export class ReportPlanInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, key) idempotencyKey: string;
  @Field() @Length(10, 20_000, wordsFrom(10, 20_000, 'Báo cáo tổng hợp')) summary: string;
}

@InputType()
export class FilePlanInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, key) idempotencyKey: string;
  @Field() @Length(2, 200, wordsFrom(2, 200, 'Số và ký hiệu hồ sơ')) recordFile: string;
  @Field() @Length(2, 100, wordsFrom(2, 100, 'Thời hạn bảo quản')) retention: string;
}

@InputType()
export class PreviewImportInput {
  @Field() @Length(1, 255, { message: 'Tên tệp không hợp lệ.' }) fileName: string;
  @Field() @IsString() contentBase64: string;
}

@InputType()
export class CreatePlanInput {
  @Field(() => ID) @IsUUID(undefined, key) idempotencyKey: string;
  @Field(() => JsonScalar) @IsObject({ message: 'Nội dung kế hoạch không hợp lệ.' }) document: unknown;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(50) fieldCode?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() signerPositionId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(255) sourceName?: string | null;
  @Field(() => String, { nullable: true, description: 'The imported file as it came; kept beside the plan.' })
  @IsOptional() @IsString() sourceBase64?: string | null;
}

@InputType()
export class SaveDraftInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => JsonScalar) @IsObject({ message: 'Nội dung kế hoạch không hợp lệ.' }) document: unknown;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(50) fieldCode?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() signerPositionId?: string | null;
}

@InputType()
export class PlanFilter {
  @Field(() => [PlanStateEnum], { nullable: true }) @IsOptional() @IsArray() @IsIn(planStates, { each: true }) states?: PlanState[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Only plans the viewer drafted.' }) @IsOptional() @IsBoolean() mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only plans of the viewer's agency." }) @IsOptional() @IsBoolean() ofOwnAgency?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Words of the title, with or without diacritics.' })
  @IsOptional() @IsString() @MaxLength(200) text?: string | null;
}
