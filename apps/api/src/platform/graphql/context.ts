import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../database/actor.js';
import type { DataSource } from 'typeorm';
import { Reading } from '../database/database.js';
import { unauthenticated } from './failure.js';

/** What every resolver may use: who asks, and the one read-only transaction of the request. */
export interface RequestContext {
  actor: Actor | null;
  reading: Reading;
  /** Absent on a subscription. */
  request?: FastifyRequest;
  reply?: FastifyReply;
  /** Per-request batch loaders, by name. */
  loaders: Map<string, unknown>;
}

const contextOf = (context: ExecutionContext): RequestContext => GqlExecutionContext.create(context).getContext<RequestContext>();

/** A reading that ends with the answer, also when the client goes away before it. */
export function readingUntilClosed(source: DataSource, actor: Actor | null, answer: { closed?: boolean; destroyed?: boolean; once(event: 'close', ended: () => void): unknown } | undefined): Reading {
  const reading = new Reading(source, actor);
  if (answer?.closed || answer?.destroyed) void reading.end();
  else answer?.once('close', () => void reading.end());
  return reading;
}

/**
 * Before every write: it takes a connection of its own, so the reading gives its back first, or as many people as there are
 * connections would wait for each other. Fields below the answer read anew, what was written.
 */
export async function leaveReading(context: RequestContext): Promise<void> {
  await context.reading.close();
  context.loaders.clear();
}

/** The signed-in actor; refuses with UNAUTHENTICATED when there is none. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = contextOf(context);
  if (!actor) throw unauthenticated();
  return actor;
});

export const CurrentReading = createParamDecorator((_: unknown, context: ExecutionContext): Reading => contextOf(context).reading);

export const PUBLIC = Symbol('public');

/** The few root fields that answer without a session. Everything else is denied by default. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);

/** A loader made once per request: `loaderOf(context, 'person', () => new DataLoader(...))`. */
export function loaderOf<T>(context: RequestContext, name: string, make: () => T): T {
  const known = context.loaders.get(name);
  if (known) return known as T;
  const made = make();
  context.loaders.set(name, made);
  return made;
}
