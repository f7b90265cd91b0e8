import { useMutation } from '@apollo/client/react';
import { graphql } from '../../generated/index.js';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Ends the session on the server; the caller leaves the page. */
export function useSignOut(): () => Promise<void> {
  const [signOut] = useMutation(SignOut);
  return async () => void (await signOut());
}
