import { notifications } from '@mantine/notifications';
import type { Finding, PlanDocument } from '@banhanh/plan-document';
import { useTexts } from '../../lib/i18n/texts.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { checkingTexts } from './checking.texts.js';
import { FindingsList } from './findings-list.js';

export interface LiveCheckProps {
  document: PlanDocument;
  /** Null until the text was checked for the first time. */
  findings: readonly Finding[] | null;
  onGo: (finding: Finding) => void;
  mayFix: (finding: Finding) => boolean;
  onFix: (finding: Finding) => void;
}

/** The check of a text that is being written; a fix is one edit that can be undone. */
export function LiveCheck({ document, findings, onGo, mayFix, onFix }: LiveCheckProps) {
  const t = useTexts(checkingTexts);
  const fix = (finding: Finding) => {
    onFix(finding);
    notifications.show({ message: t('fixed'), color: 'lagoon' });
  };
  return findings === null ? <PageSkeleton rows={4} /> : <FindingsList document={document} findings={findings} onGo={onGo} mayFix={mayFix} onFix={fix} />;
}
