import { Global, Module } from '@nestjs/common';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { ConfirmationCheck } from './confirmation-check.js';
import { IdentityResolver } from './identity.resolver.js';
import { PasskeyResolver } from './passkey.resolver.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { Passkeys } from './passkeys.js';
import { PasswordCheck } from './password-check.js';
import { SessionActors } from './session-actors.js';
import { SignIn } from './sign-in.js';

/** Who is at the other end: accounts, passwords, passkeys, sessions. Global, because every request asks who acts. */
@Global()
@Module({
  providers: [SessionActors, { provide: ActorReader, useExisting: SessionActors }, SignIn, PasskeySignIn, PasswordCheck, ConfirmationCheck, Passkeys, IdentityResolver, PasskeyResolver],
  exports: [ActorReader, SessionActors, ConfirmationCheck],
})
export class IdentityModule {}
