import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Matches, MaxLength, Min } from 'class-validator';

const version = { message: 'Phiên bản không hợp lệ.' };
const words = (what: string, most: string) => ({ message: `${what} cần từ 3 đến ${most} ký tự.` });

@InputType()
export class AssignmentActInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'Mã nhiệm vụ không hợp lệ.' }) assignmentId: string;
  @Field(() => Int) @IsInt(version) @Min(1, version) version: number;
  @Field(() => ID) @IsUUID(undefined, { message: 'Thiếu khóa chống gửi trùng.' }) idempotencyKey: string;
}

@InputType()
export class AssignmentReasonInput extends AssignmentActInput {
  @Field() @Matches(/(?:\S\s*){3}/, words('Lý do', '2.000')) @MaxLength(2000, words('Lý do', '2.000')) reason: string;
}

@InputType()
export class ReportAssignmentInput extends AssignmentActInput {
  @Field() @Matches(/(?:\S\s*){3}/, words('Kết quả', '20.000')) @MaxLength(20_000, words('Kết quả', '20.000')) result: string;
}
