import type { TestApi } from '../support/test-api.js';

export interface KeyAnswer {
  __typename: string;
  code?: string;
  message?: string;
  provider?: string;
  certificate?: { name: string; issuer: string; sha256: string; isTrusted: boolean };
  doubts?: { code: string; message: string }[];
}

interface Holding {
  name: string;
  isDemo: boolean;
  current: { id: string; provider: string } | null;
  retired: object[];
  image: object | null;
}

const answer = `__typename ... on SigningKey { id provider certificate { name issuer sha256 isTrusted } } ... on KeyDoubtful { certificate { name issuer sha256 isTrusted } doubts { code message } } ... on KeyRefused { code message }`;

export async function addKeyFile(api: TestApi, username: string, input: Record<string, unknown>): Promise<KeyAnswer> {
  const { addKeyFile: added } = await (await api.people.as(username)).ask<{ addKeyFile: KeyAnswer }>(`mutation ($input: AddKeyFileInput!) { addKeyFile(input: $input) { ${answer} } }`, { input: { holder: 'PERSON', ...input } });
  return added;
}

export async function linkKey(api: TestApi, username: string, input: Record<string, unknown>): Promise<KeyAnswer> {
  const { linkKey: linked } = await (await api.people.as(username)).ask<{ linkKey: KeyAnswer }>(`mutation ($input: LinkKeyInput!) { linkKey(input: $input) { ${answer} } }`, { input: { holder: 'PERSON', ...input } });
  return linked;
}

/** What somebody sees of the keys he or she keeps. */
export async function holdingOf(api: TestApi, username: string): Promise<{ own: Holding; agency: Holding | null; providers: string[] }> {
  const holding = '{ name isDemo current { id provider certificate { name isTrusted } } retired { certificate { name } } image { url width height millimetres } }';
  const { signingKeys } = await (await api.people.as(username)).ask<{ signingKeys: { own: Holding; agency: Holding | null; providers: string[] } }>(`{ signingKeys { own ${holding} agency ${holding} providers } }`);
  return signingKeys;
}
