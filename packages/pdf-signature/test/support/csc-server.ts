import { constants, createHash, type KeyObject, privateEncrypt, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A remote signing service for tests: one credential, a PIN, and an authorisation bound to the hashes it was given for. */
export interface CscServer {
  readonly url: string;
  /** While true every call is answered 503. */
  isDown: boolean;
  close(): Promise<void>;
}

export async function startCscServer(credential: { key: KeyObject; chain: readonly Uint8Array[]; pin: string; token: string }): Promise<CscServer> {
  const released = new Map<string, string>();
  const methods: Record<string, (body: Record<string, unknown>) => [number, object]> = {
    'credentials/list': () => [200, { credentialIDs: ['cred-1'] }],
    'credentials/info': () => [200, { key: { status: 'enabled' }, cert: { status: 'valid', certificates: credential.chain.map((each) => Buffer.from(each).toString('base64')) }, auth: { mode: 'explicit' } }],
    'credentials/authorize': (body) => {
      const [given] = body['authData'] as { id: string; value: string }[];
      if (given?.value !== credential.pin) return [400, { error: 'invalid_pin' }];
      const sad = createHash('sha256').update(JSON.stringify(body['hashes'])).digest('hex');
      released.set(sad, JSON.stringify(body['hashes']));
      return [200, { SAD: sad }];
    },
    'signatures/signHash': (body) => {
      const hashes = JSON.stringify(body['hashes']);
      if (released.get(String(body['SAD'])) !== hashes) return [400, { error: 'invalid_request' }];
      released.delete(String(body['SAD']));
      return [200, { signatures: (body['hashes'] as string[]).map((each) => signHash(credential.key, Buffer.from(each, 'base64')).toString('base64')) }];
    },
  };
  const state = { isDown: false };
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = (status: number, body: object): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (state.isDown) return answer(503, {});
      const [given, expected] = [request.headers.authorization ?? '', `Bearer ${credential.token}`].map((text) => createHash('sha256').update(text).digest());
      if (!timingSafeEqual(given!, expected!)) return answer(401, { error: 'access_denied' });
      const method = methods[(request.url ?? '').replace('/csc/v2/', '')];
      if (!method) return answer(404, { error: 'not_found' });
      answer(...method(JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/csc/v2`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** Signs a hash made elsewhere, as a service does: RSA by hand over DigestInfo. */
function signHash(key: KeyObject, hash: Buffer): Buffer {
  if (key.asymmetricKeyType !== 'rsa') throw new TypeError('the test service holds an RSA key');
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([Buffer.from('3031300d060960864801650304020105000420', 'hex'), hash]));
}
