import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsObject, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { DateTimeScalar, JsonScalar } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'Khóa truy cập (WebAuthn) of the viewer: its public half; the private one never leaves the device.' })
export class Passkey {
  @Field(() => ID) id: string;
  @Field({ description: 'The name the person gave it.' }) label: string;
  @Field({ description: 'Kept by the maker of the device on more than one of them.' }) isSynced: boolean;
  @Field(() => DateTimeScalar) createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true }) lastUsedAt: Date | null;
}

@ObjectType({ description: 'What the browser gives to the device: the options of `navigator.credentials` as JSON. Good for one answer within five minutes.' })
export class PasskeyQuestion {
  @Field(() => JsonScalar) options: unknown;
}

@ObjectType({ description: 'Nothing was changed. Codes: WRONG_PASSWORD, ACCOUNT_LOCKED, TOO_MANY_PASSKEYS, PASSKEY_NOT_ADDED, NO_PASSKEY, TOO_MANY_ATTEMPTS.' })
export class PasskeyRefused {
  @Field() code: string;
  @Field() message: string;
}

export const passkeyQuestion = (options: object): PasskeyQuestion => Object.assign(new PasskeyQuestion(), { options });
export const passkeyRefused = (code: string, message: string): PasskeyRefused => Object.assign(new PasskeyRefused(), { code, message });

export const AskPasskeyResult = createUnionType({ name: 'AskPasskeyResult', types: () => [PasskeyQuestion, PasskeyRefused] as const });
export const AddPasskeyResult = createUnionType({ name: 'AddPasskeyResult', types: () => [Passkey, PasskeyRefused] as const });

const answer = { message: 'Câu trả lời của khóa truy cập không hợp lệ.' };
const label = { message: 'Tên khóa cần từ 1 đến 60 ký tự.' };
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

@InputType()
export class AddPasskeyInput {
  @Field(() => JsonScalar) @IsObject(answer) answer: unknown;
  @Field() @trimmed @Length(1, 60, label) label: string;
}

@InputType()
export class RenamePasskeyInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã khóa truy cập không hợp lệ.' }) id: string;
  @Field() @trimmed @Length(1, 60, label) label: string;
}

@InputType({ description: 'A file that will be signed, as `prepareSignature` showed it.' })
export class FileToSignInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field() @Matches(/^[0-9a-f]{64}$/, { message: 'Mã SHA-256 của tệp sẽ ký không hợp lệ.' }) pdfHash: string;
}

@InputType()
export class FilesToSignInput {
  @Field(() => [FileToSignInput])
  @ArrayMinSize(1, { message: 'Hãy chọn ít nhất một kế hoạch để ký.' })
  @ArrayMaxSize(50, { message: 'Mỗi lần ký không quá 50 kế hoạch.' })
  @ValidateNested({ each: true })
  @Type(() => FileToSignInput)
  files: FileToSignInput[];
}
