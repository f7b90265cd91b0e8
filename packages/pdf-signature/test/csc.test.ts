import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, sign } from 'node:crypto';
import { makeCertificate, nameNode, spkiOf } from '../src/authority/make-certificate.js';
import { openCscKey } from '../src/keys/csc-key.js';
import { completeSignature, signPdf } from '../src/sign/complete-signature.js';
import { prepareSignature } from '../src/sign/prepare-signature.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { type CscServer, startCscServer } from './support/csc-server.js';
import { SIGNED_AT } from './support/office.js';
import { planPdf } from './support/plan-pdf.js';

let server: CscServer;
let certificate: Uint8Array;
beforeAll(async () => {
  const { privateKey: key, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const subject = { commonName: 'Giám đốc Sở', title: 'Giám đốc' };
  const self = { key: { algorithm: 'RSA-SHA256' as const, sign: async (data: Uint8Array) => sign('sha256', data, key) }, name: nameNode(subject), spki: spkiOf(publicKey) };
  certificate = await makeCertificate({ subject, kind: 'signer', publicKey, from: new Date('2026-01-01T00:00:00Z'), to: new Date('2031-01-01T00:00:00Z') }, self);
  server = await startCscServer({ key, chain: [certificate], pin: '246810', token: 'session' });
});
afterAll(() => server.close());

const open = (pin = '246810', token = 'session'): ReturnType<typeof openCscKey> =>
  openCscKey({ id: 'remote', url: server.url, accessToken: async () => token, authorization: async () => [{ id: 'PIN', value: pin }] });

describe('a remote signing service', () => {
  it('says which credential it is and what it asks at each signature', async () => {
    expect(await open()).toMatchObject({ credentialId: 'cred-1', asks: ['PIN'] });
  });

  it('signs a plan with a key that never leaves it', async () => {
    const signed = await signPdf(await planPdf(), { field: 'Signer', at: SIGNED_AT }, await open());
    expect((await verifyPdf(signed, { roots: [certificate], at: SIGNED_AT })).signatures).toMatchObject([{ valid: true, signer: { position: 'Giám đốc' } }]);
  });

  it('that is down leaves the plan prepared, to be completed when it is back', async () => {
    const key = await open();
    const prepared = await prepareSignature(await planPdf(), { field: 'Signer', at: SIGNED_AT }, { algorithm: key.algorithm, certificateChain: await key.certificateChain() });
    server.isDown = true;
    await expect(key.sign(prepared.signedAttributes)).rejects.toMatchObject({ code: 'PROVIDER_DOWN', temporary: true });
    server.isDown = false;
    const signed = await completeSignature(prepared, await key.sign(prepared.signedAttributes));
    expect((await verifyPdf(signed, { roots: [certificate], at: SIGNED_AT })).signatures).toMatchObject([{ valid: true }]);
  });

  it('refuses a wrong PIN and an ended session by name', async () => {
    await expect((await open('000000')).sign(new Uint8Array(4))).rejects.toMatchObject({ code: 'KEY_LOCKED' });
    await expect(open('246810', 'ended')).rejects.toMatchObject({ code: 'PROVIDER_REFUSED' });
    await expect(openCscKey({ id: 'x', url: 'http://127.0.0.1:9/csc', accessToken: async () => '', authorization: async () => [] })).rejects.toMatchObject({ code: 'PROVIDER_DOWN' });
  });
});
