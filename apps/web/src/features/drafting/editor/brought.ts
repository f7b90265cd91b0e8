import type { Finding, PlanDocument, PlanEvent } from '@banhanh/plan-document';
import type { ComponentType } from 'react';
import type { DraftPages } from './print-preview.js';
import type { TextMark } from './surface/line-marks.js';
import type { SelectedWords } from './surface/selected-words.js';

/** What other features bring to the writing of a draft. */
export interface Brought {
  /** Finds what is wrong in the text, a moment after it was written; null until it has answered for the first time. */
  useFindings: (document: PlanDocument, isPartyBody: boolean) => readonly Finding[] | null;
  /** Lists what was found. */
  Check: ComponentType<{
    document: PlanDocument;
    findings: readonly Finding[] | null;
    onGo: (finding: Finding) => void;
    mayFix: (finding: Finding) => boolean;
    onFix: (finding: Finding) => void;
  }>;
  /** Writes the events of the plan that deadlines hang on. */
  Events: ComponentType<{ document: PlanDocument; onEvents: (events: PlanEvent[]) => void }>;
  Pages: DraftPages;
  /** `selected` answers the words selected in the text now, with offsets in `PlanNode.text`; null outside one line. */
  Side: ComponentType<{ planId: string; document: PlanDocument; onGo: (nodeId: string) => void; selected: () => SelectedWords | null }>;
  /** Further words to show in a special way, e.g. those people speak about. Another function only when it would answer otherwise. */
  marksOf: (document: PlanDocument) => readonly TextMark[];
}
