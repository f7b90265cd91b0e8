import { type Certificate, readCertificate } from '../../src/cms/certificate.js';
import { createDemoAuthority, type DemoAuthority } from '../../src/authority/demo-authority.js';
import { type KeyProvider } from '../../src/keys/key-provider.js';
import { type KeyStore, memoryKeyStore } from '../../src/keys/key-store.js';

export const SIGNED_AT = new Date('2026-11-20T08:15:00Z');

/** Everybody who signs in the tests, with a clock the test moves. */
export interface Office {
  now: Date;
  readonly store: KeyStore;
  readonly authority: DemoAuthority;
  readonly director: KeyProvider;
  readonly agency: KeyProvider;
}

/** The director signs with ECDSA and the agency with RSA, so that every journey meets both. Programs that judge by the
 * machine's clock need an office of today. */
export async function openOffice(now = SIGNED_AT): Promise<Office> {
  const store = memoryKeyStore();
  const office: { now: Date } = { now };
  const clock = (): Date => office.now;
  const authority = await createDemoAuthority(store, clock);
  const organization = 'Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Hà';
  const director = await authority.issue('director', { commonName: 'Vũ Thị Hạnh', title: 'Phó Giám đốc', organization });
  const agency = await authority.issue('agency', { commonName: organization, organization }, { keyType: 'rsa' });
  return Object.assign(office, { store, authority, director, agency });
}

/** The authority that issued everybody's certificates. */
export const issuingOf = async (office: Office): Promise<Certificate> => readCertificate((await office.director.certificateChain())[1]!);
