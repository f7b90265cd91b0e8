import type { Actor } from '../database/actor.js';

/** Turns the session of a request into its actor. Provided by the identity feature. */
export abstract class ActorReader {
  abstract read(request: { headers: Record<string, string | string[] | undefined> }): Promise<Actor | null>;
}
