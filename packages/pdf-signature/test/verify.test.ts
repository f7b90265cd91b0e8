import { describe, expect, it } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import { dict, Name, textString } from '../src/pdf/object.js';
import { PdfFile } from '../src/pdf/pdf-file.js';
import { PdfUpdate } from '../src/pdf/pdf-update.js';
import { addDocumentTimestamp } from '../src/sign/document-timestamp.js';
import { signPdf } from '../src/sign/complete-signature.js';
import { type Verification } from '../src/verify/verification.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { issuePlan } from './support/issued-plan.js';
import { issuingOf, openOffice, type Office } from './support/office.js';
import { drawing, planPdf } from './support/plan-pdf.js';

const verify = (office: Office, pdf: Uint8Array): Promise<Verification> => verifyPdf(pdf, { roots: [office.authority.root], at: office.now });
const codes = (found: Verification): string[] => [...found.messages, ...found.signatures.flatMap((each) => each.messages)].map(({ code }) => code);

describe('an issued plan', () => {
  for (const objectStreams of [false, true]) {
    it(`is valid with its evidence, and says who signed and what was stamped (${objectStreams ? 'compressed' : 'plain'})`, async () => {
      const office = await openOffice();
      const found = await verify(office, (await issuePlan(office, await planPdf({ objectStreams }))).archived);
      expect(found.verdict).toBe('valid');
      expect(found.signatures.map(({ field, level, valid }) => [field, level, valid])).toEqual([['Signer', 'B-LTA', true], ['Seal', 'B-LTA', true], ['Timestamp1', null, true]]);
      expect(found.signatures[0]).toMatchObject({
        signer: { name: 'Vũ Thị Hạnh (DEMO)', position: 'Phó Giám đốc', organization: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Hà' },
        reason: 'KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC ký ban hành kế hoạch',
        provenAt: office.now,
      });
      expect(found.changes.filter(({ code }) => code === 'FIELD_FILLED').map(({ field, text, page }) => [field, text, page]).sort()).toEqual([['Date', 'ngày 20 tháng 11 năm 2026', 1], ['Number', '171', 1]]);
      expect(found.attached).toMatchObject([{ name: 'ke-hoach.json', mimeType: 'application/json', size: 61 }]);
    });
  }

  it('is valid with a remark while nothing says whether the certificates were revoked', async () => {
    const office = await openOffice();
    const { sealed } = await issuePlan(office);
    const found = await verify(office, sealed);
    expect([found.verdict, [...new Set(codes(found).filter((code) => code.includes('UNKNOWN')))]]).toEqual(['valid-with-remarks', ['REVOCATION_UNKNOWN']]);
    const { crls } = await office.authority.revocation.evidenceFor({} as never, await issuingOf(office));
    expect((await verifyPdf(sealed, { roots: [office.authority.root], at: office.now, evidence: { certificates: [], crls: crls!, ocsps: [] } })).verdict).toBe('valid-with-remarks');
  });

  it('carries a remark when the signer claims another day than the time-stamp proves', async () => {
    const office = await openOffice();
    const early = new Date(office.now.getTime() - 3 * 86_400_000);
    const signed = await signPdf(await planPdf(), { field: 'Signer', at: early }, office.director, office.authority.timestamps);
    const found = await verify(office, signed);
    expect([found.signatures[0]?.provenAt, codes(found)]).toEqual([office.now, expect.arrayContaining(['CLAIMED_TIME_DOUBTFUL'])]);
  });

  it('waits for its seal once number and date are written', async () => {
    const office = await openOffice();
    expect(codes(await verify(office, (await issuePlan(office)).numbered))).toContain('SEAL_MISSING');
  });

  it('is not valid without a trusted root, or with somebody else’s', async () => {
    const [office, other] = [await openOffice(), await openOffice()];
    const { archived } = await issuePlan(office);
    const untrusted = await verifyPdf(archived, { roots: [], at: office.now });
    expect([untrusted.verdict, codes(untrusted)]).toEqual(['invalid', expect.arrayContaining(['ROOTS_MISSING', 'CERTIFICATE_UNTRUSTED'])]);
    expect((await verifyPdf(archived, { roots: [other.authority.root], at: office.now })).verdict).toBe('invalid');
  });

  it('is not valid when the signer’s certificate was revoked before, and stays valid when it was revoked after', async () => {
    const office = await openOffice();
    const { sealed } = await issuePlan(office);
    const [certificate] = await office.director.certificateChain();
    const evidence = async (at: Date): Promise<string[]> => {
      const judged = await openEvidence(office, certificate!, at);
      return codes(await verifyPdf(sealed, { roots: [office.authority.root], at: new Date(office.now.getTime() + 86_400_000), evidence: judged }));
    };
    expect(await evidence(new Date(office.now.getTime() + 3_600_000))).not.toContain('CERTIFICATE_REVOKED');
    expect(await evidence(new Date(office.now.getTime() - 3_600_000))).toContain('CERTIFICATE_REVOKED');
  });
});

async function openEvidence(office: Office, certificate: Uint8Array, at: Date): Promise<{ certificates: Uint8Array[]; crls: Uint8Array[]; ocsps: Uint8Array[] }> {
  office.authority.revoke(certificate, at);
  const { crls } = await office.authority.revocation.evidenceFor({} as never, await issuingOf(office));
  return { certificates: [], crls: [...crls!], ocsps: [] };
}

describe('other files', () => {
  it('is not signed by a time-stamp alone', async () => {
    const office = await openOffice();
    const found = await verify(office, await addDocumentTimestamp(await planPdf(), office.authority.timestamps));
    expect([found.verdict, found.signatures.map(({ kind, valid }) => [kind, valid])]).toEqual(['not-signed', [['timestamp', true]]]);
  });

  it('carries a remark when it was signed with a script inside', async () => {
    const office = await openOffice();
    const trap = new PdfUpdate(await PdfFile.open(await planPdf()));
    trap.edit(trap.root, (root) => root.set('OpenAction', dict({ S: new Name('JavaScript'), JS: textString('app.alert(1)') })));
    const found = await verify(office, await signPdf(trap.write().bytes, { field: 'Signer', at: office.now }, office.director, office.authority.timestamps));
    expect([found.verdict, codes(found)]).toEqual(['valid-with-remarks', expect.arrayContaining(['ACTIVE_CONTENT'])]);
  });

  it('is remarked on when a later signature takes room on a page, drawn or not', async () => {
    const office = await openOffice();
    const first = await signPdf(await planPdf(), { field: 'A', at: office.now }, office.director, office.authority.timestamps);
    const second = await signPdf(first, { field: 'B', page: 2, rect: { x: 0, y: 0, width: 595, height: 842 }, at: office.now }, office.agency, office.authority.timestamps);
    expect((await verify(office, second)).changes).toEqual([{ code: 'SIGNATURE_ADDED_VISIBLY', weight: 'remark', field: 'B', page: 2 }]);
  });

  it('tells a file without signatures from one that is no PDF, is cut, or has a password', async () => {
    const office = await openOffice();
    const plan = await planPdf();
    const verdict = async (pdf: Uint8Array): Promise<unknown[]> => {
      const { verdict: said, messages } = await verify(office, pdf);
      return [said, messages[0]?.code];
    };
    expect(await verdict(plan)).toEqual(['not-signed', 'NOT_SIGNED']);
    expect(await verdict(new Uint8Array())).toEqual(['unreadable', 'NOT_A_PDF']);
    expect(await verdict(new TextEncoder().encode('Kính gửi: Sở Nội vụ'))).toEqual(['unreadable', 'NOT_A_PDF']);
    expect(await verdict((await issuePlan(office)).sealed.subarray(0, -40))).toEqual(['unreadable', 'PDF_MALFORMED']);
    const secret = await PDFDocument.create();
    secret.addPage();
    secret.encrypt({ userPassword: 'x', ownerPassword: 'y' });
    expect(await verdict(new Uint8Array(await secret.save({ useObjectStreams: false })))).toEqual(['unreadable', 'PDF_ENCRYPTED']);
  });

  it('remarks on a signature shown where no place was kept for it, and on a signature without proof of its time', async () => {
    const office = await openOffice();
    const first = await signPdf(await planPdf(), { field: 'A', at: office.now }, office.director);
    const second = await signPdf(first, { field: 'B', page: 1, rect: { x: 10, y: 10, width: 90, height: 40 }, appearance: await drawing('B'), at: office.now }, office.agency, office.authority.timestamps);
    const found = await verify(office, second);
    expect([found.verdict, codes(found)]).toEqual(['valid-with-remarks', expect.arrayContaining(['SIGNATURE_ADDED_VISIBLY', 'TIMESTAMP_MISSING'])]);
    expect(found.changes).toEqual([{ code: 'SIGNATURE_ADDED_VISIBLY', weight: 'remark', field: 'B', page: 1 }]);
  });
});
