import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min, ValidateNested } from 'class-validator';

const version = { message: 'Phiên bản không hợp lệ.' };

@InputType({ description: 'One signature: the plan, and the file the person saw.' })
export class SigningInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, { message: 'Thiếu khóa chống gửi trùng.' }) idempotencyKey: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000, { message: 'Ý kiến dài quá 2.000 ký tự.' }) note?: string | null;
  @Field({ description: 'SHA-256 of the file that `prepareSignature` showed.' }) @Matches(/^[0-9a-f]{64}$/, { message: 'Mã SHA-256 của tệp sẽ ký không hợp lệ.' }) pdfHash: string;
}

@InputType({ description: 'A signature, and the password again.' })
export class SignPlanInput extends SigningInput {
  @Field() @Length(1, 200, { message: 'Vui lòng nhập mật khẩu (không quá 200 ký tự).' }) password: string;
}

const mostAtOnce = 50;

@InputType({ description: 'Many signatures under one password; each plan was shown by `prepareSignature` first.' })
export class SignPlansInput {
  @Field(() => [SigningInput])
  @ArrayMinSize(1, { message: 'Hãy chọn ít nhất một kế hoạch để ký.' })
  @ArrayMaxSize(mostAtOnce, { message: `Mỗi lần ký không quá ${mostAtOnce} kế hoạch.` })
  @ArrayUnique(({ planId }: SigningInput) => planId, { message: 'Có kế hoạch được chọn hai lần.' })
  @ValidateNested({ each: true })
  @Type(() => SigningInput)
  signings: SigningInput[];
  @Field() @Length(1, 200, { message: 'Vui lòng nhập mật khẩu (không quá 200 ký tự).' }) password: string;
}
