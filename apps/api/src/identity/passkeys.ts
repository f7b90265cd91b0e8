import { Inject, Injectable } from '@nestjs/common';
import { generateRegistrationOptions, verifyRegistrationResponse, type PublicKeyCredentialCreationOptionsJSON, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { recordFact } from '../platform/moves/record-fact.js';
import { askPasskey, challengeIn, takeAnswer } from './passkey-question.js';
import { PasswordCheck } from './password-check.js';
import { relyingPartyOf, type RelyingParty } from './relying-party.js';

export interface PasskeyRow {
  id: string;
  label: string;
  isSynced: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

type Refused = { kind: 'refused'; code: string; message: string };
const refused = (code: string, message: string): Refused => ({ kind: 'refused', code, message });

const mostPasskeys = 20;
/** ES256, EdDSA and RS256 (COSE): what every browser and device offers. */
const supportedAlgorithmIDs = [-7, -8, -257];
const columns = 'id, label, is_synced as "isSynced", created_at as "createdAt", last_used_at as "lastUsedAt"';
export const listStatement: Statement = { name: 'own_passkeys', text: `select ${columns} from passkey order by created_at` };
const knownStatement: Statement = { name: 'own_passkey_credentials', text: 'select credential_id as id, transports from passkey' };
const nameStatement: Statement = { name: 'own_username', text: 'select username from own_account()' };
// $1 person, $2 credential, $3 public key, $4 counter, $5 transports, $6 synced, $7 label, $8 now
const addStatement: Statement = {
  name: 'add_passkey',
  text: `insert into passkey (person_id, credential_id, public_key, counter, transports, is_synced, label, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning ${columns}`,
};
const renameStatement: Statement = { name: 'rename_passkey', text: `update passkey set label = $2 where id = $1 returning ${columns}` };
const removeStatement: Statement = { name: 'remove_passkey', text: 'delete from passkey where id = $1 returning label' };

const transportsKnown = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** The passkeys of a signed-in person: adding one asks the password again; each change is recorded. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly passwords: PasswordCheck,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The question by which the browser makes a new passkey. */
  async begin(actor: Actor, password: string): Promise<{ kind: 'asked'; options: PublicKeyCredentialCreationOptionsJSON } | Refused> {
    const party = this.party();
    const checked = await this.passwords.check(actor, password);
    if (checked.kind === 'refused') return checked;
    return inTransaction(this.source, actor, async (transaction) => {
      const excludeCredentials = await transaction.all<{ id: string; transports: string[] }>(knownStatement);
      if (excludeCredentials.length >= mostPasskeys) return refused('TOO_MANY_PASSKEYS', `Mỗi người có không quá ${mostPasskeys} khóa truy cập. Hãy xóa khóa không dùng nữa.`);
      const account = await transaction.one<{ username: string }>(nameStatement);
      const challenge = await askPasskey(transaction, 'add', this.clock.now(), { personId: actor.personId });
      const options = await generateRegistrationOptions({
        rpName: 'Ban Hành',
        rpID: party.id,
        userName: account?.username ?? actor.fullName,
        userDisplayName: actor.fullName,
        userID: new TextEncoder().encode(actor.personId),
        challenge: Buffer.from(challenge, 'base64url'),
        attestationType: 'none',
        excludeCredentials,
        supportedAlgorithmIDs,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        timeout: 120_000,
      });
      return { kind: 'asked', options };
    });
  }

  /** Keeps the passkey the browser made. */
  async add(actor: Actor, answer: RegistrationResponseJSON, label: string): Promise<{ kind: 'added'; passkey: PasskeyRow } | Refused> {
    const party = this.party();
    const now = this.clock.now();
    const taken = await inTransaction(this.source, actor, (transaction) => takeAnswer(transaction, 'add', answer, now));
    const made = taken === 'first' ? await verified(party, answer) : null;
    if (!made) return refused('PASSKEY_NOT_ADDED', 'Chưa thêm được khóa truy cập: thiết bị trả lời không đúng, hoặc đã quá năm phút. Vui lòng thêm lại.');
    const { credential, credentialBackedUp } = made;
    const transports = (answer.response.transports ?? []).filter((name) => transportsKnown.has(name));
    return inTransaction(this.source, actor, async (transaction) => {
      const values = [actor.personId, credential.id, Buffer.from(credential.publicKey), credential.counter, transports, credentialBackedUp, label, now];
      const passkey = await transaction.one<PasskeyRow>(addStatement, values);
      if (!passkey) return refused('PASSKEY_NOT_ADDED', 'Khóa truy cập này đã có trên hệ thống.');
      await recordFact(transaction, actor, now, { kind: 'PasskeyAdded', entity: 'account', entityId: actor.personId, data: { passkeyId: passkey.id, label } });
      return { kind: 'added', passkey };
    });
  }

  /** Null when the person has no such passkey. */
  rename(actor: Actor, id: string, label: string): Promise<PasskeyRow | null> {
    return inTransaction(this.source, actor, async (transaction) => {
      const passkey = await transaction.one<PasskeyRow>(renameStatement, [id, label]);
      if (passkey) await recordFact(transaction, actor, this.clock.now(), { kind: 'PasskeyRenamed', entity: 'account', entityId: actor.personId, data: { passkeyId: id, label } });
      return passkey ?? null;
    });
  }

  /** False when the person has no such passkey. */
  remove(actor: Actor, id: string): Promise<boolean> {
    return inTransaction(this.source, actor, async (transaction) => {
      const removed = await transaction.one<{ label: string }>(removeStatement, [id]);
      if (removed) await recordFact(transaction, actor, this.clock.now(), { kind: 'PasskeyRemoved', entity: 'account', entityId: actor.personId, data: { passkeyId: id, label: removed.label } });
      return removed !== undefined;
    });
  }

  private party(): RelyingParty {
    const party = relyingPartyOf(this.config);
    if (!party) throw invalidInput('Hệ thống này chưa dùng được khóa truy cập. Vui lòng liên hệ người quản trị.');
    return party;
  }
}

async function verified(party: RelyingParty, answer: RegistrationResponseJSON) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challengeIn(answer),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs,
    });
    return registrationInfo ?? null;
  } catch {
    return null;
  }
}
