import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoveRefused, Plan, StalePlan } from '../plans/index.js';
import type { Prepared, SignatureRefusal } from './plan-signing.js';

@ObjectType({ description: 'The file that will be signed: number and date left blank, to be filled without touching the signature.' })
export class PreparedSignature {
  @Field(() => ID) planId: string;
  @Field() sha256: string;
  @Field(() => Int) pages: number;
  @Field(() => Int) bytes: number;
  @Field() url: string;
  @Field() signerName: string;
  @Field(() => [String], { description: 'Quyền hạn, chức vụ as printed: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC.' }) signerLines: string[];
  @Field({ description: 'The key is made by the demonstration; its signature has no legal value.' }) isDemo: boolean;
}

@ObjectType({
  description:
    'Nothing was signed. Codes: WRONG_PASSWORD, ACCOUNT_LOCKED, FILE_CHANGED, FILE_LOST, KEY_MISSING, and those of the signing provider (PROVIDER_DOWN, TIMESTAMP_DOWN …).',
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

export const prepared = ({ planId, sheet, signer }: Prepared, isDemo: boolean): PreparedSignature =>
  Object.assign(new PreparedSignature(), {
    planId,
    sha256: sheet.file_hash,
    pages: sheet.pages,
    bytes: sheet.bytes,
    url: `/plans/${planId}/signing/${sheet.file_hash}.pdf`,
    signerName: signer.name,
    signerLines: signer.lines,
    isDemo,
  });

export const signatureRefused = ({ code, message }: SignatureRefusal): SignatureRefused => Object.assign(new SignatureRefused(), { code, message });
