import type { DraftOutcome } from './plan.drafting.js';
import { DocumentRefused, planOf, refused, stale, type MoveRefused, type Plan, type StalePlan } from './plan.type.js';

/** The GraphQL answer to work on a draft. */
export function draftAnswer(outcome: DraftOutcome): Plan | DocumentRefused | MoveRefused | StalePlan {
  switch (outcome.kind) {
    case 'moved':
      return planOf(outcome.row);
    case 'invalid':
      return Object.assign(new DocumentRefused(), { problems: outcome.problems });
    case 'refused':
      return refused(outcome.event, outcome.state, outcome.unmet);
    case 'stale':
      return stale(outcome.row);
  }
}
