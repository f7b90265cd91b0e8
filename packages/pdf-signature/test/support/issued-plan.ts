import { renew } from '../../src/sign/collect-revocation.js';
import { signPdf } from '../../src/sign/complete-signature.js';
import { type SignatureRequest } from '../../src/sign/signature-request.js';
import { stampPdf } from '../../src/sign/stamp-pdf.js';
import { type Office } from './office.js';
import { drawing, planPdf } from './plan-pdf.js';

/** The director's signature on the last page, keeping places for number, date and seal. */
export const directorRequest = (at: Date): SignatureRequest => ({
  field: 'Signer',
  page: 2,
  rect: { x: 340, y: 200, width: 120, height: 50 },
  name: 'Vũ Thị Hạnh',
  reason: 'KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC ký ban hành kế hoạch',
  at,
  docMdp: 2,
  declare: [
    { name: 'Number', kind: 'text', page: 1, rect: { x: 60, y: 790, width: 60, height: 14 } },
    { name: 'Date', kind: 'text', page: 1, rect: { x: 300, y: 790, width: 200, height: 14 } },
    { name: 'Seal', kind: 'signature', page: 2, rect: { x: 300, y: 190, width: 80, height: 80 }, locksDocument: true },
  ],
});

/** A plan after each step of being issued: signed by the director, numbered and dated, sealed by the agency, proven for the archive. */
export async function issuePlan(office: Office, source?: Uint8Array): Promise<Record<'source' | 'signed' | 'numbered' | 'sealed' | 'archived', Uint8Array<ArrayBuffer>>> {
  const plan = new Uint8Array(source ?? (await planPdf()));
  const { timestamps } = office.authority;
  const signed = await signPdf(plan, { ...directorRequest(office.now), appearance: await drawing('Vu Thi Hanh') }, office.director, timestamps);
  const numbered = await stampPdf(signed, [
    { field: 'Number', text: '171', appearance: await drawing('171', 60, 14) },
    { field: 'Date', text: 'ngày 20 tháng 11 năm 2026', appearance: await drawing('20/11/2026', 200, 14) },
  ]);
  const seal = { field: 'Seal', name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Hà', reason: 'Chữ ký số của cơ quan', at: office.now, appearance: await drawing('SO VHTTDL', 80, 80) };
  const sealed = await signPdf(numbered, seal, office.agency, timestamps);
  return { source: plan, signed, numbered, sealed, archived: await renew(sealed, office.authority.revocation, timestamps) };
}
