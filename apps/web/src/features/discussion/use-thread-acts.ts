import { graphql } from '../../generated/index.js';
import { translate } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { discussionTexts } from './discussion.texts.js';

const StartThread = graphql(`
  mutation StartThread($input: StartThreadInput!) {
    startThread(input: $input) {
      __typename
      ... on CommentThread {
        ...Thread_thread
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);
const ReplyToThread = graphql(`
  mutation ReplyToThread($input: ReplyInput!) {
    replyToThread(input: $input) {
      __typename
      ... on CommentThread {
        ...Thread_thread
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);
const ResolveThread = graphql(`
  mutation ResolveThread($threadId: ID!) {
    resolveThread(threadId: $threadId) {
      __typename
      ... on CommentThread {
        id
        ...Thread_thread
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);
const ReopenThread = graphql(`
  mutation ReopenThread($threadId: ID!) {
    reopenThread(threadId: $threadId) {
      __typename
      ... on CommentThread {
        ...Thread_thread
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);

export const useStartThread = () => useAct({ mutation: StartThread, answer: (data) => data.startThread, done: translate(discussionTexts, 'sent') });
export const useReplyToThread = () => useAct({ mutation: ReplyToThread, answer: (data) => data.replyToThread, done: null });
export const useReopenThread = () => useAct({ mutation: ReopenThread, answer: (data) => data.reopenThread, done: translate(discussionTexts, 'reopened') });

/** Resolving can be taken back from the notice. */
export function useResolveThread() {
  const { actNow: reopen } = useReopenThread();
  return useAct({
    mutation: ResolveThread,
    answer: (data) => data.resolveThread,
    done: translate(discussionTexts, 'resolved'),
    undo: ({ resolveThread: thread }) => (thread.__typename === 'CommentThread' ? () => void reopen(() => ({ threadId: thread.id })) : null),
  });
}
