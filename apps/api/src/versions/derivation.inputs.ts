import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { enumOf } from '../platform/graphql/enum-of.js';

export const derivationKinds = ['copy', 'from_superior'] as const;
export type DerivationKind = (typeof derivationKinds)[number];
const DerivationKindEnum = enumOf(derivationKinds);
registerEnumType(DerivationKindEnum, { name: 'DerivationKind', description: 'COPY: the same plan for another year. FROM_SUPERIOR: ours, carrying out what theirs gives us to do.' });

const yearRange = { message: 'Năm không hợp lệ.' };

@InputType()
export class DerivePlanInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) fromPlanId: string;
  @Field(() => ID) @IsUUID(undefined, { message: 'Thiếu khóa chống gửi trùng.' }) idempotencyKey: string;
  @Field(() => DerivationKindEnum) @IsIn(derivationKinds) kind: DerivationKind;
  @Field(() => Int, { nullable: true, description: 'Put where the title names the year of the old plan.' }) @IsOptional() @IsInt(yearRange) @Min(2000, yearRange) @Max(2100, yearRange) year?: number | null;
}
