import { median } from './result.js';

type Bytes = Uint8Array;
interface Space {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Rendered {
  pdf: Bytes;
  pages: number;
  signatureSpace: Space | null;
  sealSpace: Space | null;
  numberSpace: Space | null;
  dateSpace: Space | null;
}
interface Typesetter {
  render(input: object): Promise<Rendered>;
  renderAppearance(input: object): Promise<Bytes>;
}
interface Authority {
  root: Bytes;
  issue(name: string, subject: { commonName: string }, options: { keyType: KeyType }): Promise<object>;
  revocation: object;
  timestamps: object;
}
/** What `pdf-signature` offers; loaded by its path, as everything measured here. */
export interface Signing {
  createDemoAuthority(store: object, clock: () => Date): Promise<Authority>;
  memoryKeyStore(): object;
  signPdf(pdf: Bytes, request: object, key: object, timestamps: object): Promise<Bytes>;
  stampPdf(pdf: Bytes, stamps: object[]): Promise<Bytes>;
  renew(pdf: Bytes, revocation: object, timestamps: object): Promise<Bytes>;
  verifyPdf(pdf: Bytes, options: object): Promise<{ verdict: string; signatures: { kind: string }[] }>;
}
export type KeyType = 'rsa' | 'ec';

/** Times in ms of one document from its text to its official file, and of checking that file. */
export interface IssuedCost {
  issueMedian: number;
  issueP95: number;
  verifyMedian: number;
  kilobytes: number;
}

const PAGE_HEIGHT = (297 * 72) / 25.4;
const placed = ({ page, x, y, width, height }: Space) => ({ page, rect: { x, y: PAGE_HEIGHT - y - height, width, height } });

/**
 * Each document as an office makes it official: set without number and date, signed by the person, number and date filled in, sealed by
 * the agency, all evidence and a time-stamp over the whole added. Soft keys of this type (RSA-2048 or ECDSA P-256), time-stamps and
 * revocation lists of an authority in this process.
 */
export async function costOfIssuing(inputs: object[], typesetter: Typesetter, signing: Signing, keyType: KeyType): Promise<IssuedCost> {
  const authority = await signing.createDemoAuthority(signing.memoryKeyStore(), () => new Date());
  const [person, agency] = [await authority.issue('person', { commonName: 'Lò Thị Mai' }, { keyType }), await authority.issue('agency', { commonName: 'Sở Văn hóa, Thể thao và Du lịch' }, { keyType })];

  async function issue(input: object): Promise<Bytes> {
    const at = new Date();
    const { pdf, signatureSpace, sealSpace, numberSpace, dateSpace } = await typesetter.render({ ...input, fields: 'left-blank' });
    const [number, date, seal] = [placed(numberSpace!), placed(dateSpace!), placed(sealSpace!)];
    const draw = (appearance: object) => typesetter.renderAppearance(appearance);
    const declare = [{ name: 'Số', kind: 'text', ...number }, { name: 'Ngày ban hành', kind: 'text', ...date }, { name: 'Dấu của cơ quan', kind: 'signature', ...seal, locksDocument: true }];
    const look = { ...placed(signatureSpace!), appearance: await draw({ kind: 'person', name: 'Lò Thị Mai', at: at.toISOString(), size: signatureSpace }) };
    const signed = await signing.signPdf(pdf, { field: 'Người ký', ...look, name: 'Lò Thị Mai', at, docMdp: 2, declare }, person, authority.timestamps);
    const stamped = await signing.stampPdf(signed, [
      { field: 'Số', text: '05', appearance: await draw({ kind: 'number', number: '05', space: numberSpace }) },
      { field: 'Ngày ban hành', text: '09/02/2026', appearance: await draw({ kind: 'date', date: '2026-02-09', space: dateSpace }) },
    ]);
    const sealing = { ...seal, appearance: await draw({ kind: 'seal', name: 'Sở Văn hóa, Thể thao và Du lịch', at: at.toISOString(), size: sealSpace }) };
    const sealed = await signing.signPdf(stamped, { field: 'Dấu của cơ quan', ...sealing, name: 'Sở Văn hóa, Thể thao và Du lịch', at }, agency, authority.timestamps);
    return signing.renew(sealed, authority.revocation, authority.timestamps);
  }

  const [issueTimes, verifyTimes]: [number[], number[]] = [[], []];
  let kilobytes = 0;
  for (const [index, input] of inputs.entries()) {
    const start = performance.now();
    const file = await issue(input);
    const issued = performance.now();
    const { verdict, signatures } = await signing.verifyPdf(file, { roots: [authority.root], at: new Date() });
    const verified = performance.now();
    if (verdict !== 'valid' || signatures.filter(({ kind }) => kind === 'signature').length !== 2) throw new Error(`the file is ${verdict} with ${signatures.length} signatures`);
    // The first documents warm everything up.
    if (index < inputs.length / 10) continue;
    issueTimes.push(issued - start);
    verifyTimes.push(verified - issued);
    kilobytes = file.length / 1000;
  }
  return { issueMedian: median(issueTimes), issueP95: percentile(issueTimes, 0.95), verifyMedian: median(verifyTimes), kilobytes };
}

const percentile = (values: readonly number[], part: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;
