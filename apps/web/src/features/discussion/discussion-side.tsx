import { type PlanDocument } from '@banhanh/plan-document';
import { DiscussionPanel } from './discussion-panel.js';

export interface DiscussionSideProps {
  planId: string;
  document: PlanDocument;
  onGo: (nodeId: string) => void;
  selected: () => { nodeId: string; from: number; to: number } | null;
}

/** The talks beside a text that is being written: about the words selected in it. */
export function DiscussionSide({ planId, document, onGo, selected }: DiscussionSideProps) {
  const passage = () => {
    const words = selected();
    return words && { nodeId: words.nodeId, start: words.from, end: words.to };
  };
  return <DiscussionPanel planId={planId} onGo={onGo} written={document} passageInText={passage} />;
}
