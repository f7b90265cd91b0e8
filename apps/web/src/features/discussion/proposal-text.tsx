import { compareWords, findNode, type PlanDocument, type Proposal } from '@banhanh/plan-document';
import { Text } from '@mantine/core';
import { useTexts } from '../../lib/i18n/texts.js';
import { Segments } from '../../ui/segments.js';
import styles from './discussion.module.css';
import { discussionTexts } from './discussion.texts.js';
import { placeOfNode } from './place-of-node.js';

/** The node a proposal is about, to go to. */
export function nodeOfProposal(proposal: Proposal): string | null {
  if (proposal.kind === 'field') return null;
  return proposal.kind === 'insert' ? (proposal.afterId ?? proposal.parentId) : proposal.nodeId;
}

/** What a proposal would change, words marked. */
export function ProposalText({ proposal, document }: { proposal: Proposal; document: PlanDocument }) {
  const t = useTexts(discussionTexts);
  const nodeId = nodeOfProposal(proposal);
  const place = nodeId && placeOfNode(document, nodeId, { bullet: t('place.bullet'), paragraph: t('place.paragraph') });
  return (
    <>
      <Text size="xs" className="quiet">
        {proposal.kind === 'field' ? t('fieldChange', { field: t(`fields.${proposal.path}`) }) : [place, lead(proposal, t)].filter(Boolean).join(' · ')}
      </Text>
      <div className={styles.segments}>{wordsOf(proposal, document)}</div>
    </>
  );
}

function lead(proposal: Proposal, t: ReturnType<typeof useTexts<(typeof discussionTexts)['vi']>>): string | null {
  if (proposal.kind === 'insert') return t('addition');
  if (proposal.kind === 'remove') return t('removal');
  return proposal.kind === 'move' ? t('movement') : null;
}

function wordsOf(proposal: Proposal, document: PlanDocument) {
  switch (proposal.kind) {
    case 'text':
      return <Segments segments={compareWords(proposal.before, proposal.after)} />;
    case 'insert':
      return <Segments segments={[{ kind: 'added', text: proposal.node.text }]} />;
    case 'remove':
      return <Segments segments={[{ kind: 'removed', text: proposal.before }]} />;
    case 'move':
      return findNode(document, proposal.nodeId)?.text ?? '…';
    case 'field':
      return <Segments segments={compareWords(linesOf(proposal.before), linesOf(proposal.after))} />;
  }
}

/** The words of a part of the plan, one value a line: what people read in it, never its identifiers. */
function linesOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(linesOf).filter(Boolean).join('\n');
  return Object.entries(value)
    .filter(([key]) => !['id', 'kind', 'purpose', 'parts'].includes(key))
    .map(([, part]) => linesOf(part))
    .filter(Boolean)
    .join('\n');
}
