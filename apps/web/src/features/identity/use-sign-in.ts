import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { graphql } from '../../generated/index.js';
import { outcomeOfError } from '../../ui/act-outcome.js';
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

type Answer = { __typename: 'SignedIn' } | { __typename: 'SignInRefused'; message: string };

/** Signs in and goes to the page that was asked for; a refusal stays on the page as a sentence. */
export function useSignIn() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [signIn, withPassword] = useMutation(SignIn);
  const [signInAsDemo, asDemo] = useMutation(SignInAsDemo);
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = async (ask: () => Promise<Answer | undefined>) => {
    setProblem(null);
    try {
      const answer = await ask();
      if (answer?.__typename === 'SignInRefused') return setProblem(answer.message);
      await client.clearStore();
      await navigate(addressAfterSignIn(search), { replace: true });
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind !== 'done') setProblem(outcome.text);
    }
  };

  return {
    problem,
    isSigningIn: withPassword.loading || asDemo.loading,
    signIn: (username: string, password: string) => attempt(async () => (await signIn({ variables: { input: { username, password } } })).data?.signIn),
    signInAsDemo: (username: string) => attempt(async () => (await signInAsDemo({ variables: { username } })).data?.signInAsDemo),
  };
}
