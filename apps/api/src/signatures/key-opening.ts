import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type CscWord, openCscKey, openPkcs11Key, SigningError, type KeyProvider } from '@banhanh/pdf-signature';
import { CONFIG, type Config } from '../platform/config.js';
import { KeyCabinet } from './key-cabinet.js';
import type { HolderKind, KeyProviderKind, KeyWord, SigningKeyRow } from './signing-key-row.js';

/** What a person typed for this signature; held in memory until it is made, and nowhere else. */
export type KeyWords = { readonly [Word in Lowercase<KeyWord>]?: string | undefined };

/** Where a key outside the encrypted file lies. */
export type KeyPlace = { provider: 'pkcs11'; tokenLabel: string; keyId: string; issuers: readonly Uint8Array[] } | { provider: 'csc'; credentialId?: string | undefined };

/** Opens keys where they lie. A person's words come with the act; the agency's, since nobody sits at the worker, from the files of the installation. */
@Injectable()
export class KeyOpening {
  /** A wrong PIN is not tried again until the file says another: tokens lock themselves after a few. */
  private readonly refusedPins = new Set<string>();

  constructor(
    private readonly cabinet: KeyCabinet,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get providers(): KeyProviderKind[] {
    return ['store', ...(this.config.pkcs11 ? (['pkcs11'] as const) : []), ...(this.config.csc ? (['csc'] as const) : [])];
  }

  /** @throws {SigningError} */
  async open(row: SigningKeyRow, words: KeyWords): Promise<KeyProvider> {
    const holder = row.person_id === null ? 'agency' : 'person';
    if (row.provider === 'store') {
      const key = await this.cabinet.find(row.store_name!);
      if (!key) throw new SigningError('KEY_MISSING');
      return key;
    }
    const place: KeyPlace =
      row.provider === 'pkcs11' ? { provider: 'pkcs11', tokenLabel: row.token_label!, keyId: row.token_key_id!, issuers: row.issuers } : { provider: 'csc', credentialId: row.credential_id! };
    if (holder === 'person') for (const word of row.asks) if (!words[word === 'PIN' ? 'pin' : 'otp']) throw new SigningError(`${word}_MISSING`);
    return this.openAt(place, holder, words);
  }

  async openAt(place: KeyPlace, holder: HolderKind, words: KeyWords): Promise<KeyProvider & { credentialId?: string; asks: readonly KeyWord[] }> {
    const pin = async (): Promise<string> => (holder === 'person' ? (words.pin ?? '') : this.agencyPin(place.provider));
    const key = place.provider === 'pkcs11' ? await this.token(place, pin) : await this.remote(place, pin, words.otp);
    return holder === 'agency' ? this.guarded(key, pin) : key;
  }

  private async token(place: KeyPlace & { provider: 'pkcs11' }, pin: () => Promise<string>): Promise<KeyProvider & { asks: readonly KeyWord[] }> {
    if (!this.config.pkcs11) throw new SigningError('PROVIDER_REFUSED');
    const key = await openPkcs11Key({ id: `${place.tokenLabel}/${place.keyId}`, module: this.config.pkcs11.module, tokenLabel: place.tokenLabel, keyId: place.keyId, issuers: place.issuers, pin });
    return { ...key, asks: ['PIN'] };
  }

  private async remote({ credentialId }: KeyPlace & { provider: 'csc' }, pin: () => Promise<string>, otp: string | undefined): ReturnType<typeof openCscKey> {
    const { csc } = this.config;
    if (!csc) throw new SigningError('PROVIDER_REFUSED');
    let asks: readonly CscWord[] = [];
    const valueOf = { PIN: pin, OTP: async () => otp ?? '' };
    const key = await openCscKey({
      id: credentialId ?? 'csc',
      url: csc.url,
      accessToken: () => secretIn(csc.tokenFile),
      ...(credentialId === undefined ? {} : { credentialId }),
      authorization: () => Promise.all(asks.map(async (id) => ({ id, value: await valueOf[id]() }))),
    });
    asks = key.asks;
    return key;
  }

  private agencyPin(provider: 'pkcs11' | 'csc'): Promise<string> {
    const file = this.config[provider]?.pinFile;
    if (!file) throw new SigningError('PIN_MISSING');
    return secretIn(file);
  }

  private guarded<Key extends KeyProvider>(key: Key, pin: () => Promise<string>): Key {
    const sign = async (data: Uint8Array): Promise<Uint8Array> => {
      const tried = createHash('sha256').update(`${key.id}\n${await pin()}`).digest('hex');
      if (this.refusedPins.has(tried)) throw new SigningError('KEY_LOCKED');
      return key.sign(data).catch((error: unknown) => {
        if (error instanceof SigningError && error.code === 'KEY_LOCKED') this.refusedPins.add(tried);
        throw error;
      });
    };
    return { ...key, sign };
  }
}

/** Read anew at each use, so that the office may change it without a restart. */
async function secretIn(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch((cause: unknown) => Promise.reject(new SigningError('PIN_MISSING', { cause })))).trim();
}
