import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { children, context, type Node, octets, oid, parseDer, sequence, setOf, tagged } from '../src/cms/asn1.js';
import { OID } from '../src/cms/oids.js';
import { latin1 } from '../src/pdf/bytes.js';
import { dict, Name, Stream } from '../src/pdf/object.js';
import { PdfFile } from '../src/pdf/pdf-file.js';
import { PdfUpdate } from '../src/pdf/pdf-update.js';
import { fillGap } from '../src/sign/complete-signature.js';
import { addDocumentTimestamp } from '../src/sign/document-timestamp.js';
import { addRevocation } from '../src/sign/add-revocation.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { OpenSsl, RSA, RSA_PSS } from './support/openssl-authority.js';
import { has, rawSignatures } from './support/judges.js';

const folder = mkdtempSync(path.join(tmpdir(), 'pdf-signature-'));
const ssl = new OpenSsl(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Verdict, then every code that is no mere note. */
async function judge(pdf: Uint8Array, at = new Date(), root = 'root'): Promise<string[]> {
  const { verdict, messages, signatures } = await verifyPdf(pdf, { roots: [ssl.der(root)], at });
  return [verdict, ...[...messages, ...signatures.flatMap((each) => each.messages)].filter(({ weight }) => weight !== 'note').map(({ code }) => code)];
}
const by = (signer: string, chain: readonly string[] = ['middle'], options: readonly string[] = []): Promise<Uint8Array<ArrayBuffer>> => ssl.sign((data) => ssl.cms(data, signer, chain, options));
/** With nothing but its certificate, a sound signature is not proven in time, nor against revocation. */
const SOUND = ['valid-with-remarks', 'TIMESTAMP_MISSING', 'REVOCATION_UNKNOWN'];
const KNOWN = ['valid-with-remarks', 'TIMESTAMP_MISSING'];
const refused = (code: string): string[] => ['invalid', ...(code.startsWith('CERTIFICATE') ? ['TIMESTAMP_MISSING'] : []), code];

const none = { certificates: [], crls: [], ocsps: [] };
let plan: Uint8Array;
let rootList: Uint8Array;

const describeWithOpenSsl = has('openssl') ? describe : describe.skip;

describeWithOpenSsl('a file signed with OpenSSL (needs openssl)', () => {
  beforeAll(async () => {
    ssl.certificate('root', { authority: true });
    ssl.certificate('middle', { authority: true, issuer: 'root' });
    ssl.certificate('stranger', { authority: true });
    ssl.certificate('person', { issuer: 'middle' });
    ssl.certificate('rsa', { issuer: 'middle', key: RSA });
    rootList = ssl.list('root', []);
    plan = await by('person');
  });

  describe('is sound', () => {
    it('with every curve and hash a browser can check too', async () => {
      for (const [curve, hash] of [['P-384', 'sha384'], ['P-521', 'sha512']] as const) {
        ssl.certificate(curve, { issuer: 'middle', key: ['EC', '-pkeyopt', `ec_paramgen_curve:${curve}`] });
        expect(await judge(await by(curve, ['middle'], ['-md', hash]))).toEqual(SOUND);
      }
    });

    it('with RSASSA-PSS, whatever the length of its salt, by a key of RSA or of PSS alone', async () => {
      const pss = ['-keyopt', 'rsa_padding_mode:pss'];
      ssl.certificate('pss', { issuer: 'middle', key: RSA_PSS });
      expect(await judge(await by('rsa', ['middle'], pss))).toEqual(SOUND);
      expect(await judge(await by('rsa', ['middle'], [...pss, '-keyopt', 'rsa_pss_saltlen:-1']))).toEqual(SOUND);
      expect(await judge(await by('pss', ['middle'], pss))).toEqual(SOUND);
    });

    it('when it names its signer by the identifier of the key', async () => {
      expect(await judge(await by('person', ['middle'], ['-keyid']))).toEqual(SOUND);
    });

    it('when its authority has a second certificate from somebody we do not trust, in either order', async () => {
      ssl.certificate('cross', { authority: true, issuer: 'stranger', keyOf: 'middle' });
      for (const chain of [['cross', 'middle'], ['middle', 'cross']]) expect(await judge(await by('person', chain))).toEqual(SOUND);
    });

    it('when certificates stand beside it that nobody at hand issued, or that were signed with SHA-1', async () => {
      ssl.certificate('lone', { issuer: 'stranger' });
      ssl.certificate('old', { authority: true, key: RSA, digest: 'sha1' });
      for (const other of ['lone', 'old']) expect(await judge(await by('person', ['middle', other]))).toEqual(SOUND);
    });

    it('with a long chain, and with names a certificate insists on', async () => {
      let above = 'root';
      for (let step = 1; step <= 9; step++) {
        ssl.certificate(`step${step}`, { authority: true, issuer: above });
        above = `step${step}`;
      }
      ssl.certificate('deep', { issuer: above, extensions: ['subjectAltName=critical,email:hanh@sonha.example'] });
      expect(await judge(await by('deep', Array.from({ length: 9 }, (_, step) => `step${step + 1}`)))).toEqual(SOUND);
    });

    it('and names its signer, with what cannot be seen in the name made visible', async () => {
      ssl.certificate('seen', { issuer: 'middle', subject: 'title=Phó Giám đốc\nO=Sở Văn hóa, Thể thao và Du lịch\nCN=Đặng Thị \u202eHạnh' });
      const { signatures } = await verifyPdf(await by('seen'), { roots: [ssl.der('root')], at: new Date() });
      expect(signatures[0]!.signer).toMatchObject({ name: 'Đặng Thị \ufffdHạnh', position: 'Phó Giám đốc', organization: 'Sở Văn hóa, Thể thao và Du lịch' });
      ssl.certificate('unnamed', { issuer: 'middle', subject: 'O=Sở Tư pháp' });
      expect((await verifyPdf(await by('unnamed'), { roots: [ssl.der('root')], at: new Date() })).signatures[0]!.signer?.name).toBe('Sở Tư pháp');
    });
  });

  describe('is refused', () => {
    it('with SHA-1, MD5, SHA-3, and a curve that is not checked', async () => {
      expect(await judge(await by('rsa', ['middle'], ['-md', 'md5']))).toEqual(refused('ALGORITHM_WEAK'));
      expect(await judge(await by('rsa', ['middle'], ['-md', 'sha1']))).toEqual(refused('ALGORITHM_WEAK'));
      expect(await judge(await by('rsa', ['middle'], ['-md', 'sha3-256']))).toEqual(refused('ALGORITHM_UNKNOWN'));
      ssl.certificate('brainpool', { issuer: 'middle', key: ['EC', '-pkeyopt', 'ec_paramgen_curve:brainpoolP256r1'] });
      expect(await judge(await by('brainpool'))).toEqual(refused('ALGORITHM_UNKNOWN'));
    });

    it('by the certificate of a web server or of an OCSP responder, which is no person’s', async () => {
      for (const use of ['serverAuth', 'OCSPSigning']) {
        ssl.certificate(use, { issuer: 'middle', extensions: [`extendedKeyUsage=${use}`] });
        expect(await judge(await by(use))).toEqual(refused('CERTIFICATE_PURPOSE'));
      }
      ssl.certificate('mail', { issuer: 'middle', extensions: ['extendedKeyUsage=clientAuth,emailProtection'] });
      expect(await judge(await by('mail'))).toEqual(SOUND);
    });

    it('when the way to the root is missing', async () => {
      expect(await judge(await by('person', ['stranger']))).toEqual(refused('CERTIFICATE_UNTRUSTED'));
    });
  });

  describe('with evidence is', () => {
    const withList = async (revoked: readonly string[], point?: string, pdf = plan): Promise<string[]> => judge(await addRevocation(pdf, { ...none, crls: [rootList, ssl.list('middle', revoked, point)] }));
    const UNKNOWN = SOUND;
    const AT = 'fullname=URI:http://crl.sonha.example/1.crl';

    it('known by a list, and revoked by a list of whatever scope that names it', async () => {
      expect(await withList([])).toEqual(KNOWN);
      for (const point of [undefined, 'onlyuser=TRUE', AT, 'onlysomereasons=keyCompromise']) expect(await withList(['person'], point)).toEqual(refused('CERTIFICATE_REVOKED'));
    });

    it('not known by a list about others', async () => {
      expect(await withList([], 'onlyuser=TRUE')).toEqual(KNOWN);
      for (const point of ['onlyCA=TRUE', AT, 'onlysomereasons=keyCompromise']) expect(await withList([], point)).toEqual(UNKNOWN);
      ssl.certificate('addressed', { issuer: 'middle', extensions: ['crlDistributionPoints=URI:http://crl.sonha.example/1.crl'] });
      expect(await withList([], AT, await by('addressed'))).toEqual(KNOWN);
    });

    it('not known by a list made after the certificate ended: authorities forget whom they revoked', async () => {
      ssl.certificate('brief', { issuer: 'middle', days: 1 });
      const brief = await by('brief');
      const listOf = (from: Date): Uint8Array => ssl.list('middle', [], undefined, from);
      const day = 86_400_000;
      const said = async (from: Date): Promise<string[]> => {
        const pdf = await addRevocation(brief, { ...none, crls: [rootList, listOf(from)] });
        const { signatures } = await verifyPdf(pdf, { roots: [ssl.der('root')], at: new Date() });
        return signatures[0]!.messages.map(({ code }) => code);
      };
      expect(await said(new Date())).toEqual(['TIMESTAMP_MISSING']);
      expect(await said(new Date(Date.now() + 2 * day))).toEqual(['TIMESTAMP_MISSING', 'REVOCATION_UNKNOWN']);
    });

    it('known by OCSP from the authority, or from a responder whose own certificate is beyond doubt', async () => {
      const use = 'extendedKeyUsage=OCSPSigning';
      ssl.certificate('free', { issuer: 'middle', extensions: [use, 'noCheck=ignored'] });
      ssl.certificate('bound', { issuer: 'middle', extensions: [use] });
      ssl.certificate('false', { issuer: 'stranger', extensions: [use, 'noCheck=ignored'] });
      const said = async (responder: string, state: 'V' | 'R' = 'V', more: Uint8Array[] = []): Promise<string[]> =>
        judge(await addRevocation(plan, { ...none, crls: [rootList, ...more], ocsps: [ssl.answer('person', 'middle', responder, state)] }));
      expect(await said('middle')).toEqual(KNOWN);
      expect(await said('free')).toEqual(KNOWN);
      expect(await said('bound')).toEqual(UNKNOWN);
      expect(await said('bound', 'V', [ssl.list('middle', [], 'onlyuser=TRUE')])).toEqual(KNOWN);
      for (const nobody of ['false', 'rsa']) expect(await said(nobody)).toEqual(UNKNOWN);
      for (const responder of ['free', 'bound']) expect(await said(responder, 'R')).toEqual(refused('CERTIFICATE_REVOKED'));
    });

    it('found where other programs put it: beside the signature, or in an earlier store a later one replaced', async () => {
      const lists = [rootList, ssl.list('middle', [])].map((list) => parseDer(list));
      expect(await judge(await ssl.sign((data) => withLists(ssl.cms(data, 'person', ['middle']), lists)))).toEqual(KNOWN);
      expect(await judge(await ssl.sign((data) => withUnsigned(ssl.cms(data, 'person', ['middle']), attribute(OID.revocationValues, sequence(context(0, sequence(...lists)))))))).toEqual(KNOWN);
      const update = new PdfUpdate(await PdfFile.open(await addRevocation(plan, { ...none, crls: [rootList, ssl.list('middle', [])] })));
      const store = update.add(dict({ Certs: [update.add(new Stream(dict({}), ssl.der('middle')))] }));
      update.edit(update.root, (root) => root.set('DSS', store).set('Version', new Name('2.0')));
      expect(await judge(update.write().bytes)).toEqual(['valid-with-remarks', 'METADATA_CHANGED', 'TIMESTAMP_MISSING']);
    });
  });

  describe('with a time-stamp', () => {
    const stamped = (authority: string, ...more: Node[]) => ssl.sign((data) => {
      const cms = ssl.cms(data, 'person', ['middle']);
      return withUnsigned(cms, attribute(OID.timestampToken, parseDer(ssl.token(valueOf(cms), authority))), ...more);
    });

    it('of a trusted authority is proven in time; of another, or of one whose certificate ended, it is judged as if it had none', async () => {
      ssl.certificate('tsa', { issuer: 'root', key: RSA, extensions: ['extendedKeyUsage=critical,timeStamping'] });
      ssl.certificate('tsx', { issuer: 'stranger', key: RSA, extensions: ['extendedKeyUsage=critical,timeStamping'] });
      ssl.certificate('tsb', { issuer: 'root', key: RSA, days: 2, extensions: ['extendedKeyUsage=critical,timeStamping'] });
      expect(await judge(await stamped('tsa'))).toEqual(['valid-with-remarks', 'REVOCATION_UNKNOWN']);
      expect(await judge(await stamped('tsx'))).toEqual(['valid-with-remarks', 'TIMESTAMP_UNTRUSTED', 'REVOCATION_UNKNOWN']);
      expect(await judge(await stamped('tsb'), new Date(Date.now() + 3 * 86_400_000))).toEqual(['valid-with-remarks', 'TIMESTAMP_EXPIRED', 'REVOCATION_UNKNOWN']);
      expect(await judge(await stamped('tsa'), new Date(Date.now() - 3_600_000))).toContain('TIMESTAMP_INVALID');
    });

    it('over the whole file of an authority we do not trust proves nothing, and harms nothing', async () => {
      const empty = await addDocumentTimestamp(plan, { timestamp: async () => Uint8Array.of(0x30, 0) });
      const { covered } = rawSignatures(empty).at(-1)!;
      const at = latin1(empty).lastIndexOf('<3000') + 1;
      const stampedBy = (authority: string): Uint8Array => fillGap({ pdf: empty, contentsAt: at, reserve: 16_384 }, ssl.token(covered, authority));
      expect(await judge(stampedBy('tsx'))).toEqual([...SOUND, 'TIMESTAMP_UNTRUSTED']);
      const { signatures } = await verifyPdf(stampedBy('tsx'), { roots: [ssl.der('root')], at: new Date() });
      expect(signatures.map(({ kind, valid, provenAt }) => [kind, valid, provenAt])).toEqual([['signature', true, null], ['timestamp', false, null]]);
    });

    it('keeps other attributes of its kind, and lets no unknown one in', async () => {
      expect(await judge(await stamped('tsa', attribute('1.2.840.113549.1.9.6', sequence())))).toEqual(['valid-with-remarks', 'REVOCATION_UNKNOWN']);
      expect(await judge(await stamped('tsa', attribute('1.2.3.4', sequence())))).toEqual(refused('CMS_MALFORMED'));
    });
  });
});

const attribute = (type: string, value: Node): Node => sequence(oid(type), setOf(value));
const signedData = (cms: Uint8Array): Node[] => children(tagged(children(parseDer(cms))[1], 0)[0]);
const wrapped = (parts: readonly Node[]): Uint8Array => sequence(oid(OID.signedData), context(0, sequence(...parts))).raw;
const signerOf = (cms: Uint8Array): Node[] => children(children(signedData(cms).at(-1), 'set')[0]);
const valueOf = (cms: Uint8Array): Uint8Array => octets(signerOf(cms)[5]);
const withLists = (cms: Uint8Array, lists: readonly Node[]): Uint8Array => wrapped([...signedData(cms).slice(0, -1), context(1, ...lists), signedData(cms).at(-1)!]);
const withUnsigned = (cms: Uint8Array, ...attributes: Node[]): Uint8Array => wrapped([...signedData(cms).slice(0, -1), setOf(sequence(...signerOf(cms), context(1, ...attributes)))]);
