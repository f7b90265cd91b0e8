import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { copyTexts } from './copies.texts.js';

const RefuseCopy = graphql(`
  mutation RefuseCopy($input: RefuseCopyInput!) {
    refuseCopy(input: $input) {
      __typename
      ... on CertifiedCopy {
        ...CopyNow_copy
      }
      ... on MoveRefused {
        unmet
      }
      ... on StaleCopy {
        copy {
          ...CopyNow_copy
        }
        lastMove {
          event
          occurredAt
          actor {
            id
            fullName
          }
        }
      }
    }
  }
`);

export function useRefuseCopy() {
  const t = useTexts(copyTexts);
  return useAct({ mutation: RefuseCopy, answer: (data) => data.refuseCopy, done: t('refuse.done') });
}
