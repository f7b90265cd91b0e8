import { type DocumentTitle, type PlanDocument } from '@banhanh/plan-document';
import { type PaperForm, type SheetLayout } from './paper-form.js';
import { composeAnnex, type SheetAnnex } from './sheet-annex.js';
import { composeReference } from './sheet-annex-reference.js';
import { composeBody, type SheetLine } from './sheet-body.js';
import { asRecipientLines, composeCopies, type SheetCopy } from './sheet-copy.js';
import { composeHeader, type IssueDetails, type SheetHeader, withBlanks } from './sheet-header.js';
import { composeMarks, type SheetMarking } from './sheet-marks.js';
import { composeSigner, type SheetSigner } from './sheet-signer.js';
import { type SystemSignature } from './sheet-stamp.js';

/** What stands on the paper, in reading order and already worded; the PDF, the DOCX and the HTML are drawings of it. */
export interface Sheet {
  layout: SheetLayout;
  header: SheetHeader;
  marks: SheetMarking;
  title: DocumentTitle;
  body: SheetLine[];
  /** The lines of `Nơi nhận`, with dash and end mark. */
  recipients: { id: string; text: string }[];
  signer: SheetSigner | null;
  annexes: SheetAnnex[];
  copies: SheetCopy[];
}

/**
 * Composes the sheet of a plan (form of NĐ 30/2020/NĐ-CP, Phụ lục I).
 * `issue` decides number, date, place and agency; `document.header` is not read.
 * @throws RangeError when a date of `issue`, `signature` or a copy is not ISO. @throws TypesettingFailed `INVALID_COPY`
 */
export function composeSheet(document: PlanDocument, issued: IssueDetails, signature: SystemSignature | null = null, form: PaperForm = {}): Sheet {
  const { layout = 'state', marks, fields = 'printed', copies = [], isCopy = copies.length > 0 } = form;
  const issue = fields === 'left-blank' ? withBlanks(issued) : issued;
  const texts = asRecipientLines(document.recipients.map(({ text }) => text));
  return {
    layout,
    header: composeHeader(issue, layout),
    marks: composeMarks({ ...document.marks, ...marks }),
    title: { type: document.title.type.toLocaleUpperCase('vi'), subject: document.title.subject },
    body: composeBody(document.body),
    recipients: document.recipients.map(({ id }, index) => ({ id, text: texts[index] ?? '' })),
    signer: composeSigner(document, signature, isCopy),
    annexes: document.annexes.map((annex) => composeAnnex(annex, composeReference(annex.caption, document.title.type, issue, layout))),
    copies: composeCopies(copies),
  };
}
