import { type DocumentTitle, type PlanDocument } from '@banhanh/plan-document';
import { composeAnnex, type SheetAnnex } from './sheet-annex.js';
import { composeBody, type SheetLine } from './sheet-body.js';
import { composeHeader, type IssueDetails, type SheetHeader } from './sheet-header.js';
import { composeStamp, type SystemSignature } from './sheet-stamp.js';

/** What stands on the paper, in reading order and already worded; the PDF and the HTML are two drawings of it. */
export interface Sheet {
  header: SheetHeader;
  title: DocumentTitle;
  body: SheetLine[];
  /** The lines of `Nơi nhận`, with dash and end mark. */
  recipients: { id: string; text: string }[];
  signer: SheetSigner | null;
  annexes: SheetAnnex[];
}

export interface SheetSigner {
  /** Authority lines and office, top to bottom. */
  lines: string[];
  name: string | null;
  /** Lines of the box in the signature space; null while nobody has signed. */
  stamp: string[] | null;
}

/**
 * Composes the sheet of a plan (form of NĐ 30/2020/NĐ-CP, Phụ lục I).
 * `issue` decides number, date, place and agency; `document.header` is not read.
 * @throws RangeError when a date of `issue` or `signature` is not ISO.
 */
export function composeSheet(document: PlanDocument, issue: IssueDetails, signature: SystemSignature | null = null): Sheet {
  return {
    header: composeHeader(issue),
    title: { type: inCapitals(document.title.type), subject: document.title.subject },
    body: composeBody(document.body),
    recipients: document.recipients.map(({ id, text }, index, all) => ({ id, text: `- ${text}${index === all.length - 1 ? '.' : ';'}` })),
    signer: composeSigner(document, signature),
    annexes: document.annexes.map(composeAnnex),
  };
}

function composeSigner({ signer }: PlanDocument, signature: SystemSignature | null): SheetSigner | null {
  if (!signer && !signature) return null;
  return {
    lines: [...(signer?.authority ?? []), signer?.office ?? ''].filter((line) => line !== '').map(inCapitals),
    name: signer?.name ?? signature?.name ?? null,
    stamp: signature && composeStamp(signature),
  };
}

function inCapitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
