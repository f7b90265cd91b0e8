import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Plan } from '../plans/index.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { readWait, type SealWaitRow } from './seal-wait.js';

@ObjectType({ description: 'Why a numbered plan has no seal yet. It is asked for again by itself.' })
export class SealWait {
  @Field({ description: 'PROVIDER_DOWN, TIMESTAMP_DOWN, REVOCATION_DOWN; or what somebody must set right: KEY_MISSING, TIMESTAMP_MISSING, CERTIFICATE_EXPIRED, PIN_MISSING, KEY_LOCKED …' }) code: string;
  @Field() message: string;
  @Field(() => DateTimeScalar) since: Date;
  @Field(() => DateTimeScalar) triedAt: Date;
}

/** The office's side of each reason; what is not here is the provider refusing for reasons of its own. */
const MESSAGES: Readonly<Record<string, string>> = {
  PROVIDER_DOWN: 'Nơi giữ khóa của cơ quan không trả lời. Hệ thống tự đóng dấu ngay khi nơi này hoạt động lại.',
  TIMESTAMP_DOWN: 'Máy chủ cấp dấu thời gian không trả lời. Hệ thống tự đóng dấu ngay khi máy chủ hoạt động lại.',
  REVOCATION_DOWN: 'Chưa hỏi được tình trạng chứng thư ở tổ chức cấp. Hệ thống tự đóng dấu ngay khi hỏi được.',
  KEY_MISSING: 'Cơ quan chưa có khóa ký số. Văn thư thêm khóa ở trang “Chữ ký số của tôi”; sau đó hệ thống tự đóng dấu.',
  TIMESTAMP_MISSING: 'Chưa khai báo máy chủ cấp dấu thời gian. Quản trị khai báo xong thì hệ thống tự đóng dấu.',
  CERTIFICATE_EXPIRED: 'Chứng thư của cơ quan đã hết hạn. Văn thư thêm khóa mới ở trang “Chữ ký số của tôi”; sau đó hệ thống tự đóng dấu.',
  PIN_MISSING: 'Chưa có mã PIN của khóa cơ quan trên máy chủ. Quản trị khai báo xong thì hệ thống tự đóng dấu.',
  KEY_LOCKED: 'Mã PIN của khóa cơ quan không đúng. Hệ thống không thử lại mã này để khóa không bị chặn; quản trị sửa mã thì hệ thống tự đóng dấu.',
};
const OTHER = 'Nơi giữ khóa của cơ quan từ chối yêu cầu. Hệ thống vẫn thử lại; hãy báo quản trị nếu chờ lâu.';

@Resolver(() => Plan)
export class SealWaitResolver {
  @ResolveField(() => SealWait, { nullable: true, complexity: 5, description: 'Null when nothing stands in the way of the seal.' })
  async sealWait(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<SealWait | null> {
    if (row.state !== 'numbered') return null;
    const wait = await context.reading.one<SealWaitRow>(readWait, [row.id]);
    return wait ? { code: wait.code, message: MESSAGES[wait.code] ?? OTHER, since: wait.since, triedAt: wait.tried_at } : null;
  }
}
