import { Inject, Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, type AuthenticationResponseJSON, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { AttemptLimit } from './attempt-limit.js';
import { beginPasskeyAttempt, forgetPasskeyAttempts, minutesUntil } from './passkey-attempts.js';
import { askPasskey, challengeIn, confirmStatement, takeAnswer } from './passkey-question.js';
import { verifiedCounter, type KnownPasskey } from './passkey-verification.js';
import { relyingPartyOf } from './relying-party.js';
import { refuseSignIn, SignIn, tooMany, type Caller, type SignInOutcome } from './sign-in.js';

interface Shown extends KnownPasskey {
  personId: string;
  username: string;
  isDemo: boolean;
  agencyId: string | null;
}

const shownStatement: Statement = {
  name: 'passkey_for_sign_in',
  text: `select id, $1::text as "credentialId", person_id as "personId", public_key as "publicKey", counter, username, is_demo as "isDemo", agency_id as "agencyId"
    from passkey_for_sign_in($1, $2)`,
};

const wrong = refuseSignIn('WRONG_PASSKEY', 'Khóa truy cập này không đăng nhập được. Hãy thử khóa khác hoặc dùng tên đăng nhập và mật khẩu.');

/** Signs in by a passkey the browser offers by itself: no name is typed, and a stranger learns of none. */
@Injectable()
export class PasskeySignIn {
  /** A question and an answer each take one. */
  private readonly limit = new AttemptLimit(60);

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly signIn: SignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null where no passkeys are offered, or this address asks too often. */
  async question(caller: Caller): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
    const party = relyingPartyOf(this.config);
    const now = this.clock.now();
    if (!party || !this.limit.take(caller.address, now.getTime())) return null;
    const challenge = await inTransaction(this.source, null, (transaction) => askPasskey(transaction, 'sign-in', now));
    return generateAuthenticationOptions({ rpID: party.id, challenge: Buffer.from(challenge, 'base64url'), userVerification: 'required', timeout: 120_000 });
  }

  async withPasskey(answer: AuthenticationResponseJSON, caller: Caller): Promise<SignInOutcome> {
    const now = this.clock.now();
    const party = relyingPartyOf(this.config);
    if (!party || !this.limit.take(caller.address, now.getTime())) return tooMany;
    const { taken, shown, attempt } = await inTransaction(this.source, null, async (transaction) => {
      const taken = await takeAnswer(transaction, 'sign-in', answer, now);
      const shown = (await transaction.one<Shown>(shownStatement, [answer.id, now])) ?? null;
      return { taken, shown, attempt: shown && (await beginPasskeyAttempt(transaction, shown.personId, now)) };
    });
    const refuse = async (reason: string, outcome: SignInOutcome): Promise<SignInOutcome> => {
      await this.signIn.record(shown, 'SignInRefused', now, { reason, address: caller.address });
      return outcome;
    };
    if (attempt && !attempt.isAllowed) {
      const minutes = minutesUntil(attempt.lockedUntil!, now);
      return refuse('PASSKEY_LOCKED', refuseSignIn('ACCOUNT_LOCKED', `Khóa truy cập sai nhiều lần nên tạm dừng. Vui lòng dùng mật khẩu, hoặc thử lại sau ${minutes} phút.`));
    }
    // The passkey names its person; an answer whose person is another is nobody's.
    const isOfPerson = shown !== null && Buffer.from(answer.response.userHandle ?? '', 'base64url').toString('utf8') === shown.personId;
    const isOpen = this.config.demo || !shown?.isDemo;
    const counter = taken === 'first' && isOfPerson && isOpen ? await verifiedCounter(party, shown, answer) : null;
    if (shown === null || counter === null || !(await this.confirmed(challengeIn(answer), shown, counter, now))) return refuse('WRONG_PASSKEY', wrong);
    return this.signIn.open(shown.username, shown, now, caller, 'passkey');
  }

  private confirmed(challenge: string, shown: Shown, counter: number, now: Date): Promise<boolean> {
    return inTransaction(this.source, null, async (transaction) => {
      const answer = await transaction.one<{ isConfirmed: boolean }>(confirmStatement, [challenge, shown.id, counter, now]);
      if (answer?.isConfirmed) await forgetPasskeyAttempts(transaction, shown.personId);
      return answer?.isConfirmed ?? false;
    });
  }
}
