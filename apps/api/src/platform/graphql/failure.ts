import { IntrinsicException } from '@nestjs/common';

/** The four thrown kinds; every expected outcome is a union member instead. One mapper turns them into GraphQL errors. */
export type FailureCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID_INPUT';

/** Expected by whoever asks, so Nest does not log it as a fault of the service. */
export class Failure extends IntrinsicException {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

export const unauthenticated = (): Failure => new Failure('UNAUTHENTICATED', 'Phiên làm việc đã hết. Vui lòng đăng nhập lại.');
export const forbidden = (): Failure => new Failure('FORBIDDEN', 'Bạn không có quyền thực hiện việc này.');
export const notFound = (): Failure => new Failure('NOT_FOUND', 'Không tìm thấy, hoặc bạn không có quyền xem.');
export const invalidInput = (message: string): Failure => new Failure('INVALID_INPUT', message);
