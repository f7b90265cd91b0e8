import { useMutation } from '@apollo/client/react';
import { graphql } from '../../generated/index.js';
import type { AddKeyFileInput, LinkKeyInput } from '../../generated/graphql.js';
import { afterKeyChange } from './use-signing-keys.js';

const AddKeyFile = graphql(`
  mutation AddKeyFile($input: AddKeyFileInput!) {
    added: addKeyFile(input: $input) {
      ... on SigningKey {
        id
      }
      ... on KeyDoubtful {
        certificate {
          ...CertificateFacts
        }
        doubts {
          code
          message
        }
      }
      ... on KeyRefused {
        code
        message
      }
    }
  }
`);

const LinkKey = graphql(`
  mutation LinkKey($input: LinkKeyInput!) {
    added: linkKey(input: $input) {
      ... on SigningKey {
        id
      }
      ... on KeyDoubtful {
        certificate {
          ...CertificateFacts
        }
        doubts {
          code
          message
        }
      }
      ... on KeyRefused {
        code
        message
      }
    }
  }
`);

/** Puts a key in, from a file or where it lies; each answers what came of it, and throws when no answer came. */
export function useAddKey() {
  const [addFile] = useMutation(AddKeyFile, afterKeyChange);
  const [link] = useMutation(LinkKey, afterKeyChange);
  return {
    addFile: async (input: AddKeyFileInput) => (await addFile({ variables: { input } })).data!.added,
    link: async (input: LinkKeyInput) => (await link({ variables: { input } })).data!.added,
  };
}

export type KeyAnswer = Awaited<ReturnType<ReturnType<typeof useAddKey>['addFile']>>;
