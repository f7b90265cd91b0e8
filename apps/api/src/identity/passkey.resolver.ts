import { Inject, ParseUUIDPipe } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CONFIG, type Config } from '../platform/config.js';
import type { Actor } from '../platform/database/actor.js';
import type { Reading } from '../platform/database/database.js';
import { CurrentActor, CurrentReading, leaveReading, Public, type RequestContext } from '../platform/graphql/context.js';
import { invalidInput, notFound } from '../platform/graphql/failure.js';
import { callerOf } from './caller.js';
import { ConfirmationCheck } from './confirmation-check.js';
import { readRegistration } from './passkey-question.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { AddPasskeyInput, AddPasskeyResult, AskPasskeyResult, FilesToSignInput, Passkey, PasskeyQuestion, passkeyQuestion, PasskeyRefused, passkeyRefused, RenamePasskeyInput } from './passkey.type.js';
import { listStatement, Passkeys, type PasskeyRow } from './passkeys.js';
import { relyingPartyOf } from './relying-party.js';

const passkeyId = new ParseUUIDPipe({ exceptionFactory: () => invalidInput('Mã khóa truy cập không hợp lệ.') });
const passkeyOf = (row: PasskeyRow): Passkey => Object.assign(new Passkey(), row);

/** Khóa truy cập: the viewer's own, and the questions put to them. */
@Resolver(() => Passkey)
export class PasskeyResolver {
  constructor(
    private readonly own: Passkeys,
    private readonly confirmations: ConfirmationCheck,
    private readonly signingIn: PasskeySignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Query(() => String, { nullable: true, description: 'The address passkeys work at; null where the installation offers none.' })
  passkeyOrigin(): string | null {
    return relyingPartyOf(this.config)?.origin ?? null;
  }

  @Query(() => [Passkey], { description: "The viewer's own, the oldest first." })
  async passkeys(@CurrentReading() reading: Reading): Promise<Passkey[]> {
    return (await reading.all<PasskeyRow>(listStatement)).map(passkeyOf);
  }

  @Public()
  @Mutation(() => AskPasskeyResult, { description: 'The question by which the browser offers the passkeys it has for this installation.' })
  async askPasskeyToSignIn(@Context() context: RequestContext): Promise<PasskeyQuestion | PasskeyRefused> {
    const options = await this.signingIn.question(callerOf(context));
    return options ? passkeyQuestion(options) : passkeyRefused('TOO_MANY_ATTEMPTS', 'Chưa dùng được khóa truy cập lúc này. Vui lòng thử lại sau một phút, hoặc dùng mật khẩu.');
  }

  @Mutation(() => AskPasskeyResult, { description: 'The question whose answer confirms the signatures on exactly these files.' })
  async askPasskeyToSign(@Args('input') { files }: FilesToSignInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<PasskeyQuestion | PasskeyRefused> {
    await leaveReading(context);
    const options = await this.confirmations.question(actor, files);
    return options ? passkeyQuestion(options) : passkeyRefused('NO_PASSKEY', 'Bạn chưa có khóa truy cập dùng được ở đây. Vui lòng dùng mật khẩu.');
  }

  @Mutation(() => AskPasskeyResult, { description: 'The question by which the browser makes a new passkey, after the password is asked again.' })
  async askPasskeyToAdd(@Args('password') password: string, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<PasskeyQuestion | PasskeyRefused> {
    if (password.length > 200) throw invalidInput('Vui lòng nhập mật khẩu (không quá 200 ký tự).');
    await leaveReading(context);
    const outcome = await this.own.begin(actor, password);
    return outcome.kind === 'asked' ? passkeyQuestion(outcome.options) : passkeyRefused(outcome.code, outcome.message);
  }

  @Mutation(() => AddPasskeyResult, { description: 'Keeps the passkey the browser made.' })
  async addPasskey(@Args('input') { answer, label }: AddPasskeyInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Passkey | PasskeyRefused> {
    const made = readRegistration(answer);
    if (!made) throw invalidInput('Câu trả lời của khóa truy cập không hợp lệ.');
    await leaveReading(context);
    const outcome = await this.own.add(actor, made, label);
    return outcome.kind === 'added' ? passkeyOf(outcome.passkey) : passkeyRefused(outcome.code, outcome.message);
  }

  @Mutation(() => Passkey)
  async renamePasskey(@Args('input') { id, label }: RenamePasskeyInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Passkey> {
    await leaveReading(context);
    const row = await this.own.rename(actor, id, label);
    if (!row) throw notFound();
    return passkeyOf(row);
  }

  @Mutation(() => Boolean, { description: 'It opens and confirms nothing any more. False when the viewer has no such passkey.' })
  async removePasskey(@Args('id', { type: () => ID }, passkeyId) id: string, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<boolean> {
    await leaveReading(context);
    return this.own.remove(actor, id);
  }
}
