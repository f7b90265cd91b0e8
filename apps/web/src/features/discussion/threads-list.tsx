import { Button, Text } from '@mantine/core';
import { type PlanDocument } from '@banhanh/plan-document';
import { useState } from 'react';
import { readFragment, type FragmentType } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ThreadOfPlan } from './discussion-queries.js';
import styles from './discussion.module.css';
import { discussionTexts } from './discussion.texts.js';
import { ThreadCard } from './thread-card.js';

export interface ThreadsListProps {
  threads: readonly FragmentType<typeof ThreadOfPlan>[];
  document: PlanDocument;
  mayComment: boolean;
  onGo: (nodeId: string) => void;
}

/** The talks about the text, the open ones first; resolved ones on request. */
export function ThreadsList({ threads, document, mayComment, onGo }: ThreadsListProps) {
  const t = useTexts(discussionTexts);
  const [withResolved, setWithResolved] = useState(false);
  const of = (isOpen: boolean) => threads.filter((thread) => (readFragment(ThreadOfPlan, thread).state === 'OPEN') === isOpen);
  const [open, resolved] = [of(true), of(false)];
  return (
    <>
      {threads.length === 0 && (
        <Text size="sm" className="quiet">
          {t(mayComment ? 'noneNext' : 'noneToSay')}
        </Text>
      )}
      <ul className={styles.list}>
        {[...open, ...(withResolved ? resolved : [])].map((thread) => (
          <ThreadCard key={readFragment(ThreadOfPlan, thread).id} thread={thread} document={document} mayComment={mayComment} onGo={onGo} />
        ))}
      </ul>
      {resolved.length > 0 && (
        <Button variant="subtle" mt="sm" onClick={() => setWithResolved((shown) => !shown)}>
          {withResolved ? t('hideResolved') : t('showResolved', { count: resolved.length })}
        </Button>
      )}
    </>
  );
}
