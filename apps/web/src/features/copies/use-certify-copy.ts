import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { copyTexts } from './copies.texts.js';

const CertifyCopy = graphql(`
  mutation CertifyCopy($input: CopyActInput!) {
    certifyCopy(input: $input) {
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

export function useCertifyCopy() {
  const t = useTexts(copyTexts);
  return useAct({ mutation: CertifyCopy, answer: (data) => data.certifyCopy, done: t('certify.done') });
}
