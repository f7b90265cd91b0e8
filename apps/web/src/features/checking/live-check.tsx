import { notifications } from '@mantine/notifications';
import { checkDocument, findNode, type Finding, type PlanDocument } from '@banhanh/plan-document';
import { useDeferredValue, useMemo } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { checkingTexts } from './checking.texts.js';
import { FindingsList } from './findings-list.js';
import { fixedText } from './fixed-text.js';
import { useWordUsage } from './use-word-usage.js';

export interface LiveCheckProps {
  document: PlanDocument;
  isPartyBody: boolean;
  onGo: (nodeId: string) => void;
  /** Writes the text of a node. */
  onReplace: (nodeId: string, text: string) => void;
}

/** The check of a text that is being written: follows the keystrokes when there is time; a fix is one edit that can be undone. */
export function LiveCheck({ document, isPartyBody, onGo, onReplace }: LiveCheckProps) {
  const t = useTexts(checkingTexts);
  const settled = useDeferredValue(document);
  const usage = useWordUsage();
  const findings = useMemo<Finding[]>(() => checkDocument(settled, { usage, isPartyBody }), [settled, usage, isPartyBody]);
  const fix = (finding: Finding) => {
    const node = finding.nodeId === null ? undefined : findNode(document, finding.nodeId);
    const text = node && fixedText(node.text, finding);
    if (!node || text === null || text === undefined) return;
    onReplace(node.id, text);
    notifications.show({ message: t('fixed'), color: 'lagoon' });
  };
  return <FindingsList findings={findings} onGo={({ nodeId }) => nodeId && onGo(nodeId)} onFix={fix} />;
}
