import { type PlanDocument } from '@banhanh/plan-document';
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
}
