import { outcomeOf, type ActAnswer } from '../../../ui/act-outcome.js';
import { awaitedOf, type Awaited, type Tried } from './use-signing-attempt.js';

/** What became of one of the plans signed together. `reload`: the text or its file changed and must be seen again. */
export type SigningResult = { kind: 'signed' } | { kind: 'waits'; for: Awaited } | { kind: 'unsigned'; text: string; way: 'reload' | 'open' | 'retry' };

interface PlanAnswer {
  planId: string;
  result: ActAnswer;
}

/** Refusals of the confirmation itself: they say nothing about the plans, and the person answers them in the dialog. */
const ofTheConfirmation = new Set(['WRONG_PASSWORD', 'ACCOUNT_LOCKED', 'WRONG_PASSKEY', 'PASSKEY_LOCKED']);
const ofTheFile = new Set(['FILE_CHANGED', 'FILE_LOST']);

/** The outcome of each plan, and of the try as a whole: it waits while one waits, and is done when there is nothing more to ask. */
export function readSigning(answers: readonly PlanAnswer[]): { results: Map<string, SigningResult>; tried: Tried } {
  const refusal = answers.find(({ result }) => result.code !== undefined && ofTheConfirmation.has(result.code));
  const results = new Map(answers.filter(({ result }) => !ofTheConfirmation.has(result.code ?? '')).map(({ planId, result }) => [planId, resultOf(result)]));
  if (refusal) return { results, tried: { kind: 'problem', tone: 'refused', text: refusal.result.message ?? '' } };
  for (const result of results.values()) if (result.kind === 'waits') return { results, tried: { kind: 'waits', for: result.for } };
  return { results, tried: { kind: 'done' } };
}

function resultOf(answer: ActAnswer): SigningResult {
  const outcome = outcomeOf(answer);
  if (outcome.kind === 'done') return { kind: 'signed' };
  const awaited = awaitedOf(outcome.code);
  if (awaited) return { kind: 'waits', for: awaited };
  if (outcome.kind === 'stale' || ofTheFile.has(outcome.code ?? '')) return { kind: 'unsigned', text: outcome.text, way: 'reload' };
  return { kind: 'unsigned', text: outcome.text, way: outcome.code === undefined ? 'open' : 'retry' };
}
