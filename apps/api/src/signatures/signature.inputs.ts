import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';

const version = { message: 'Phiên bản không hợp lệ.' };

@InputType({ description: 'A signature: the plan, the file the person saw, and the password again.' })
export class SignPlanInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, { message: 'Thiếu khóa chống gửi trùng.' }) idempotencyKey: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000, { message: 'Ý kiến dài quá 2.000 ký tự.' }) note?: string | null;
  @Field({ description: 'SHA-256 of the file that `prepareSignature` showed.' }) @Matches(/^[0-9a-f]{64}$/, { message: 'Mã SHA-256 của tệp sẽ ký không hợp lệ.' }) pdfHash: string;
  @Field() @Length(1, 200, { message: 'Vui lòng nhập mật khẩu (không quá 200 ký tự).' }) password: string;
}
