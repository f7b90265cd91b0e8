import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeCertificate, nameNode, spkiOf } from '../src/authority/make-certificate.js';
import { readBer } from '../src/cms/ber.js';
import { fromHex, toHex } from '../src/pdf/bytes.js';
import { type Verification } from '../src/verify/verification.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { ATTACKS } from './support/attacks.js';
import { issuePlan } from './support/issued-plan.js';
import { has, inFolder, pem, run } from './support/judges.js';
import { openOffice } from './support/office.js';
import { planPdf } from './support/plan-pdf.js';

const found = (pdf: Uint8Array, roots: readonly Uint8Array[]): Promise<Verification> => verifyPdf(pdf, { roots, at: new Date() });

/** A certificate of now, in an NSS database, as poppler's pdfsig signs with. */
async function popplerSigner(folder: string): Promise<{ root: Uint8Array; sign: (pdf: Uint8Array) => Uint8Array }> {
  const [ca, own] = [generateKeyPairSync('ec', { namedCurve: 'P-256' }), generateKeyPairSync('rsa', { modulusLength: 2048 })];
  const subject = { commonName: 'CA khác' };
  const dates = { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 365 * 86_400_000) };
  const issuer = { key: { algorithm: 'ECDSA-SHA256' as const, sign: async (data: Uint8Array) => sign('sha256', data, ca.privateKey) }, name: nameNode(subject), spki: spkiOf(ca.publicKey) };
  const root = await makeCertificate({ subject, kind: 'authority', publicKey: ca.publicKey, ...dates }, issuer);
  const certificate = await makeCertificate({ subject: { commonName: 'Cơ quan khác' }, kind: 'signer', publicKey: own.publicKey, ...dates }, issuer);
  const file = (name: string): string => path.join(folder, name);
  writeFileSync(file('key.pem'), createPrivateKey(own.privateKey.export({ type: 'pkcs8', format: 'pem' })).export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(file('own.pem'), pem(certificate));
  writeFileSync(file('root.pem'), pem(root));
  execFileSync('openssl', ['pkcs12', '-export', '-inkey', file('key.pem'), '-in', file('own.pem'), '-name', 'other', '-out', file('own.p12'), '-passout', 'pass:']);
  execFileSync('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password']);
  execFileSync('pk12util', ['-i', file('own.p12'), '-d', `sql:${folder}`, '-W', ''], { stdio: 'ignore' });
  execFileSync('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'root', '-t', 'CT,C,C', '-i', file('root.pem')]);
  return {
    root,
    sign: (pdf) => {
      writeFileSync(file('in.pdf'), pdf);
      const { output } = run('pdfsig', ['-nssdir', `sql:${folder}`, '-nick', 'other', '-add-signature', file('in.pdf'), file('out.pdf')]);
      try {
        return new Uint8Array(readFileSync(file('out.pdf')));
      } catch {
        throw new Error(output);
      }
    },
  };
}

(has('pdfsig', 'certutil', 'pk12util', 'openssl') ? describe : describe.skip)('a file signed by pdfsig (needs pdfsig, certutil, pk12util, openssl)', () => {
  it('is judged like ours: signed once, signed twice, and painted over afterwards', () =>
    inFolder(async (folder) => {
      const other = await popplerSigner(folder);
      const once = other.sign(await planPdf());
      const twice = other.sign(once);
      const judged = async (pdf: Uint8Array): Promise<unknown[]> => {
        const { verdict, signatures } = await found(pdf, [other.root]);
        return [verdict, signatures.map(({ valid, signer }) => [valid, signer?.name])];
      };
      const good = [true, 'Cơ quan khác'];
      expect(await judged(once)).toEqual(['valid-with-remarks', [good]]);
      expect(await judged(twice)).toEqual(['valid-with-remarks', [good, good]]);
      expect((await found(await ATTACKS[0]!.forge(new Uint8Array(twice)), [other.root])).changes).toContainEqual(expect.objectContaining({ code: 'PAGE_CHANGED', page: 1 }));
    }));

  it('that was ours before keeps both our signatures valid', () =>
    inFolder(async (folder) => {
      const [office, other] = [await openOffice(new Date()), await popplerSigner(folder)];
      const { sealed } = await issuePlan(office);
      const { signatures, changes } = await found(other.sign(sealed), [office.authority.root, other.root]);
      expect(changes.filter(({ weight }) => weight === 'refused')).toEqual([]);
      expect(signatures.map(({ field, valid }) => [field.length > 10 ? 'other' : field, valid])).toEqual([['Signer', true], ['Seal', true], ['other', true]]);
    }));
});

describe('a value of indefinite length', () => {
  it('is read as its definite twin, strings in pieces included', () => {
    const { der, size } = readBer(fromHex('3080a0802480040201020401030000' + '0000' + '0500' + '0000' + '00000000'));
    expect([toHex(der), size]).toEqual(['3009a00504030102030500', 21]);
  });

  it('is refused when it is primitive, unfinished, or nested without end', () => {
    for (const bytes of [fromHex('0480000000'), fromHex('30800201'), new Uint8Array(4_000).map((_, index) => (index % 2 === 0 ? 0x30 : 0x80))]) expect(() => readBer(bytes)).toThrow();
  });
});
