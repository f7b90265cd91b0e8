import { errorCode } from '../lib/apollo.js';
import { formatDateTime } from '../lib/dates.js';
import { findText, translate } from '../lib/i18n/texts.js';
import { unmetTexts } from './act-button.js';
import { eventTexts, uiTexts } from './ui.texts.js';

/** What became of an act, and what to tell the person. Only `done` changed anything. */
export type ActOutcome = { kind: 'done' } | { kind: 'refused' | 'stale' | 'failed'; text: string; code?: string };

/** Any member of a mutation's union; the refusals are known by their type name. */
export interface ActAnswer {
  __typename: string;
  unmet?: readonly string[];
  problems?: readonly string[];
  /** Of `SignatureRefused` and `SettingRefused`: what it is, and the sentence for the person. */
  code?: string;
  message?: string;
  lastMove?: { event: string; occurredAt: string; actor?: { fullName: string } | null } | null;
}

/** Reads a union answer: `MoveRefused`, `DocumentRefused`, `SignatureRefused`, `SettingRefused`, `Stale…`, or the thing that moved. */
export function outcomeOf(answer: ActAnswer): ActOutcome {
  if (answer.__typename === 'MoveRefused') return { kind: 'refused', text: unmetTexts(answer.unmet ?? []).join(' ') };
  if (answer.__typename === 'DocumentRefused') return { kind: 'refused', text: (answer.problems ?? []).join(' ') };
  if (answer.__typename === 'SignatureRefused' || answer.__typename === 'SettingRefused') return { kind: 'refused', text: answer.message ?? '', ...(answer.code && { code: answer.code }) };
  if (!answer.__typename.startsWith('Stale')) return { kind: 'done' };
  const move = answer.lastMove;
  if (!move) return { kind: 'stale', text: translate(uiTexts, 'staleUnknown') };
  const event = move.event.toLowerCase();
  return {
    kind: 'stale',
    text: translate(uiTexts, 'staleBy', {
      who: move.actor?.fullName ?? translate(uiTexts, 'system'),
      what: findText(eventTexts, event) ?? event,
      when: formatDateTime(move.occurredAt),
    }),
  };
}

/** The outcome of an act whose answer is an error or never came. */
export function outcomeOfError(error: unknown): ActOutcome {
  const code = errorCode(error);
  return { kind: 'failed', text: findText(uiTexts, `errors.${code}`) ?? translate(uiTexts, 'errors.INVARIANT') };
}
