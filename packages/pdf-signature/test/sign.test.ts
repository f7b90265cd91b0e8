import { describe, expect, it } from '@jest/globals';
import { type SigningError } from '../src/sign/signing-error.js';
import { completeSignature, signPdf } from '../src/sign/complete-signature.js';
import { prepareSignature } from '../src/sign/prepare-signature.js';
import { timestampsFrom } from '../src/sign/timestamp-source.js';
import { stampPdf } from '../src/sign/stamp-pdf.js';
import { directorRequest, issuePlan } from './support/issued-plan.js';
import { has, opensslCms, pdfsig, qpdfCheck, rawSignatures } from './support/judges.js';
import { openOffice, SIGNED_AT } from './support/office.js';
import { drawing, planPdf } from './support/plan-pdf.js';

const titled = (programs: readonly string[]): typeof it.skip => (has(...programs) ? it : it.skip);

describe('signing, numbering and sealing', () => {
  for (const objectStreams of [false, true]) {
    const kind = objectStreams ? 'a compressed PDF' : 'a plain PDF';
    it(`leaves every earlier byte of ${kind} as it was`, async () => {
      const { source, signed, numbered, sealed } = await issuePlan(await openOffice(), await planPdf({ objectStreams }));
      for (const [before, after] of [[source, signed], [signed, numbered], [numbered, sealed]] as const) expect(Buffer.from(after.subarray(0, before.length)).equals(before)).toBe(true);
    });

    titled(['pdfsig', 'certutil'])(`satisfies pdfsig with both signatures of ${kind} (needs pdfsig and certutil)`, async () => {
      const office = await openOffice(new Date());
      const { sealed } = await issuePlan(office, await planPdf({ objectStreams }));
      const said = await pdfsig(sealed, office.authority.root);
      expect(said.match(/Signature is Valid/g)).toHaveLength(2);
      expect(said.match(/Certificate is Trusted/g)).toHaveLength(2);
      expect(said.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2);
    });

    titled(['qpdf'])(`leaves ${kind} without a complaint from qpdf (needs qpdf)`, async () => {
      const { sealed } = await issuePlan(await openOffice(), await planPdf({ objectStreams }));
      expect(await qpdfCheck(sealed)).toContain('No syntax or stream encoding errors found');
    });
  }

  titled(['openssl'])('satisfies OpenSSL with an ECDSA and an RSA signature, signing certificates included (needs openssl)', async () => {
    const office = await openOffice();
    const { sealed } = await issuePlan(office);
    const said = await opensslCms(sealed, office.authority.root, SIGNED_AT);
    expect(said).toEqual(Array(2).fill(expect.stringContaining('successful')));
  });
});

describe('two halves of a signature', () => {
  it('survive being stored while a far-away key is asked', async () => {
    const office = await openOffice();
    const chain = await office.director.certificateChain();
    const prepared = structuredClone(await prepareSignature(await planPdf(), directorRequest(office.now), { algorithm: office.director.algorithm, certificateChain: chain }));
    const signed = await completeSignature(prepared, await office.director.sign(prepared.signedAttributes), office.authority.timestamps);
    expect(rawSignatures(signed)).toHaveLength(1);
  });

  it('refuse a value another key made', async () => {
    const office = await openOffice();
    const prepared = await prepareSignature(await planPdf(), directorRequest(office.now), { algorithm: office.director.algorithm, certificateChain: await office.director.certificateChain() });
    const stranger = await office.authority.issue('stranger', { commonName: 'Người khác' });
    await expect(completeSignature(prepared, await stranger.sign(prepared.signedAttributes))).rejects.toMatchObject({ code: 'SIGNATURE_WRONG' });
  });

  it('wait for a time-stamp authority that does not answer, and say that trying again can help', async () => {
    const office = await openOffice();
    const down = timestampsFrom(() => Promise.reject(new Error('connect ECONNREFUSED')));
    await expect(signPdf(await planPdf(), directorRequest(office.now), office.director, down)).rejects.toMatchObject({ code: 'TIMESTAMP_DOWN', temporary: true });
  });
});

describe('refusals, with nothing signed', () => {
  const code = async (act: Promise<unknown>): Promise<string> => act.then(() => 'signed', (error: SigningError) => error.code);

  it('names what is wrong with the place of a signature or a stamp', async () => {
    const office = await openOffice();
    const { signed, numbered, sealed } = await issuePlan(office);
    const request = { field: 'Extra', at: office.now };
    expect(await code(signPdf(signed, { ...request, page: 9, rect: { x: 0, y: 0, width: 9, height: 9 } }, office.agency))).toBe('PAGE_MISSING');
    expect(await code(signPdf(signed, { ...request, field: 'Signer' }, office.agency))).toBe('FIELD_TAKEN');
    expect(await code(signPdf(sealed, { ...request, docMdp: 2 }, office.agency))).toBe('CERTIFICATION_NOT_FIRST');
    expect(await code(signPdf(signed, { ...request, reserve: 100 }, office.agency))).toBe('SIGNATURE_TOO_LARGE');
    const appearance = await drawing('172', 60, 14);
    expect(await code(stampPdf(numbered, [{ field: 'Number', text: '172', appearance }]))).toBe('FIELD_TAKEN');
    expect(await code(stampPdf(signed, [{ field: 'Place', text: 'Sơn Hà', appearance }]))).toBe('FIELD_MISSING');
  });

  it('lets nothing follow a signature that allows nothing', async () => {
    const office = await openOffice();
    const closed = await signPdf(await planPdf(), { field: 'Signer', at: office.now, docMdp: 1 }, office.director);
    expect(await code(signPdf(closed, { field: 'Seal', at: office.now }, office.agency))).toBe('CHANGES_NOT_ALLOWED');
  });
});
