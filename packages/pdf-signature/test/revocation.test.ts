import { describe, expect, it } from '@jest/globals';
import { addRevocation } from '../src/sign/add-revocation.js';
import { collectRevocation, type RevocationSource } from '../src/sign/collect-revocation.js';
import { signPdf } from '../src/sign/complete-signature.js';
import { revocationOverHttp } from '../src/sign/revocation-over-http.js';
import { type Verification } from '../src/verify/verification.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { has, inFolder, pem, run } from './support/judges.js';
import { issuingOf, openOffice, type Office } from './support/office.js';
import { planPdf } from './support/plan-pdf.js';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDer } from '../src/cms/asn1.js';
import { readCertificate } from '../src/cms/certificate.js';

const codes = ({ messages, signatures }: Verification): string[] => [...messages, ...signatures.flatMap((each) => each.messages)].map(({ code }) => code);

interface Network {
  readonly fetcher: typeof fetch;
  readonly asked: string[];
  down: string[];
}

/** The addresses of the demonstration's authorities, answered without a network. */
function networkOf(office: Office): Network {
  const network: Network = {
    asked: [],
    down: [],
    fetcher: (async (url: string, init?: RequestInit) => {
      network.asked.push(url);
      if (network.down.some((each) => url.startsWith(each))) throw new TypeError('fetch failed');
      if (url.startsWith('http://ocsp.')) return new Response((await office.authority.ocsp(init!.body as Uint8Array)) as Uint8Array<ArrayBuffer>);
      const { crls } = await office.authority.revocation.evidenceFor({} as never, await issuingOf(office));
      return new Response(crls![0] as Uint8Array<ArrayBuffer>);
    }) as typeof fetch,
  };
  return network;
}

async function signedWith(office: Office): Promise<{ pdf: Uint8Array; certificate: Uint8Array; source: (network: Network) => RevocationSource }> {
  const key = await office.authority.issue('director-online', { commonName: 'Vũ Thị Hạnh' }, { ocspUrl: 'http://ocsp.sonha.example/', crlUrl: 'http://crl.sonha.example/ca.crl' });
  const pdf = await signPdf(await planPdf(), { field: 'Signer', at: office.now }, key, office.authority.timestamps);
  const [certificate] = await key.certificateChain();
  const demo = office.authority.revocation;
  const source = (network: Network): RevocationSource => {
    const online = revocationOverHttp(network.fetcher);
    return { evidenceFor: async (each, issuer) => ({ ...(await demo.evidenceFor(each, issuer)), ...(each.serial === readCertificate(certificate!).serial ? { crls: [], ...(await online.evidenceFor(each, issuer)) } : {}) }) };
  };
  return { pdf, certificate: certificate!, source };
}

describe('the state of a certificate', () => {
  it('is asked by OCSP, kept in the document, and enough to judge it without a network', async () => {
    const office = await openOffice();
    const { pdf, source } = await signedWith(office);
    const network = networkOf(office);
    const evidence = await collectRevocation(pdf, source(network));
    expect([network.asked, evidence.ocsps.length]).toEqual([['http://ocsp.sonha.example/'], 1]);
    const found = await verifyPdf(await addRevocation(pdf, { ...evidence, crls: evidence.crls.slice(0) }), { roots: [office.authority.root], at: office.now });
    expect([found.verdict, found.signatures[0]?.level]).toEqual(['valid', 'B-LT']);
  });

  it('is taken from the revocation list when the responder is down, and can be asked later when both are', async () => {
    const office = await openOffice();
    const { pdf, source } = await signedWith(office);
    const network = networkOf(office);
    network.down = ['http://ocsp.'];
    expect((await collectRevocation(pdf, source(network))).ocsps).toEqual([]);
    expect(network.asked).toEqual(['http://ocsp.sonha.example/', 'http://crl.sonha.example/ca.crl']);
    network.down = ['http://'];
    await expect(collectRevocation(pdf, source(network))).rejects.toMatchObject({ code: 'REVOCATION_DOWN', temporary: true });
  });

  it('is asked only about certificates that chain to a root we trust: the addresses of others are not called', async () => {
    const office = await openOffice();
    const { pdf, source } = await signedWith(office);
    const network = networkOf(office);
    const stranger = await openOffice();
    expect(await collectRevocation(pdf, source(network), [stranger.authority.root])).toMatchObject({ crls: [], ocsps: [] });
    expect(network.asked).toEqual([]);
    expect((await collectRevocation(pdf, source(network), [office.authority.root])).ocsps).toHaveLength(1);
  });

  it('is not for the demonstration to say of what others issued', async () => {
    const [office, stranger] = [await openOffice(), await openOffice()];
    expect(await office.authority.revocation.evidenceFor({} as never, await issuingOf(stranger))).toEqual({});
  });

  it('that is revoked before the signature makes it invalid, by OCSP as by list', async () => {
    const office = await openOffice();
    const { pdf, certificate, source } = await signedWith(office);
    office.authority.revoke(certificate, new Date(office.now.getTime() - 60_000));
    for (const down of [[], ['http://ocsp.']]) {
      const network = networkOf(office);
      network.down = down;
      const evidence = await collectRevocation(pdf, source(network));
      const isolated = { ...evidence, ...(down.length === 0 ? { crls: [] } : {}) };
      expect(codes(await verifyPdf(await addRevocation(pdf, isolated), { roots: [office.authority.root], at: office.now }))).toContain('CERTIFICATE_REVOKED');
    }
  });

  (has('openssl') ? it : it.skip)('is read from our lists by OpenSSL too (needs openssl)', async () => {
    const office = await openOffice();
    const [certificate, issuing] = await office.director.certificateChain();
    office.authority.revoke(certificate!, office.now);
    const { crls } = await office.authority.revocation.evidenceFor({} as never, await issuingOf(office));
    await inFolder((folder) => {
      writeFileSync(path.join(folder, 'ca.pem'), pem(issuing!));
      writeFileSync(path.join(folder, 'list.crl'), crls![0]!);
      const said = run('openssl', ['crl', '-inform', 'DER', '-in', path.join(folder, 'list.crl'), '-CAfile', path.join(folder, 'ca.pem'), '-noout', '-text']).output;
      expect(said).toContain('verify OK');
      expect(said.toLowerCase()).toContain(readCertificate(certificate!).serial);
    });
  });

  (has('openssl') ? it : it.skip)('is asked and answered in the words OpenSSL speaks (needs openssl)', async () => {
    const office = await openOffice(new Date());
    const [certificate, issuing, root] = await office.director.certificateChain();
    await inFolder(async (folder) => {
      const file = (name: string): string => path.join(folder, name);
      for (const [name, der] of [['own', certificate], ['ca', issuing], ['root', root]] as const) writeFileSync(file(name), pem(der!));
      const about = ['ocsp', '-issuer', file('ca'), '-cert', file('own')];
      run('openssl', [...about, '-reqout', file('request')]);
      const answer = async (): Promise<string> => {
        writeFileSync(file('response'), await office.authority.ocsp(new Uint8Array(readFileSync(file('request')))));
        return run('openssl', [...about, '-respin', file('response'), '-CAfile', file('root'), '-verify_other', file('ca'), '-no_nonce']).output;
      };
      expect(await answer()).toMatch(/(?=[^]*: good)(?=[^]*Response verify OK)/);
      office.authority.revoke(certificate!, office.now);
      expect(await answer()).toMatch(/(?=[^]*: revoked)(?=[^]*Response verify OK)/);
    });
  });

  it('asked in words no responder knows gets a refusal, not a crash', async () => {
    const office = await openOffice();
    const answer = parseDer(await office.authority.ocsp(new TextEncoder().encode('?')));
    expect(answer.content).toEqual(Uint8Array.of(0x0a, 1, 1));
  });
});
