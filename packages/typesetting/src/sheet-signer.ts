import { type PlanDocument, type Signer } from '@banhanh/plan-document';
import { composeStamp, type SystemSignature } from './sheet-stamp.js';

export interface SheetSigner {
  /** Authority lines and office, top to bottom. */
  lines: string[];
  name: string | null;
  /** Lines of the box in the signature space; null while nobody has signed. */
  stamp: string[] | null;
  /** Stands in a copy where the original is signed. */
  signed: string | null;
}

export function composeSigner({ signer }: PlanDocument, signature: SystemSignature | null, copied: boolean): SheetSigner | null {
  if (!signer && !signature) return null;
  return {
    lines: signer ? authorityLines(signer) : [],
    name: signer?.name ?? signature?.name ?? null,
    stamp: signature && composeStamp(signature),
    signed: copied && !signature ? '(Đã ký)' : null,
  };
}

/** Authority and office in capitals, one role a line (NĐ 30/2020, Điều 13 và Phụ lục I, mục 7). */
export function authorityLines({ authority, office }: Signer): string[] {
  return [...authority, office].filter((line) => line !== '').map((line) => line.toLocaleUpperCase('vi'));
}
