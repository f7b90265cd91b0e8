import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsBase64, IsEnum, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { enumOf } from '../platform/graphql/enum-of.js';
import type { HolderKind, KeyProviderKind } from './signing-key-row.js';

export const KeyHolderEnum = enumOf<HolderKind>(['person', 'agency']);
registerEnumType(KeyHolderEnum, { name: 'KeyHolder', description: 'One’s own key, or the agency’s, which its clerk keeps.' });
export const KeyProviderEnum = enumOf<KeyProviderKind>(['store', 'pkcs11', 'csc']);
registerEnumType(KeyProviderEnum, { name: 'KeyProvider', description: 'Where a key lies: the encrypted store, a PKCS#11 token, a remote service (CSC API).' });

const holder = { message: 'Chưa rõ khóa của ai.' };
const broken = { message: 'Tệp gửi lên bị hỏng trên đường truyền. Vui lòng gửi lại.' };
const fingerprint = { message: 'Mã SHA-256 của chứng thư không hợp lệ.' };

@InputType({ description: 'A PKCS#12 file (.p12, .pfx). Neither the file nor its password is kept.' })
export class AddKeyFileInput {
  @Field(() => KeyHolderEnum) @IsEnum(KeyHolderEnum, holder) holder: HolderKind;
  @Field() @IsBase64({}, broken) @Length(1, 1_500_000, { message: 'Tệp khóa không quá 1 MB.' }) contentBase64: string;
  @Field() @IsString() @MaxLength(200, { message: 'Mật khẩu không quá 200 ký tự.' }) password: string;
  @Field(() => String, { nullable: true, description: 'Fingerprint of the certificate whose doubts were read and confirmed.' }) @IsOptional() @Matches(/^[0-9a-f]{64}$/, fingerprint) confirmed?: string | null;
}

@InputType({ description: 'A key that stays on the token, or at the remote service.' })
export class LinkKeyInput {
  @Field(() => KeyHolderEnum) @IsEnum(KeyHolderEnum, holder) holder: HolderKind;
  @Field(() => KeyProviderEnum) @IsIn(['pkcs11', 'csc'], { message: 'Chỉ liên kết được khóa trên thiết bị hoặc dịch vụ ký từ xa.' }) provider: 'pkcs11' | 'csc';
  @Field(() => String, { nullable: true }) @IsOptional() @Length(1, 32, { message: 'Tên thiết bị có từ 1 đến 32 ký tự.' }) tokenLabel?: string | null;
  @Field(() => String, { nullable: true, description: 'CKA_ID, hexadecimal.' }) @IsOptional() @Matches(/^([0-9a-fA-F]{2}){1,64}$/, { message: 'Mã khóa là các cặp chữ số thập lục phân, ví dụ 01 hoặc a1b2.' }) keyId?: string | null;
  @Field(() => String, { nullable: true, description: 'Without it the service must hold exactly one.' }) @IsOptional() @Length(1, 200, { message: 'Mã chứng thư không quá 200 ký tự.' }) credentialId?: string | null;
  @Field(() => String, { nullable: true, description: 'Asked once now to show that the key is one’s own; never kept.' }) @IsOptional() @IsString() @MaxLength(64, { message: 'Mã PIN không quá 64 ký tự.' }) pin?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(64, { message: 'Mã OTP không quá 64 ký tự.' }) otp?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(/^[0-9a-f]{64}$/, fingerprint) confirmed?: string | null;
}

@InputType({ description: 'A PNG with a transparent ground, at most 2 MB.' })
export class SetSignatureImageInput {
  @Field(() => KeyHolderEnum) @IsEnum(KeyHolderEnum, holder) holder: HolderKind;
  @Field() @IsBase64({}, broken) @Length(1, 3_000_000, { message: 'Ảnh không quá 2 MB.' }) contentBase64: string;
  @Field(() => Int, { nullable: true, description: 'The seal across in millimetres, true size.' }) @IsOptional() @IsInt({ message: 'Đường kính con dấu tính bằng mi-li-mét.' }) @Min(20, { message: 'Đường kính con dấu từ 20 đến 36 mm.' }) @Max(36, { message: 'Đường kính con dấu từ 20 đến 36 mm.' }) millimetres?: number | null;
}
