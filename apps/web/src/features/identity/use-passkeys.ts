import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { graphql } from '../../generated/index.js';
import { isPasskeyCancelled, rememberPasskey } from '../../lib/device-passkeys.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { outcomeOfError, type ActOutcome } from '../../ui/act-outcome.js';
import { accountTexts } from './account.texts.js';

const PasskeysQuery = graphql(`
  query Passkeys {
    passkeyOrigin
    passkeys {
      id
      label
      isSynced
      createdAt
      lastUsedAt
    }
  }
`);

const AskPasskeyToAdd = graphql(`
  mutation AskPasskeyToAdd($password: String!) {
    askPasskeyToAdd(password: $password) {
      ... on PasskeyQuestion {
        options
      }
      ... on PasskeyRefused {
        message
      }
    }
  }
`);

const AddPasskey = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      ... on Passkey {
        id
      }
      ... on PasskeyRefused {
        message
      }
    }
  }
`);

const RenamePasskey = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      id
      label
    }
  }
`);

const RemovePasskey = graphql(`
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id)
  }
`);

const failed = (text: string): ActOutcome => ({ kind: 'failed', text });
const refused = (text: string): ActOutcome => ({ kind: 'refused', text });

/** The viewer's own passkeys, and what can be done to them. */
export function usePasskeys() {
  const t = useTexts(accountTexts);
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(PasskeysQuery);
  const [renameOne] = useMutation(RenamePasskey);
  const [removeOne] = useMutation(RemovePasskey);

  /** Asks the server, then the device, then keeps what the device made. */
  const add = async (label: string, password: string): Promise<ActOutcome> => {
    try {
      const { data: asked } = await client.mutate({ mutation: AskPasskeyToAdd, variables: { password } });
      const question = asked?.askPasskeyToAdd;
      if (question?.__typename !== 'PasskeyQuestion') return refused(question?.message ?? t('failed'));
      const made = await madeByDevice(question.options as PublicKeyCredentialCreationOptionsJSON);
      if ('text' in made) return failed(t(made.text));
      const { data: added } = await client.mutate({ mutation: AddPasskey, variables: { input: { answer: made.answer, label } } });
      if (added?.addPasskey.__typename !== 'Passkey') return refused(added?.addPasskey.message ?? t('failed'));
      rememberPasskey(added.addPasskey.id);
      await refetch();
      return { kind: 'done' };
    } catch (cause) {
      return outcomeOfError(cause);
    }
  };
  const change = async (act: () => Promise<unknown>): Promise<ActOutcome> => {
    try {
      await act();
      await refetch();
      return { kind: 'done' };
    } catch (cause) {
      return outcomeOfError(cause);
    }
  };

  return {
    data,
    error,
    refetch,
    add,
    rename: (id: string, label: string) => change(() => renameOne({ variables: { input: { id, label } } })),
    remove: (id: string) => change(() => removeOne({ variables: { id } })),
  };
}

async function madeByDevice(optionsJSON: PublicKeyCredentialCreationOptionsJSON): Promise<{ answer: unknown } | { text: 'cancelled' | 'existing' | 'failed' }> {
  try {
    return { answer: await startRegistration({ optionsJSON }) };
  } catch (error) {
    if (isPasskeyCancelled(error)) return { text: 'cancelled' };
    return { text: error instanceof Error && error.name === 'InvalidStateError' ? 'existing' : 'failed' };
  }
}
