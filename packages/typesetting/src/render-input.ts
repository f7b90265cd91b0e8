import { type PlanDocument } from '@banhanh/plan-document';
import { type CheckCode } from './check-code.js';
import { type PaperForm } from './paper-form.js';
import { type IssueDetails } from './sheet-header.js';
import { type SystemSignature } from './sheet-stamp.js';

/** What one page set needs: the plan, what issuing decided, who signed, whether it is still a draft, and how it is put on paper. */
export interface RenderInput extends PaperForm {
  document: PlanDocument;
  issue: IssueDetails;
  signature: SystemSignature | null;
  /** Prints `DỰ THẢO` across every page. */
  draft: boolean;
  /**
   * A QR code in the bottom margin of the page that is signed, in the PDF alone. No rule of the decree knows it: it moves no line, and
   * without it, or without a signer, nothing is printed.
   */
  checkCode?: CheckCode;
}
