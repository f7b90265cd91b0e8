import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { describeCertificate, proveKey, readPkcs12, SigningError, type CertificateFacts } from '@banhanh/pdf-signature';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { holds, type Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { forbidden, notFound } from '../platform/graphql/failure.js';
import { recordFact } from '../platform/moves/record-fact.js';
import { KeyCabinet } from './key-cabinet.js';
import { doubtsOf, refusalOf, refusedKey, type KeyDoubt, type KeyRefusal } from './key-doubts.js';
import { KeyOpening, type KeyPlace, type KeyWords } from './key-opening.js';
import { addKey, retireKey, type HolderKind, type KeyWord, type SigningKeyRow } from './signing-key-row.js';

export type KeyOutcome = { kind: 'added'; row: SigningKeyRow } | { kind: 'doubtful'; facts: CertificateFacts; doubts: KeyDoubt[] } | KeyRefusal;

/** Where the key lies once it is put in, and what its provider asks. */
type Found = Pick<SigningKeyRow, 'provider' | 'store_name' | 'token_label' | 'token_key_id' | 'credential_id'> & { asks: KeyWord[] };

interface Candidate {
  chain: readonly Uint8Array[];
  /** The fingerprint of the certificate whose doubts the person said yes to. */
  confirmed: string | null;
  /** Puts the key where it will lie; asked only when nothing stands against it. */
  keep: (id: string) => Promise<Found>;
}

const nameStatement: Statement = { name: 'agency_name_for_key', text: 'select name from agency where id = $1' };
const nowhere = { store_name: null, token_label: null, token_key_id: null, credential_id: null };

/** Puts a person's or the agency's key in, in place of the one before; and retires it. Who may: whoever keeps the key. */
@Injectable()
export class KeyAdding {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly cabinet: KeyCabinet,
    private readonly opening: KeyOpening,
  ) {}

  /** The key of a PKCS#12 file goes into the encrypted store; the file and its password are forgotten. */
  addFile(actor: Actor, holder: HolderKind, file: Uint8Array, password: string, confirmed: string | null): Promise<KeyOutcome> {
    return this.admit(actor, holder, async () => {
      const { key, chain } = await readPkcs12(file, password);
      const keep = async (id: string): Promise<Found> => {
        await this.cabinet.put(`key-${id}`, key, chain);
        return { ...nowhere, provider: 'store', store_name: `key-${id}`, asks: [] };
      };
      return { chain, confirmed, keep };
    });
  }

  /** A key that stays where it is: on the token, or at the remote service. It signs once, so that whoever links it has its words. */
  link(actor: Actor, holder: HolderKind, place: KeyPlace, words: KeyWords, confirmed: string | null): Promise<KeyOutcome> {
    return this.admit(actor, holder, async () => {
      const issuers = await this.cabinet.roots();
      const key = await this.opening.openAt(place.provider === 'pkcs11' ? { ...place, issuers: [] } : place, holder, words);
      const [certificate, ...chain] = await key.certificateChain();
      const keep = async (): Promise<Found> => {
        for (const word of holder === 'person' ? key.asks : []) if (!words[word === 'PIN' ? 'pin' : 'otp']) throw new SigningError(`${word}_MISSING`);
        await proveKey(key);
        const where = place.provider === 'pkcs11' ? { token_label: place.tokenLabel, token_key_id: place.keyId } : { credential_id: key.credentialId! };
        return { ...nowhere, ...where, provider: place.provider, asks: holder === 'person' ? [...key.asks] : [] };
      };
      return { chain: [certificate!, ...chain, ...(place.provider === 'pkcs11' ? issuers : [])], confirmed, keep };
    });
  }

  async retire(actor: Actor, holder: HolderKind, id: string): Promise<SigningKeyRow> {
    mayKeep(actor, holder);
    const row = await inTransaction(this.source, actor, (transaction) => this.retireIn(transaction, actor, holder, id));
    if (!row) throw notFound();
    await this.forget(row);
    return row;
  }

  private async admit(actor: Actor, holder: HolderKind, find: () => Promise<Candidate>): Promise<KeyOutcome> {
    mayKeep(actor, holder);
    try {
      const { chain, confirmed, keep } = await find();
      const facts = await describeCertificate(chain, await this.cabinet.roots(), this.clock.now());
      const refusal = refusalOf(facts);
      if (refusal) return refusal;
      const name = holder === 'person' ? actor.fullName : (await inTransaction(this.source, actor, (transaction) => transaction.one<{ name: string }>(nameStatement, [actor.agencyId])))!.name;
      const doubts = doubtsOf(facts, { kind: holder, name });
      if (doubts.length > 0 && confirmed !== facts.sha256) return { kind: 'doubtful', facts, doubts };
      return { kind: 'added', row: await this.putIn(actor, holder, chain, facts, doubts, keep) };
    } catch (error) {
      if (error instanceof SigningError) return refusedKey(error.code, error.message);
      throw error;
    }
  }

  private async putIn(actor: Actor, holder: HolderKind, chain: readonly Uint8Array[], facts: CertificateFacts, doubts: readonly KeyDoubt[], keep: Candidate['keep']): Promise<SigningKeyRow> {
    const id = randomUUID();
    const found = await keep(id);
    const [certificate, ...issuers] = [chain[0]!, ...facts.issuers].map((each) => Buffer.from(each));
    try {
      const { row, replaced } = await inTransaction(this.source, actor, async (transaction) => {
        const replaced = await this.retireIn(transaction, actor, holder, null);
        const row = (await transaction.one<SigningKeyRow>(addKey, [
          id, actor.agencyId, holder === 'person' ? actor.personId : null, found.provider, found.store_name, found.token_label, found.token_key_id, found.credential_id, found.asks,
          certificate, issuers, facts.name, facts.issuer, facts.serial, facts.from, facts.to, actor.personId, this.clock.now(),
        ]))!;
        const data = { holder, provider: row.provider, subject: row.subject, issuer: row.issuer, serial: row.serial, validUntil: row.not_after, confirmed: doubts.map(({ code }) => code) };
        await recordFact(transaction, actor, this.clock.now(), { kind: 'SigningKeyAdded', entity: 'signing_key', entityId: id, data });
        return { row, replaced };
      });
      if (replaced) await this.forget(replaced);
      return row;
    } catch (error) {
      if (found.store_name) await this.cabinet.remove(found.store_name);
      throw error;
    }
  }

  private async retireIn(transaction: Transaction, actor: Actor, holder: HolderKind, id: string | null): Promise<SigningKeyRow | undefined> {
    const person = holder === 'person' ? actor.personId : null;
    const row = await transaction.one<SigningKeyRow>(retireKey, [actor.agencyId, person, actor.personId, this.clock.now(), id]);
    if (row) await recordFact(transaction, actor, this.clock.now(), { kind: 'SigningKeyRetired', entity: 'signing_key', entityId: row.id, data: { holder, serial: row.serial } });
    return row;
  }

  private async forget({ store_name }: SigningKeyRow): Promise<void> {
    if (store_name) await this.cabinet.remove(store_name);
  }
}

/** One's own key, and the agency's for the clerk, who keeps it in person (NĐ 30/2020, Điều 32). */
export function mayKeep(actor: Actor, holder: HolderKind): void {
  if (holder === 'agency' && !holds(actor, 'clerk')) throw forbidden();
}
