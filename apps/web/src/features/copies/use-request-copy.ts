import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useAct } from '../../ui/use-act.js';
import { copyTexts } from './copies.texts.js';

const RequestCopy = graphql(`
  mutation RequestCopy($input: RequestCopyInput!) {
    requestCopy(input: $input) {
      __typename
      ... on CertifiedCopy {
        ...CopyNow_copy
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);

export function useRequestCopy() {
  const t = useTexts(copyTexts);
  return useAct({ mutation: RequestCopy, answer: (data) => data.requestCopy, done: t('request.done') });
}
