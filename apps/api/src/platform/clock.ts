import { Injectable } from '@nestjs/common';

/** The only source of the current time: tests pass their own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's date in Asia/Ho_Chi_Minh, ISO. */
  today(): string {
    return vietnameseDate(this.now());
  }
}

/** The calendar date of an instant in Asia/Ho_Chi_Minh, ISO `yyyy-mm-dd`. */
export function vietnameseDate(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at);
}
