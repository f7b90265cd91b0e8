import { describe, expect, it } from '@jest/globals';
import { type KeyObject } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createDemoAuthority, type KeyType } from '../src/authority/demo-authority.js';
import { type KeyProvider } from '../src/keys/key-provider.js';
import { type KeyStore, memoryKeyStore } from '../src/keys/key-store.js';
import { openPkcs11Key } from '../src/keys/pkcs11-key.js';
import { latin1 } from '../src/pdf/bytes.js';
import { Stream } from '../src/pdf/object.js';
import { PdfFile } from '../src/pdf/pdf-file.js';
import { write } from '../src/pdf/serialise.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { archivalPlan, XMP } from './support/archival-plan.js';
import { issuePlan } from './support/issued-plan.js';
import { has, inFolder, opensslCms, pdfsig, qpdfCheck } from './support/judges.js';
import { type Office } from './support/office.js';
import { hasToken, MODULE, softToken } from './support/soft-token.js';

/** The keys themselves, to be put on a token. */
function listeningStore(): { store: KeyStore; keys: Map<string, { key: KeyObject; chain: readonly Uint8Array[] }> } {
  const [store, keys] = [memoryKeyStore(), new Map<string, { key: KeyObject; chain: readonly Uint8Array[] }>()];
  const put: KeyStore['put'] = (name, key, chain) => (keys.set(name, { key, chain }), store.put(name, key, chain));
  return { store: { ...store, put }, keys };
}

/** Director and agency with keys of this type: in this process, or each on a token of its own. */
async function officeWith(keyType: KeyType, folder: string | null): Promise<Office> {
  const now = new Date();
  const { store, keys } = listeningStore();
  const authority = await createDemoAuthority(store, () => now);
  const keyOf = async (name: string): Promise<KeyProvider> => {
    const provider = await authority.issue(name, { commonName: name }, { keyType });
    if (folder === null) return provider;
    const { key, chain } = keys.get(name)!;
    mkdirSync(path.join(folder, name));
    const environment = softToken(path.join(folder, name), key, chain[0]!);
    return openPkcs11Key({ id: name, module: MODULE, tokenLabel: 'so-vhttdl', keyId: '01', issuers: chain.slice(1), environment, pin: async () => '246810' });
  };
  return { now, store, authority, director: await keyOf('director'), agency: await keyOf('agency') };
}

const judges = ['pdfsig', 'certutil', 'openssl', 'qpdf'] as const;

describe('a finished plan', () => {
  for (const keyType of ['ec', 'rsa'] as const) {
    for (const place of ['a soft key', 'a token'] as const) {
      const isPossible = has(...judges) && (place === 'a soft key' || hasToken);
      const title = `signed and sealed with ${keyType.toUpperCase()} on ${place} is whole for pdfsig, OpenSSL and qpdf, and still PDF/A (needs ${judges.join(', ')}${place === 'a token' ? ', softhsm2, opensc' : ''})`;
      (isPossible ? it : it.skip)(title, () =>
        inFolder(async (folder) => {
          const office = await officeWith(keyType, place === 'a token' ? folder : null);
          const { source, archived } = await issuePlan(office, await archivalPlan());
          const found = await verifyPdf(archived, { roots: [office.authority.root], at: office.now });
          expect([found.verdict, found.signatures.map(({ field, kind, valid }) => [field, kind, valid])]).toEqual(['valid', [['Signer', 'signature', true], ['Seal', 'signature', true], [expect.any(String), 'timestamp', true]]]);
          const said = await pdfsig(archived, office.authority.root);
          expect([said.match(/Signature is Valid/gu)?.length, said.match(/Certificate is Trusted/gu)?.length]).toEqual([2, 2]);
          const verified = (await opensslCms(archived, office.authority.root, office.now)).slice(0, 2);
          expect(verified).toEqual([expect.stringContaining('successful'), expect.stringContaining('successful')]);
          expect(await qpdfCheck(archived)).toContain('No syntax or stream encoding errors found');
          const [before, after] = [await PdfFile.open(source), await PdfFile.open(archived)];
          for (const key of ['Metadata', 'OutputIntents']) expect(write(after.catalog.get(key)!)).toBe(write(before.catalog.get(key)!));
          const metadata = after.get(after.catalog.get('Metadata'));
          expect(metadata instanceof Stream && latin1(metadata.raw)).toBe(XMP);
          expect(Buffer.from(archived.subarray(0, source.length)).equals(source)).toBe(true);
        }));
    }
  }
});
