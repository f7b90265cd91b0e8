import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { copyTexts } from './copies.texts.js';

const NumberCopy = graphql(`
  mutation NumberCopy($input: CopyActInput!) {
    numberCopy(input: $input) {
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

export function useNumberCopy() {
  const t = useTexts(copyTexts);
  return useAct({ mutation: NumberCopy, answer: (data) => data.numberCopy, done: t('number.done') });
}
