import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MoveRefused, Plan, StalePlan } from '../plans/index.js';
import type { Prepared, SignatureRefusal } from './plan-signing.js';
import type { KeyWord } from './signing-key-row.js';

const KeyWordEnum = { PIN: 'PIN', OTP: 'OTP' } as const satisfies Record<KeyWord, KeyWord>;
registerEnumType(KeyWordEnum, { name: 'KeyWord', description: 'What the provider of a key asks at each signature.' });

@ObjectType({ description: 'The file that will be signed: number and date left blank, to be filled without touching the signature.' })
export class PreparedSignature {
  @Field(() => ID) planId: string;
  @Field() sha256: string;
  @Field(() => Int) pages: number;
  @Field(() => Int) bytes: number;
  @Field() url: string;
  @Field() signerName: string;
  @Field(() => [String], { description: 'Quyền hạn, chức vụ as printed: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC.' }) signerLines: string[];
  @Field(() => [KeyWordEnum], { description: 'What the key asks besides the password.' }) asks: KeyWord[];
  @Field({ description: 'The key is made by the demonstration; its signature has no legal value.' }) isDemo: boolean;
}

@ObjectType({
  description:
    'Nothing was signed. Codes: WRONG_PASSWORD, ACCOUNT_LOCKED, WRONG_PASSKEY, PASSKEY_LOCKED, FILE_CHANGED, FILE_LOST, and those of the key (KEY_MISSING, KEY_LOCKED, PIN_MISSING, CERTIFICATE_EXPIRED, PROVIDER_DOWN, TIMESTAMP_DOWN …).',
})
export class SignatureRefused {
  @Field() code: string;
  @Field() message: string;
}

export const PrepareSignatureResult = createUnionType({ name: 'PrepareSignatureResult', types: () => [PreparedSignature, MoveRefused] as const });
export const SignPlanResult = createUnionType({ name: 'SignPlanResult', types: () => [Plan, MoveRefused, StalePlan, SignatureRefused] as const });

@ObjectType({ description: 'What became of one of many signatures.' })
export class SigningOutcome {
  @Field(() => ID) planId: string;
  @Field(() => SignPlanResult) result: typeof SignPlanResult;
}

export const prepared = ({ planId, sheet, signer, asks, isDemo }: Prepared): PreparedSignature =>
  Object.assign(new PreparedSignature(), {
    planId,
    sha256: sheet.file_hash,
    pages: sheet.pages,
    bytes: sheet.bytes,
    url: `/plans/${planId}/signing/${sheet.file_hash}.pdf`,
    signerName: signer.name,
    signerLines: signer.lines,
    asks,
    isDemo,
  });

export const signatureRefused = ({ code, message }: SignatureRefusal): SignatureRefused => Object.assign(new SignatureRefused(), { code, message });
