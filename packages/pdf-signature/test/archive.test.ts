import { describe, expect, it } from '@jest/globals';
import { addRevocation } from '../src/sign/add-revocation.js';
import { createDemoAuthority } from '../src/authority/demo-authority.js';
import { collectRevocation, renew } from '../src/sign/collect-revocation.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { type Verification } from '../src/verify/verification.js';
import { issuePlan } from './support/issued-plan.js';
import { has, pdfsig, qpdfCheck } from './support/judges.js';
import { openOffice, type Office, SIGNED_AT } from './support/office.js';

const inYears = (years: number): Date => new Date(Date.UTC(SIGNED_AT.getUTCFullYear() + years, 10, 20, 9));
const verifyAt = (office: Office, pdf: Uint8Array, at: Date): Promise<Verification> => verifyPdf(pdf, { roots: [office.authority.root], at });
const problems = (found: Verification): string[] => [...found.messages, ...found.signatures.flatMap((each) => each.messages)].filter(({ weight }) => weight === 'problem').map(({ code }) => code);

/** The archivist's yearly round: a renewal with the time-stamp key of that year. */
async function renewEvery(office: Office, pdf: Uint8Array, years: readonly number[]): Promise<Uint8Array<ArrayBuffer>> {
  let renewed = new Uint8Array(pdf);
  for (const year of years) {
    office.now = inYears(year);
    const authority = await createDemoAuthority(office.store, () => office.now, `demo-timestamps-${year}`);
    renewed = new Uint8Array(await renew(renewed, authority.revocation, authority.timestamps));
  }
  return renewed;
}

describe('a plan in the archive', () => {
  it('carries its evidence once: adding the same again changes nothing', async () => {
    const office = await openOffice();
    const { sealed } = await issuePlan(office);
    const evidence = await collectRevocation(sealed, office.authority.revocation);
    const once = await addRevocation(sealed, evidence);
    expect(Buffer.from(await addRevocation(once, evidence)).equals(once)).toBe(true);
    const found = await verifyAt(office, once, office.now);
    expect([found.verdict, found.signatures.map(({ level }) => level)]).toEqual(['valid', ['B-LT', 'B-LT']]);
  });

  it('holds one, five and twenty years later when it is renewed in time', async () => {
    const office = await openOffice();
    const { archived } = await issuePlan(office);
    expect((await verifyAt(office, archived, inYears(1))).verdict).toBe('valid');
    expect((await verifyAt(office, archived, inYears(5))).verdict).toBe('valid');
    const renewed = await renewEvery(office, archived, [9, 18]);
    const found = await verifyAt(office, renewed, inYears(20));
    expect([found.verdict, problems(found)]).toEqual(['valid', []]);
    expect(found.signatures[0]).toMatchObject({ level: 'B-LTA', provenAt: SIGNED_AT });
  });

  it('says why it no longer holds when nobody renewed it', async () => {
    const office = await openOffice();
    const { sealed, archived } = await issuePlan(office);
    const late = await renewEvery(office, archived, [12]);
    for (const [pdf, years] of [[archived, 20], [sealed, 20], [late, 13]] as const) {
      const found = await verifyAt(office, pdf, inYears(years));
      expect([found.verdict, problems(found)]).toEqual(['invalid', expect.arrayContaining(['CERTIFICATE_EXPIRED'])]);
      expect(found.signatures[0]!.messages.map(({ code }) => code)).toContain('TIMESTAMP_EXPIRED');
    }
  });

  it('names the day before which it must be renewed', async () => {
    const office = await openOffice();
    const { archived, sealed } = await issuePlan(office);
    const { holdsUntil } = await verifyAt(office, archived, office.now);
    expect(holdsUntil?.getUTCFullYear()).toBe(SIGNED_AT.getUTCFullYear() + 10);
    expect((await verifyAt(office, sealed, office.now)).holdsUntil).toEqual(holdsUntil);
  });

  (has('pdfsig', 'certutil', 'qpdf') ? it : it.skip)('still satisfies pdfsig and qpdf (needs pdfsig, certutil and qpdf)', async () => {
    const office = await openOffice(new Date());
    const { archived } = await issuePlan(office);
    const said = await pdfsig(archived, office.authority.root);
    expect([said.match(/Signature is Valid/g)?.length, said.match(/Certificate is Trusted/g)?.length]).toEqual([2, 2]);
    expect(await qpdfCheck(archived)).toContain('No syntax or stream encoding errors found');
  });
});
