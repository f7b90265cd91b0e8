import type { Statement } from '../platform/database/database.js';

export type KeyProviderKind = 'store' | 'pkcs11' | 'csc';
/** What a provider asks at each signature besides the password of the account. */
export type KeyWord = 'PIN' | 'OTP';

/** One's own key, or the agency's, which its clerk keeps. */
export type HolderKind = 'person' | 'agency';

/** Where a key lies and what its certificate says; never a secret. */
export interface SigningKeyRow {
  id: string;
  agency_id: string;
  person_id: string | null;
  provider: KeyProviderKind;
  store_name: string | null;
  token_label: string | null;
  token_key_id: string | null;
  credential_id: string | null;
  asks: KeyWord[];
  certificate: Buffer;
  issuers: Buffer[];
  subject: string;
  issuer: string;
  serial: string;
  not_before: Date;
  not_after: Date;
  added_at: Date;
  retired_at: Date | null;
}

/** $1 agency, $2 person or null for the agency's own. */
export const readCurrentKey: Statement = {
  name: 'read_current_key',
  text: 'select * from signing_key where agency_id = $1 and person_id is not distinct from $2 and retired_at is null',
};
export const readKeys: Statement = {
  name: 'read_keys',
  text: 'select * from signing_key where agency_id = $1 and person_id is not distinct from $2 order by retired_at is null desc, added_at desc limit 50',
};

/** $1 key, $2 agency, $3 person, $4 provider, $5–$8 where it lies, $9 asks, $10 certificate, $11 issuers, $12–$14 names, $15–$16 dates, $17 who, $18 now */
export const addKey: Statement = {
  name: 'add_key',
  text: `insert into signing_key (id, agency_id, person_id, provider, store_name, token_label, token_key_id, credential_id, asks, certificate, issuers, subject, issuer, serial,
      not_before, not_after, added_by, added_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) returning *`,
};

/** $1 agency, $2 person, $3 who, $4 now, $5 this key only, or null for whichever is current */
export const retireKey: Statement = {
  name: 'retire_key',
  text: `update signing_key set retired_by = $3, retired_at = $4
    where agency_id = $1 and person_id is not distinct from $2 and retired_at is null and ($5::uuid is null or id = $5) returning *`,
};
