import { compareDocuments, compareWords, type DocumentChange, findNode, placeInPlan, type PlanDocument, type Proposal } from '@banhanh/plan-document';
import { Text } from '@mantine/core';
import { useTexts } from '../../lib/i18n/texts.js';
import { Segments } from '../../ui/segments.js';
import styles from './discussion.module.css';
import { discussionTexts } from './discussion.texts.js';

/** The node a proposal is about, to go to. */
export function nodeOfProposal(proposal: Proposal): string | null {
  if (proposal.kind === 'field') return null;
  return proposal.kind === 'insert' ? (proposal.afterId ?? proposal.parentId) : proposal.nodeId;
}

/** What a proposal would change, words marked. */
export function ProposalText({ proposal, document }: { proposal: Proposal; document: PlanDocument }) {
  const t = useTexts(discussionTexts);
  const nodeId = nodeOfProposal(proposal);
  const place = nodeId && placeInPlan(document, nodeId);
  if (proposal.kind === 'field') return changesOf(proposal, document).map((change) => <FieldChange key={`${change.part} ${change.id} ${change.field ?? ''} ${change.kind}`} change={change} />);
  return (
    <>
      <Text size="xs" className="quiet">
        {[place, lead(proposal, t)].filter(Boolean).join(' · ')}
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

function wordsOf(proposal: Exclude<Proposal, { kind: 'field' }>, document: PlanDocument) {
  switch (proposal.kind) {
    case 'text':
      return <Segments segments={compareWords(proposal.before, proposal.after)} />;
    case 'insert':
      return <Segments segments={[{ kind: 'added', text: proposal.node.text }]} />;
    case 'remove':
      return <Segments segments={[{ kind: 'removed', text: proposal.before }]} />;
    case 'move':
      return findNode(document, proposal.nodeId)?.text ?? '…';
  }
}

/** One difference outside the body: where it is, and its words. */
function FieldChange({ change: { place, segments } }: { change: DocumentChange }) {
  return (
    <>
      <Text size="xs" className="quiet">
        {place}
      </Text>
      <div className={styles.segments}>
        <Segments segments={segments} />
      </div>
    </>
  );
}

/** What differs in the part of the plan a proposal is about: the recipients, rows and cells that change, not the whole part. */
function changesOf({ path, before, after }: Extract<Proposal, { kind: 'field' }>, document: PlanDocument): DocumentChange[] {
  const having = (value: unknown): PlanDocument => {
    if (path === 'title.subject' || path === 'title.type') return { ...document, title: { ...document.title, [path.slice('title.'.length)]: value } };
    return { ...document, [path]: value };
  };
  return compareDocuments(having(before), having(after)).changes.filter(({ part }) => part !== 'body');
}
