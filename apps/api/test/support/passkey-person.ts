import { demoPassword } from '../../src/seed/demo-password.js';
import type { Session } from '../../src/journey/session.js';
import { SoftAuthenticator } from './soft-authenticator.js';

export const passkeyOrigin = 'https://banhanh.example.vn';

interface Asked {
  __typename: string;
  code?: string;
  options: { challenge: string; rp: { id: string }; rpId: string; user: { id: string } };
}

const question = '__typename ... on PasskeyQuestion { options } ... on PasskeyRefused { code message }';

export const askToAdd = async (session: Session, password = demoPassword): Promise<Asked> =>
  (await session.ask<{ askPasskeyToAdd: Asked }>(`mutation ($password: String!) { askPasskeyToAdd(password: $password) { ${question} } }`, { password })).askPasskeyToAdd;

export const addPasskey = async (session: Session, answer: object, label = 'Điện thoại'): Promise<{ __typename: string; id?: string; code?: string }> =>
  (await session.ask<{ addPasskey: { __typename: string; id?: string; code?: string } }>(`mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { __typename ... on Passkey { id label } ... on PasskeyRefused { code } } }`, { input: { answer, label } })).addPasskey;

export const askToSign = async (session: Session, files: readonly { planId: string; pdfHash: string }[]): Promise<Asked> =>
  (await session.ask<{ askPasskeyToSign: Asked }>(`mutation ($input: FilesToSignInput!) { askPasskeyToSign(input: $input) { ${question} } }`, { input: { files } })).askPasskeyToSign;

/** A person with one passkey on a device of their own. */
export async function deviceOf(session: Session): Promise<{ device: SoftAuthenticator; passkeyId: string }> {
  const device = new SoftAuthenticator(passkeyOrigin);
  const { options } = await askToAdd(session);
  return { device, passkeyId: (await addPasskey(session, device.create(options))).id! };
}
