import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../database/actor.js';
import type { Reading } from '../database/database.js';
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
