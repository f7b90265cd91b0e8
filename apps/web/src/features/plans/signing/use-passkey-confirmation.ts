import { useApolloClient, useQuery } from '@apollo/client/react';
import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { graphql } from '../../../generated/index.js';
import type { FileToSignInput } from '../../../generated/graphql.js';
import { isPasskeyCancelled, isPasskeyHere, passkeysWorkHere, rememberPasskey } from '../../../lib/device-passkeys.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { outcomeOfError } from '../../../ui/act-outcome.js';
import { signingTexts } from './signing.texts.js';
import type { Problem } from './use-signing-attempt.js';

const SigningPasskeys = graphql(`
  query SigningPasskeys {
    passkeyOrigin
    passkeys {
      id
      isSynced
    }
  }
`);

const AskPasskeyToSign = graphql(`
  mutation AskPasskeyToSign($input: FilesToSignInput!) {
    askPasskeyToSign(input: $input) {
      ... on PasskeyQuestion {
        options
      }
      ... on PasskeyRefused {
        message
      }
    }
  }
`);

export type PasskeyConfirmation = { kind: 'confirmed'; passkey: unknown } | { kind: 'cancelled' } | Problem;

/** Whether the person can confirm with a passkey in this browser, whether to offer that first, and how to ask for it. */
export function usePasskeyConfirmation() {
  const t = useTexts(signingTexts);
  const client = useApolloClient();
  const { data } = useQuery(SigningPasskeys);
  const passkeys = data?.passkeys ?? [];
  const isOffered = passkeys.length > 0 && passkeysWorkHere(data?.passkeyOrigin);
  const problem = (tone: Problem['tone'], text: string): Problem => ({ kind: 'problem', tone, text });

  /** Asks the device to confirm exactly these files; call it from a press of a button. */
  const ask = async (files: FileToSignInput[]): Promise<PasskeyConfirmation> => {
    try {
      const { data: asked } = await client.mutate({ mutation: AskPasskeyToSign, variables: { input: { files } } });
      if (asked?.askPasskeyToSign.__typename !== 'PasskeyQuestion') return problem('refused', asked?.askPasskeyToSign.message ?? t('passkey.failed'));
      const optionsJSON = asked.askPasskeyToSign.options as PublicKeyCredentialRequestOptionsJSON;
      try {
        const passkey = await startAuthentication({ optionsJSON });
        if (passkeys.length === 1) rememberPasskey(passkeys[0]!.id);
        return { kind: 'confirmed', passkey };
      } catch (error) {
        return isPasskeyCancelled(error) ? { kind: 'cancelled' } : problem('failed', t('passkey.failed'));
      }
    } catch (error) {
      const outcome = outcomeOfError(error);
      return problem('failed', outcome.kind === 'done' ? '' : outcome.text);
    }
  };
  return { isOffered, isFirst: isOffered && (isPasskeyHere(passkeys.map(({ id }) => id)) || passkeys.some(({ isSynced }) => isSynced)), ask };
}
