import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Length, Min } from 'class-validator';

const version = { message: 'Phiên bản không hợp lệ.' };

@InputType()
export class DeliveryActInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã lượt gửi không hợp lệ.' }) deliveryId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, { message: 'Thiếu khóa chống gửi trùng.' }) idempotencyKey: string;
}

@InputType()
export class RefuseDeliveryInput extends DeliveryActInput {
  @Field({ description: 'Compulsory: the sender is told why (QĐ 28/2018/QĐ-TTg).' })
  @Length(3, 2000, { message: 'Lý do cần từ 3 đến 2.000 ký tự.' }) reason: string;
}
