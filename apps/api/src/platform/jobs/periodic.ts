import { SetMetadata } from '@nestjs/common';

export const PERIODIC = Symbol('periodic');

/** Work of the worker process that is not asked for by a move: the audit sequencer, deadlines. */
export interface PeriodicTask {
  tick(): Promise<void>;
}

/** Runs `tick` every so many milliseconds in the worker, never twice at once in one process. */
export const Periodic = (milliseconds: number): ClassDecorator => SetMetadata(PERIODIC, milliseconds);
