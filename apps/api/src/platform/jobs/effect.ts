import { SetMetadata } from '@nestjs/common';

export const EFFECT = Symbol('effect');

/** What an effect's job carries. `moveId` names the move that asked for it: with the effect's name it is the job's key. */
export interface EffectPayload {
  moveId: string;
  planId: string;
  aggregateId: string;
  /** All the moves, when one event of the system moved many rows at once; `moveId` is the first of them. */
  moveIds?: string[];
}

/** The moves an effect answers for. */
export const movesOf = ({ moveId, moveIds }: EffectPayload): string[] => moveIds ?? [moveId];

/**
 * Something the world sees, done from the queue after the move. It may run twice (a killed worker): the outcome must be
 * there once. An outcome that matters to the lifecycle comes back as another event, never as a half-state kept elsewhere.
 */
export interface EffectRunner {
  run(payload: EffectPayload): Promise<void>;
}

/** Marks the one class that runs an effect named in a machine: `@Effect('notifyClerk')`. Several names for one outcome are allowed. */
export const Effect = (...names: string[]): ClassDecorator => SetMetadata(EFFECT, names);
