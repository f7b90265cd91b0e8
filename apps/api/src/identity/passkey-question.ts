import { createHash, randomBytes } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Statement, Transaction } from '../platform/database/database.js';

export type PasskeyPurpose = 'add' | 'sign-in' | 'sign';

/** What a signature is confirmed for: this file of this plan. */
export interface SignedFile {
  planId: string;
  pdfHash: string;
}

// $1 challenge, $2 purpose, $3 random, $4 files, $5 now
const askStatement: Statement = { name: 'ask_passkey', text: 'select ask_passkey($1, $2, $3, $4, $5)' };
const answerStatement: Statement = { name: 'answer_passkey', text: 'select answer_passkey($1, $2, $3, $4, $5) as answer' };
export const confirmStatement: Statement = { name: 'confirm_passkey', text: 'select confirm_passkey($1, $2, $3, $4) as "isConfirmed"' };

/** The files in one order and one spelling, so that the same list gives the same challenge. */
const listOf = (files: readonly SignedFile[]): string =>
  JSON.stringify(files.map(({ planId, pdfHash }) => ({ planId: planId.toLowerCase(), pdfHash })).sort((a, b) => (a.planId < b.planId ? -1 : 1)));

/**
 * A new question, kept for five minutes: 256 bits, base64url. For a signature the bits are the SHA-256 of a secret random part, the
 * person and the list of files, so that the answer of the passkey stands for exactly these.
 */
export async function askPasskey(transaction: Transaction, purpose: PasskeyPurpose, now: Date, about: { personId: string; files?: readonly SignedFile[] } | null = null): Promise<string> {
  const random = randomBytes(32);
  const list = about?.files ? listOf(about.files) : null;
  const challenge = createHash('sha256').update(random).update(JSON.stringify([purpose, about?.personId ?? null, list])).digest('base64url');
  await transaction.all(askStatement, [challenge, purpose, random, list, now]);
  return challenge;
}

/** Takes an answer: `first`, `again` (the same right answer for the same files), or null: unknown, late, used, or for something else. */
export async function takeAnswer(transaction: Transaction, purpose: PasskeyPurpose, answer: PasskeyAnswer, now: Date, files: readonly SignedFile[] | null = null): Promise<'first' | 'again' | null> {
  const hash = createHash('sha256').update(JSON.stringify([answer.id, answer.response])).digest('hex');
  const row = await transaction.one<{ answer: 'first' | 'again' | null }>(answerStatement, [challengeIn(answer), purpose, files && listOf(files), hash, now]);
  return row?.answer ?? null;
}

export type PasskeyAnswer = AuthenticationResponseJSON | RegistrationResponseJSON;

/** The question an answer says it answers; empty when it says nothing of the kind. */
export function challengeIn({ response: { clientDataJSON } }: PasskeyAnswer): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (of: Record<string, unknown>, ...names: string[]): boolean => names.every((name) => typeof of[name] === 'string' && of[name].length <= 20_000);

/** The JSON of `navigator.credentials.get`, or null when it has another shape. */
export function readAssertion(value: unknown): AuthenticationResponseJSON | null {
  const isOne = isRecord(value) && areTexts(value, 'id', 'rawId', 'type') && isRecord(value['response']) && areTexts(value['response'], 'clientDataJSON', 'authenticatorData', 'signature');
  return isOne ? (value as unknown as AuthenticationResponseJSON) : null;
}

/** The JSON of `navigator.credentials.create`, or null when it has another shape. */
export function readRegistration(value: unknown): RegistrationResponseJSON | null {
  const isOne = isRecord(value) && areTexts(value, 'id', 'rawId', 'type') && isRecord(value['response']) && areTexts(value['response'], 'clientDataJSON', 'attestationObject');
  return isOne ? (value as unknown as RegistrationResponseJSON) : null;
}
