import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { PUBLIC, type RequestContext } from './context.js';
import { unauthenticated } from './failure.js';

/** Deny by default: a root field answers only to a signed-in actor unless it is marked public. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.get<boolean>(PUBLIC, context.getHandler())) return true;
    if (context.getType<string>() !== 'graphql') return false;
    if (GqlExecutionContext.create(context).getContext<RequestContext>().actor) return true;
    throw unauthenticated();
  }
}
