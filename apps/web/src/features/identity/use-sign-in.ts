import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { graphql } from '../../generated/index.js';
import { isPasskeyCancelled, passkeysWorkHere } from '../../lib/device-passkeys.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { outcomeOfError } from '../../ui/act-outcome.js';
import { identityTexts } from './identity.texts.js';
import { addressAfterSignIn } from './sign-in-address.js';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ... on SignedIn {
        viewer {
          person {
            id
          }
        }
      }
      ... on SignInRefused {
        code
        message
      }
    }
  }
`);

const SignInAsDemo = graphql(`
  mutation SignInAsDemo($username: String!) {
    signInAsDemo(username: $username) {
      ... on SignedIn {
        viewer {
          person {
            id
          }
        }
      }
      ... on SignInRefused {
        code
        message
      }
    }
  }
`);

const AskPasskeyToSignIn = graphql(`
  mutation AskPasskeyToSignIn {
    askPasskeyToSignIn {
      ... on PasskeyQuestion {
        options
      }
      ... on PasskeyRefused {
        message
      }
    }
  }
`);

const SignInWithPasskey = graphql(`
  mutation SignInWithPasskey($answer: JSON!) {
    signInWithPasskey(answer: $answer) {
      ... on SignedIn {
        viewer {
          person {
            id
          }
        }
      }
      ... on SignInRefused {
        code
        message
      }
    }
  }
`);

const PasskeyOrigin = graphql(`
  query PasskeyOrigin {
    passkeyOrigin
  }
`);

type Answer = { __typename: 'SignedIn' } | { __typename: 'SignInRefused'; message: string };

/** Signs in and goes to the page that was asked for; a refusal stays on the page as a sentence. */
export function useSignIn() {
  const t = useTexts(identityTexts);
  const client = useApolloClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [signIn, withPassword] = useMutation(SignIn);
  const [signInAsDemo, asDemo] = useMutation(SignInAsDemo);
  const [askPasskey] = useMutation(AskPasskeyToSignIn);
  const [signInWithPasskey, withPasskey] = useMutation(SignInWithPasskey);
  const { data: offered } = useQuery(PasskeyOrigin);
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = async (ask: () => Promise<Answer | null | undefined>) => {
    setProblem(null);
    try {
      const answer = await ask();
      if (answer === null) return;
      if (answer?.__typename === 'SignInRefused') return setProblem(answer.message);
      await client.clearStore();
      await navigate(addressAfterSignIn(search), { replace: true });
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind !== 'done') setProblem(outcome.text);
    }
  };

  const byPasskey = async (): Promise<Answer | null | undefined> => {
    const question = (await askPasskey()).data?.askPasskeyToSignIn;
    if (question?.__typename !== 'PasskeyQuestion') return { __typename: 'SignInRefused', message: question?.message ?? '' };
    const answer = await startAuthentication({ optionsJSON: question.options as PublicKeyCredentialRequestOptionsJSON }).catch((error: unknown) => {
      if (!isPasskeyCancelled(error)) setProblem(t('passkeyFailed'));
      return null;
    });
    return answer && (await signInWithPasskey({ variables: { answer } })).data?.signInWithPasskey;
  };

  return {
    problem,
    isSigningIn: withPassword.loading || asDemo.loading || withPasskey.loading,
    /** Null where this browser and this address cannot use passkeys. */
    signInWithPasskey: passkeysWorkHere(offered?.passkeyOrigin) ? () => attempt(byPasskey) : null,
    signIn: (username: string, password: string) => attempt(async () => (await signIn({ variables: { input: { username, password } } })).data?.signIn),
    signInAsDemo: (username: string) => attempt(async () => (await signInAsDemo({ variables: { username } })).data?.signInAsDemo),
  };
}
