import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { readAssertion, type Confirmation } from '../identity/index.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import type { KeyWords } from './key-opening.js';

const version = { message: 'Phiên bản không hợp lệ.' };

@InputType({ description: 'One signature: the plan, and the file the person saw.' })
export class SigningInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, { message: 'Thiếu khóa chống gửi trùng.' }) idempotencyKey: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000, { message: 'Ý kiến dài quá 2.000 ký tự.' }) note?: string | null;
  @Field({ description: 'SHA-256 of the file that `prepareSignature` showed.' }) @Matches(/^[0-9a-f]{64}$/, { message: 'Mã SHA-256 của tệp sẽ ký không hợp lệ.' }) pdfHash: string;
}

const passwordLength = { message: 'Vui lòng nhập mật khẩu (không quá 200 ký tự).' };
const old = { nullable: true, deprecationReason: 'Use `confirmation`.' };

@InputType({ description: 'By what the person confirms that it is they who sign: exactly one.' })
export class ConfirmationInput {
  @Field(() => String, { nullable: true, description: 'The password of signing in, again.' }) @IsOptional() @Length(1, 200, passwordLength) password?: string | null;
  @Field(() => String, { nullable: true, description: 'When the key asks for it (`PreparedSignature.asks`); held in memory only.' }) @IsOptional() @IsString() @MaxLength(64, { message: 'Mã PIN không quá 64 ký tự.' }) pin?: string | null;
  @Field(() => String, { nullable: true, description: 'A code for one signature, when the key asks for it.' }) @IsOptional() @IsString() @MaxLength(64, { message: 'Mã OTP không quá 64 ký tự.' }) otp?: string | null;
  @Field(() => JsonScalar, { nullable: true, description: 'The answer of a passkey to `askPasskeyToSign` about exactly the files signed here.' }) @IsOptional() @IsObject({ message: 'Câu trả lời của khóa truy cập không hợp lệ.' }) passkey?: unknown;
}

@InputType({ description: 'A signature, and its confirmation.' })
export class SignPlanInput extends SigningInput {
  @Field(() => ConfirmationInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ConfirmationInput) confirmation?: ConfirmationInput | null;
  @Field(() => String, old) @IsOptional() @Length(1, 200, passwordLength) password?: string | null;
}

const mostAtOnce = 50;

@InputType({ description: 'Many signatures under one confirmation; each plan was shown by `prepareSignature` first.' })
export class SignPlansInput {
  @Field(() => [SigningInput])
  @ArrayMinSize(1, { message: 'Hãy chọn ít nhất một kế hoạch để ký.' })
  @ArrayMaxSize(mostAtOnce, { message: `Mỗi lần ký không quá ${mostAtOnce} kế hoạch.` })
  @ArrayUnique(({ planId }: SigningInput) => planId, { message: 'Có kế hoạch được chọn hai lần.' })
  @ValidateNested({ each: true })
  @Type(() => SigningInput)
  signings: SigningInput[];
  @Field(() => ConfirmationInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ConfirmationInput) confirmation?: ConfirmationInput | null;
  @Field(() => String, old) @IsOptional() @Length(1, 200, passwordLength) password?: string | null;
}

/** What the key itself asks for, besides the confirmation of the person. */
export const keyWordsOf = ({ confirmation }: { confirmation?: ConfirmationInput | null }): KeyWords => ({ pin: confirmation?.pin ?? undefined, otp: confirmation?.otp ?? undefined });

/** Exactly one confirmation, given the one way or the older one. */
export function confirmationOf(input: { confirmation?: ConfirmationInput | null; password?: string | null }): Confirmation {
  const password = input.password ?? null;
  const given = input.confirmation ?? null;
  const ways: Confirmation[] = [];
  if (password !== null) ways.push({ kind: 'password', password });
  if (typeof given?.password === 'string') ways.push({ kind: 'password', password: given.password });
  if (given?.passkey !== undefined && given.passkey !== null) {
    const answer = readAssertion(given.passkey);
    if (!answer) throw invalidInput('Câu trả lời của khóa truy cập không hợp lệ.');
    ways.push({ kind: 'passkey', answer });
  }
  if (ways.length !== 1) throw invalidInput('Vui lòng xác nhận việc ký bằng đúng một cách.');
  return ways[0]!;
}
