import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Agency, agencyLoader, OrgUnit, Person, personLoader, Position, positionLoader, unitLoader } from '../organisation/index.js';
import { CONFIG, type Config } from '../platform/config.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { Public, readingUntilClosed, type RequestContext } from '../platform/graphql/context.js';
import { callerOf } from './caller.js';
import { readAssertion } from './passkey-question.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { clearedCookie, sessionCookie, tokenIn } from './session-token.js';
import { SignIn, type SignInOutcome } from './sign-in.js';
import { DemoPerson, SignedIn, SignInInput, SignInRefused, SignInResult, Viewer, viewerOf } from './viewer.type.js';

const demoStatement: Statement = {
  name: 'demo_people',
  text: `select username, full_name as "fullName", demo_label as label, position_title as "positionTitle", agency_name as "agencyName" from demo_people()`,
};

@Resolver(() => Viewer)
export class IdentityResolver {
  constructor(
    private readonly source: DataSource,
    private readonly signing: SignIn,
    private readonly byPasskey: PasskeySignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Query(() => Viewer, { nullable: true, description: 'Null when nobody is signed in.' })
  viewer(@Context() { actor }: RequestContext): Viewer | null {
    return actor ? viewerOf(actor) : null;
  }

  @Public()
  @Query(() => [DemoPerson], { description: 'Empty unless the installation runs in demo mode.' })
  demoPeople(): Promise<DemoPerson[]> | DemoPerson[] {
    return this.config.demo ? inTransaction(this.source, null, (transaction) => transaction.all<DemoPerson>(demoStatement)) : [];
  }

  @Public()
  @Mutation(() => SignInResult)
  async signIn(@Args('input') input: SignInInput, @Context() context: RequestContext): Promise<SignedIn | SignInRefused> {
    return this.answer(context, await this.signing.withPassword(input.username, input.password, callerOf(context)));
  }

  @Public()
  @Mutation(() => SignInResult, { description: 'As one of `demoPeople`, or any other demo account, without a password.' })
  async signInAsDemo(@Args('username') username: string, @Context() context: RequestContext): Promise<SignedIn | SignInRefused> {
    return this.answer(context, await this.signing.asDemo(username, callerOf(context)));
  }

  @Public()
  @Mutation(() => SignInResult, { description: 'By the answer of a passkey to `askPasskeyToSignIn`; no name is typed.' })
  async signInWithPasskey(@Args('answer', { type: () => JsonScalar }) answer: unknown, @Context() context: RequestContext): Promise<SignedIn | SignInRefused> {
    const shown = readAssertion(answer);
    if (!shown) throw invalidInput('Câu trả lời của khóa truy cập không hợp lệ.');
    return this.answer(context, await this.byPasskey.withPasskey(shown, callerOf(context)));
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Ends the session everywhere at once. False when there was none.' })
  async signOut(@Context() context: RequestContext): Promise<boolean> {
    const token = tokenIn(context.request?.headers['cookie']);
    const ended = token !== null && (await this.signing.out(token));
    context.reply?.header('set-cookie', clearedCookie(this.config.secureCookies));
    return ended;
  }

  @ResolveField(() => Person)
  person(@Parent() { actor }: Viewer, @Context() context: RequestContext): Promise<Person> {
    return personLoader(context).load(actor.personId);
  }

  @ResolveField(() => Agency)
  agency(@Parent() { actor }: Viewer, @Context() context: RequestContext): Promise<Agency> {
    return agencyLoader(context).load(actor.agencyId);
  }

  @ResolveField(() => [OrgUnit])
  units(@Parent() { actor }: Viewer, @Context() context: RequestContext): Promise<OrgUnit[]> {
    return Promise.all(actor.units.map((id) => unitLoader(context).load(id)));
  }

  @ResolveField(() => [Position])
  positions(@Parent() { actor }: Viewer, @Context() context: RequestContext): Promise<Position[]> {
    return Promise.all(actor.positions.map((id) => positionLoader(context).load(id)));
  }

  /** The rest of the request already reads as the person who has just signed in. */
  private async answer(context: RequestContext, outcome: SignInOutcome): Promise<SignedIn | SignInRefused> {
    if (outcome.kind === 'refused') return Object.assign(new SignInRefused(), { code: outcome.code, message: outcome.message });
    // Who signs in again at this browser leaves no earlier session behind.
    const earlier = tokenIn(context.request?.headers['cookie']);
    if (earlier) await this.signing.out(earlier);
    context.reply?.header('set-cookie', sessionCookie(outcome.token, this.config.secureCookies));
    await context.reading.close();
    context.actor = outcome.actor;
    context.reading = readingUntilClosed(this.source, outcome.actor, context.reply?.raw);
    context.loaders.clear();
    return Object.assign(new SignedIn(), { viewer: viewerOf(outcome.actor) });
  }
}
