import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

interface Options {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
}

interface Credential {
  id: string;
  privateKey: KeyObject;
  userHandle: string;
  counter: number;
}

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();
const flags = { present: 0x01, verified: 0x04, attested: 0x40 };

/** A device that makes and uses passkeys (ES256), as a browser at `origin` would ask it; what it says can be bent. */
export class SoftAuthenticator {
  readonly credentials: Credential[] = [];

  constructor(private readonly origin: string) {}

  /** Answers `navigator.credentials.create`. */
  create(options: Options): object {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    const raw = randomBytes(32);
    const id = raw.toString('base64url');
    this.credentials.push({ id, privateKey, userHandle: options.user!.id, counter: 0 });
    const cose = isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]]));
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, raw.length]), raw, cose]);
    const authData = this.authenticatorData(options.rp!.id, flags.present | flags.verified | flags.attested, 0, attested);
    const attestationObject = isoCBOR.encode(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(authData)]]) as never);
    const response = { clientDataJSON: this.clientData('webauthn.create', options.challenge), attestationObject: Buffer.from(attestationObject).toString('base64url'), transports: ['internal'] };
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  /** Answers `navigator.credentials.get`. */
  get(options: Options, bent: { verified?: boolean; rpId?: string; origin?: string; counter?: number; userHandle?: string } = {}): object {
    const credential = this.credentials.at(-1)!;
    credential.counter = bent.counter ?? credential.counter + 1;
    const authData = this.authenticatorData(bent.rpId ?? options.rpId!, flags.present | ((bent.verified ?? true) ? flags.verified : 0), credential.counter);
    const clientDataJSON = this.clientData('webauthn.get', options.challenge, bent.origin);
    const signature = sign('sha256', Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]), credential.privateKey);
    const response = { clientDataJSON, authenticatorData: authData.toString('base64url'), signature: signature.toString('base64url'), userHandle: bent.userHandle ?? credential.userHandle };
    return { id: credential.id, rawId: credential.id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private authenticatorData(rpId: string, flag: number, counter: number, attested: Uint8Array = new Uint8Array()): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flag]), count, attested]);
  }

  private clientData(type: string, challenge: string, origin = this.origin): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
  }
}
