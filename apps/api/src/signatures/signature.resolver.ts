import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { planOf, refused, stale, type PlanOutcome } from '../plans/index.js';
import type { Actor } from '../platform/database/actor.js';
import { CurrentActor, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { PlanSigning, type SignatureRefusal, type Signing } from './plan-signing.js';
import { confirmationOf, keyWordsOf, SignPlanInput, SignPlansInput, type SigningInput } from './signature.inputs.js';
import { prepared, PreparedSignature, PrepareSignatureResult, signatureRefused, SigningOutcome, SignPlanResult } from './signature.type.js';

const planId = new ParseUUIDPipe({ exceptionFactory: () => invalidInput('Mã kế hoạch không hợp lệ.') });

/** Signing is two halves: the person sees the final file, then signs exactly it. */
@Resolver()
export class SignatureResolver {
  constructor(private readonly signing: PlanSigning) {}

  @Mutation(() => PrepareSignatureResult, { description: 'Sets the final PDF for the signer at the open step, and says what would be signed. Moves nothing.' })
  async prepareSignature(@Args('planId', { type: () => ID }, planId) id: string, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<PreparedSignature | Answer> {
    await leaveReading(context);
    const outcome = await this.signing.prepare(actor, id);
    return outcome.kind === 'prepared' ? prepared(outcome) : answerOf(outcome);
  }

  @Mutation(() => SignPlanResult, { description: 'Ký: the signature of the person’s own key on exactly the file seen, after the person confirms it.' })
  async signPlan(@Args('input') { password, confirmation, ...input }: SignPlanInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SigningAnswer> {
    const confirmed = confirmationOf({ password, confirmation });
    await leaveReading(context);
    const [outcome] = await this.signing.sign(actor, confirmed, [signingOf(input)], keyWordsOf({ confirmation }));
    return signingAnswer(outcome!);
  }

  @Mutation(() => [SigningOutcome], { description: 'Ký nhiều kế hoạch under one confirmation, one after the other; each has its own outcome, in the order asked.' })
  async signPlans(@Args('input') { signings, ...input }: SignPlansInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SigningOutcome[]> {
    const confirmed = confirmationOf(input);
    await leaveReading(context);
    const outcomes = await this.signing.sign(actor, confirmed, signings.map(signingOf), keyWordsOf(input));
    return outcomes.map((outcome, index) => ({ planId: signings[index]!.planId, result: signingAnswer(outcome) }));
  }
}

const signingOf = ({ note, ...signing }: SigningInput): Signing => ({ ...signing, note: note ?? undefined });

type Answer = ReturnType<typeof planOf> | ReturnType<typeof refused> | ReturnType<typeof stale>;

type SigningAnswer = Answer | ReturnType<typeof signatureRefused>;

const signingAnswer = (outcome: PlanOutcome | SignatureRefusal): SigningAnswer => (outcome.kind === 'not-signed' ? signatureRefused(outcome) : answerOf(outcome));

function answerOf(outcome: PlanOutcome): Answer {
  switch (outcome.kind) {
    case 'moved':
      return planOf(outcome.row);
    case 'refused':
      return refused(outcome.event, outcome.state, outcome.unmet);
    case 'stale':
      return stale(outcome.row);
  }
}
