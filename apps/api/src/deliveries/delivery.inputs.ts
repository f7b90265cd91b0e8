import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Matches, MaxLength, Min } from 'class-validator';

const version = { message: 'Phiên bản không hợp lệ.' };
const words = (what: string, most: string) => ({ message: `${what} cần từ 3 đến ${most} ký tự.` });

@InputType()
export class DeliveryActInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã lượt gửi không hợp lệ.' }) deliveryId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, { message: 'Thiếu khóa chống gửi trùng.' }) idempotencyKey: string;
}

@InputType()
export class RefuseDeliveryInput extends DeliveryActInput {
  @Field({ description: 'Compulsory: the sender is told why (QĐ 28/2018/QĐ-TTg).' })
  @Matches(/(?:\S\s*){3}/, words('Lý do', '2.000')) @MaxLength(2000, words('Lý do', '2.000')) reason: string;
}
