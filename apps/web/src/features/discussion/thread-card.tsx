import { Button, Group, Text, Textarea } from '@mantine/core';
import { type PlanDocument, findAnchor, placeInPlan, type TextAnchor } from '@banhanh/plan-document';
import { useState } from 'react';
import { readFragment, type FragmentType } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { PersonAvatar } from '../../ui/person-name.js';
import { ThreadOfPlan } from './discussion-queries.js';
import styles from './discussion.module.css';
import { discussionTexts } from './discussion.texts.js';
import { useReopenThread, useReplyToThread, useResolveThread } from './use-thread-acts.js';

export interface ThreadCardProps {
  thread: FragmentType<typeof ThreadOfPlan>;
  document: PlanDocument;
  mayComment: boolean;
  onGo: (nodeId: string) => void;
}

export function ThreadCard({ thread: masked, document, mayComment, onGo }: ThreadCardProps) {
  const t = useTexts(discussionTexts);
  const thread = readFragment(ThreadOfPlan, masked);
  const resolve = useResolveThread();
  const reopen = useReopenThread();
  const isOpen = thread.state === 'OPEN';
  return (
    <li className={styles.card} data-state={thread.state}>
      <Quote anchor={thread.anchor as TextAnchor | null} document={document} onGo={onGo} />
      <ul className={styles.comments}>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <PersonAvatar name={comment.author.fullName} />
            <div>
              <Text size="sm" component="div">
                <Text span fw={600} inherit>
                  {comment.author.fullName}
                </Text>{' '}
                <Text span size="xs" className="quiet">
                  <DateText value={comment.createdAt} as="recent" />
                </Text>
              </Text>
              <Text size="sm" className={styles.words}>
                {comment.text}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {thread.closedBy && (
        <Text size="xs" className="quiet">
          {t('closedBy', { who: thread.closedBy.fullName })}
        </Text>
      )}
      {mayComment && isOpen && <Reply threadId={thread.id} to={thread.comments.at(-1)?.author.fullName ?? ''} />}
      {mayComment && (
        <Group gap="xs" mt={6}>
          <Button
            size="compact-sm"
            variant="default"
            mih={32}
            loading={resolve.isActing || reopen.isActing}
            onClick={() => void (isOpen ? resolve : reopen).actNow(() => ({ threadId: thread.id }))}
          >
            {t(isOpen ? 'resolve' : 'reopen')}
          </Button>
        </Group>
      )}
    </li>
  );
}

/** The words spoken about, and whether they still stand. */
function Quote({ anchor, document, onGo }: { anchor: TextAnchor | null; document: PlanDocument; onGo: (nodeId: string) => void }) {
  const t = useTexts(discussionTexts);
  if (!anchor) return null;
  const place = findAnchor(document, anchor);
  const where = place.found ? placeInPlan(document, place.nodeId) : null;
  const note = place.found ? (place.exact ? null : t('moved')) : t('gone');
  return (
    <button type="button" className={styles.quote} disabled={!place.found} onClick={() => place.found && onGo(place.nodeId)}>
      <Text size="xs" className="quiet" component="span" display="block">
        {[where, note].filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm" component="span" lineClamp={3}>
        “{anchor.quote}”
      </Text>
    </button>
  );
}

function Reply({ threadId, to }: { threadId: string; to: string }) {
  const t = useTexts(discussionTexts);
  const [text, setText] = useState('');
  const { actNow, isActing } = useReplyToThread();
  const send = async () => {
    const outcome = await actNow((idempotencyKey) => ({ input: { threadId, idempotencyKey, text: text.trim() } }));
    if (outcome.kind === 'done') setText('');
  };
  return (
    <>
      <Textarea
        autosize
        minRows={1}
        maxRows={8}
        maxLength={4000}
        mt={4}
        aria-label={t('replyTo', { who: to })}
        placeholder={t('replyTo', { who: to })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <Button size="compact-sm" mt={6} mih={32} loading={isActing} onClick={() => void send()}>
          {t('reply')}
        </Button>
      )}
    </>
  );
}
