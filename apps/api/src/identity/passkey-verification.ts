import { verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server';
import { challengeIn } from './passkey-question.js';
import type { RelyingParty } from './relying-party.js';

/** A passkey as its table has it. */
export interface KnownPasskey {
  id: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
}

/**
 * The new counter when the answer is of this passkey, at this installation, with the person verified (finger, face or PIN); null
 * otherwise. Whether the question was ours and open is asked elsewhere.
 */
export async function verifiedCounter(party: RelyingParty, passkey: KnownPasskey, answer: AuthenticationResponseJSON): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challengeIn(answer),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
