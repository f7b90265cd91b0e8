import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CertificateFacts } from '@banhanh/pdf-signature';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import type { KeyOutcome } from './key-adding.js';
import type { KeyDoubt as Doubt } from './key-doubts.js';
import type { SignatureImageRow } from './signature-image.js';
import { KeyHolderEnum, KeyProviderEnum } from './signing-key.inputs.js';
import type { HolderKind, KeyProviderKind, SigningKeyRow } from './signing-key-row.js';

@ObjectType({ description: 'A certificate in plain words.' })
export class KeyCertificate {
  @Field() name: string;
  @Field(() => String, { nullable: true }) position: string | null;
  @Field(() => String, { nullable: true }) organization: string | null;
  @Field() issuer: string;
  @Field() serial: string;
  @Field(() => DateTimeScalar) from: Date;
  @Field(() => DateTimeScalar) to: Date;
  @Field({ description: 'SHA-256 of the certificate.' }) sha256: string;
  @Field({ description: 'Whether it chains to an authority this installation trusts.' }) isTrusted: boolean;
}

@ObjectType({ description: 'A key that was put in; the key itself never leaves its provider.' })
export class SigningKey {
  @Field(() => ID) id: string;
  @Field(() => KeyProviderEnum) provider: KeyProviderKind;
  @Field(() => String, { nullable: true, description: 'Label of the token, or id of the credential.' }) place: string | null;
  @Field(() => KeyCertificate) certificate: KeyCertificate;
  @Field(() => DateTimeScalar) addedAt: Date;
  @Field(() => DateTimeScalar, { nullable: true }) retiredAt: Date | null;
}

@ObjectType({ description: 'The picture a signature shows.' })
export class SignatureImage {
  @Field(() => ID) id: string;
  @Field() url: string;
  @Field(() => Int) width: number;
  @Field(() => Int) height: number;
  @Field(() => Int, { nullable: true, description: 'The seal across.' }) millimetres: number | null;
}

@ObjectType({ description: 'With what one signs, or what the agency seals with.' })
export class KeyHolding {
  @Field(() => KeyHolderEnum) holder: HolderKind;
  @Field() name: string;
  @Field(() => SigningKey, { nullable: true }) current: SigningKey | null;
  @Field(() => [SigningKey]) retired: SigningKey[];
  @Field(() => SignatureImage, { nullable: true }) image: SignatureImage | null;
  @Field({ description: 'Without a key of one’s own the demonstration makes one.' }) isDemo: boolean;
}

@ObjectType()
export class SigningKeysOfViewer {
  @Field(() => KeyHolding) own: KeyHolding;
  @Field(() => KeyHolding, { nullable: true, description: 'For the clerk.' }) agency: KeyHolding | null;
  @Field(() => [KeyProviderEnum], { description: 'What this installation can use.' }) providers: KeyProviderKind[];
}

@ObjectType({ description: 'Codes: NAME_DIFFERS, ISSUER_UNKNOWN.' })
export class KeyDoubt {
  @Field() code: string;
  @Field() message: string;
}

@ObjectType({ description: 'Nothing was put in: send it again with `confirmed` set to the certificate’s fingerprint, once the doubts were read.' })
export class KeyDoubtful {
  @Field(() => KeyCertificate) certificate: KeyCertificate;
  @Field(() => [KeyDoubt]) doubts: Doubt[];
}

@ObjectType({ description: 'Nothing was put in. Codes: CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_PURPOSE, and those of the provider (KEY_LOCKED, KEY_FILE_CIPHER …).' })
export class KeyRefused {
  @Field() code: string;
  @Field() message: string;
}

@ObjectType({ description: 'The picture was not kept. Codes: NOT_A_PNG, IMAGE_TOO_LARGE, IMAGE_TOO_SMALL, GROUND_NOT_TRANSPARENT.' })
export class ImageRefused {
  @Field() code: string;
  @Field() message: string;
}

export const AddKeyResult = createUnionType({ name: 'AddKeyResult', types: () => [SigningKey, KeyDoubtful, KeyRefused] as const });
export const SetSignatureImageResult = createUnionType({ name: 'SetSignatureImageResult', types: () => [SignatureImage, ImageRefused] as const });

export const signingKeyOf = (row: SigningKeyRow, certificate: CertificateFacts): SigningKey =>
  Object.assign(new SigningKey(), { id: row.id, provider: row.provider, place: row.token_label ?? row.credential_id, certificate, addedAt: row.added_at, retiredAt: row.retired_at });

export const imageOf = ({ id, width, height, millimetres }: SignatureImageRow): SignatureImage =>
  Object.assign(new SignatureImage(), { id, url: `/signature-images/${id}.png`, width, height, millimetres: millimetres === null ? null : Number(millimetres) });

export const notAdded = (outcome: Exclude<KeyOutcome, { kind: 'added' }>): KeyDoubtful | KeyRefused =>
  outcome.kind === 'doubtful'
    ? Object.assign(new KeyDoubtful(), { certificate: outcome.facts, doubts: outcome.doubts })
    : Object.assign(new KeyRefused(), { code: outcome.code, message: outcome.message });
