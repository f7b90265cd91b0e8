import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

@InputType()
export class ShareDraftInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã kế hoạch không hợp lệ.' }) planId: string;
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã người cùng soạn không hợp lệ.' }) personId: string;
}
