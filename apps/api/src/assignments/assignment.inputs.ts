import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Length, Min } from 'class-validator';

const version = { message: 'Phiên bản không hợp lệ.' };

@InputType()
export class AssignmentActInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã nhiệm vụ không hợp lệ.' }) assignmentId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, { message: 'Thiếu khóa chống gửi trùng.' }) idempotencyKey: string;
}

@InputType()
export class AssignmentReasonInput extends AssignmentActInput {
  @Field() @Length(3, 2000, { message: 'Lý do cần từ 3 đến 2.000 ký tự.' }) reason: string;
}

@InputType()
export class ReportAssignmentInput extends AssignmentActInput {
  @Field() @Length(3, 20_000, { message: 'Kết quả cần từ 3 đến 20.000 ký tự.' }) result: string;
}
