import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { copyTexts } from './copies.texts.js';

const WithdrawCopy = graphql(`
  mutation WithdrawCopy($input: CopyActInput!) {
    withdrawCopy(input: $input) {
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

export function useWithdrawCopy() {
  const t = useTexts(copyTexts);
  return useAct({ mutation: WithdrawCopy, answer: (data) => data.withdrawCopy, done: t('withdraw.done') });
}
