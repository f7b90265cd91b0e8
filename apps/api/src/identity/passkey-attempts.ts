import type { Transaction } from '../platform/database/database.js';
import { beginStatement, forgetStatement } from './sign-in.js';

/**
 * Wrong answers are counted per person beside those of passwords, not with them: whoever locks a name by guessing passwords does not
 * lock out its passkeys. Nobody can type this name, since a typed one has no space before it.
 */
const attemptsOf = (personId: string): string => ` passkey ${personId}`;

/** Counts an attempt before it is looked at; the time until which the person is locked out, or null. */
export async function beginPasskeyAttempt(transaction: Transaction, personId: string, now: Date): Promise<{ isAllowed: boolean; lockedUntil: Date | null }> {
  return (await transaction.one<{ isAllowed: boolean; lockedUntil: Date | null }>(beginStatement, [attemptsOf(personId), now]))!;
}

export async function forgetPasskeyAttempts(transaction: Transaction, personId: string): Promise<void> {
  await transaction.one(forgetStatement, [attemptsOf(personId)]);
}

export const minutesUntil = (until: Date, now: Date): number => Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
