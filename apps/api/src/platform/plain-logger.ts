import { ConsoleLogger } from '@nestjs/common';

/**
 * Logs sentences and stacks. What else an error carries stays out: PostgreSQL's errors hold whole rows, and with them the words of
 * plans that few may read.
 */
export class PlainLogger extends ConsoleLogger {
  override error(message: unknown, ...more: unknown[]): void {
    super.error(plain(message), ...more.filter((part) => typeof part === 'string'));
  }

  override warn(message: unknown, ...more: unknown[]): void {
    super.warn(plain(message), ...more.filter((part) => typeof part === 'string'));
  }
}

const plain = (message: unknown): string => (message instanceof Error ? (message.stack ?? message.message) : String(message));
