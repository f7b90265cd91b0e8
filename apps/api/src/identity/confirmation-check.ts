import { Inject, Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, type AuthenticationResponseJSON, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { recordFact } from '../platform/moves/record-fact.js';
import { beginPasskeyAttempt, forgetPasskeyAttempts, minutesUntil } from './passkey-attempts.js';
import { askPasskey, challengeIn, confirmStatement, takeAnswer, type SignedFile } from './passkey-question.js';
import { verifiedCounter, type KnownPasskey } from './passkey-verification.js';
import { PasswordCheck, type PasswordAnswer } from './password-check.js';
import { relyingPartyOf } from './relying-party.js';

/** By what a signed-in person confirms that it is they who sign. */
export type Confirmation = { kind: 'password'; password: string } | { kind: 'passkey'; answer: AuthenticationResponseJSON };
export type ConfirmationAnswer = PasswordAnswer | { kind: 'refused'; code: 'WRONG_PASSKEY' | 'PASSKEY_LOCKED'; message: string };

const ownStatement: Statement = { name: 'own_passkeys_to_ask', text: 'select credential_id as id, transports from passkey order by last_used_at desc nulls last' };
const oneStatement: Statement = {
  name: 'own_passkey_by_credential',
  text: 'select id, credential_id as "credentialId", public_key as "publicKey", counter from passkey where credential_id = $1',
};

const wrong: ConfirmationAnswer = { kind: 'refused', code: 'WRONG_PASSKEY', message: 'Khóa truy cập không xác nhận được việc ký này. Kế hoạch chưa được ký; vui lòng thử lại hoặc dùng mật khẩu.' };

/** Asks a signed-in person to confirm signatures, by the password or by a passkey whose answer stands for exactly the files to be signed. */
@Injectable()
export class ConfirmationCheck {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly passwords: PasswordCheck,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The question to the person's passkeys about these files; null where there is none to ask. */
  async question(actor: Actor, files: readonly SignedFile[]): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
    const party = relyingPartyOf(this.config);
    if (!party) return null;
    return inTransaction(this.source, actor, async (transaction) => {
      const allowCredentials = await transaction.all<{ id: string; transports: string[] }>(ownStatement);
      if (allowCredentials.length === 0) return null;
      const challenge = await askPasskey(transaction, 'sign', this.clock.now(), { personId: actor.personId, files });
      return generateAuthenticationOptions({ rpID: party.id, challenge: Buffer.from(challenge, 'base64url'), allowCredentials, userVerification: 'required', timeout: 120_000 });
    });
  }

  /** Whether the person confirms all these files. The same right answer may be sent again for some of them while they wait. */
  check(actor: Actor, confirmation: Confirmation, files: readonly SignedFile[]): Promise<ConfirmationAnswer> {
    return confirmation.kind === 'password' ? this.passwords.check(actor, confirmation.password) : this.checkPasskey(actor, confirmation.answer, files);
  }

  private async checkPasskey(actor: Actor, answer: AuthenticationResponseJSON, files: readonly SignedFile[]): Promise<ConfirmationAnswer> {
    const now = this.clock.now();
    const { taken, attempt, passkey } = await inTransaction(this.source, actor, async (transaction) => {
      const taken = await takeAnswer(transaction, 'sign', answer, now, files);
      if (taken === 'again') return { taken, attempt: null, passkey: null };
      return { taken, attempt: await beginPasskeyAttempt(transaction, actor.personId, now), passkey: (await transaction.one<KnownPasskey>(oneStatement, [answer.id])) ?? null };
    });
    if (taken === 'again') return { kind: 'right' };
    const party = relyingPartyOf(this.config);
    const counter = attempt?.isAllowed && taken === 'first' && party && passkey ? await verifiedCounter(party, passkey, answer) : null;
    return inTransaction(this.source, actor, async (transaction) => {
      const asked = challengeIn(answer);
      const confirmed = counter === null ? null : await transaction.one<{ isConfirmed: boolean }>(confirmStatement, [asked, passkey!.id, counter, now]);
      if (confirmed?.isConfirmed) {
        await forgetPasskeyAttempts(transaction, actor.personId);
        // What the device signed goes to the log: it proves the confirmation to whoever has the public key.
        const { clientDataJSON, authenticatorData, signature } = answer.response;
        const data = { by: 'passkey', passkeyId: passkey!.id, files, clientDataJSON, authenticatorData, signature };
        await recordFact(transaction, actor, now, { kind: 'SignatureConfirmed', entity: 'account', entityId: actor.personId, data });
        return { kind: 'right' };
      }
      const reason = attempt?.isAllowed ? 'WRONG_PASSKEY' : 'PASSKEY_LOCKED';
      await recordFact(transaction, actor, now, { kind: 'PasskeyRefused', entity: 'account', entityId: actor.personId, data: { reason } });
      if (!attempt?.lockedUntil) return wrong;
      return { kind: 'refused', code: 'PASSKEY_LOCKED', message: `Khóa truy cập sai nhiều lần nên tạm dừng dùng để ký. Vui lòng dùng mật khẩu, hoặc thử lại sau ${minutesUntil(attempt.lockedUntil, now)} phút.` };
    });
  }
}
