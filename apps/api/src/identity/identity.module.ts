import { Global, Module } from '@nestjs/common';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { IdentityResolver } from './identity.resolver.js';
import { PasswordCheck } from './password-check.js';
import { SessionActors } from './session-actors.js';
import { SignIn } from './sign-in.js';

/** Who is at the other end: accounts, passwords, sessions. Global, because every request asks who acts. */
@Global()
@Module({
  providers: [SessionActors, { provide: ActorReader, useExisting: SessionActors }, SignIn, PasswordCheck, IdentityResolver],
  exports: [ActorReader, SessionActors, PasswordCheck],
})
export class IdentityModule {}
