import { createHash, randomBytes } from 'node:crypto';
import { algorithmOf, children, integer, isA, type Node, octets, oid, parseDer, sequence, smallInteger, timeNode } from '../cms/asn1.js';
import { buildCms, nodeHash, signedAttributes } from '../cms/build-cms.js';
import { OID } from '../cms/oids.js';
import { type KeyProvider } from '../keys/key-provider.js';
import { type TimestampExchange } from '../sign/timestamp-source.js';

/** An arc nobody uses outside demonstrations (2.25 + a random UUID would do as well). */
const DEMO_POLICY = '1.3.6.1.4.1.99999.1';
const DIGEST_SIZES: Readonly<Record<string, number>> = { [OID.sha256]: 32, [OID.sha384]: 48, [OID.sha512]: 64 };
const GRANTED = 0;
const REJECTED = 2;

/**
 * A small time-stamp authority (RFC 3161): request bytes in, response bytes out, for any transport. A request it cannot read, or for a
 * weak digest, is answered by a rejection.
 * @param clock the time it attests
 */
export function createTimestampAuthority(key: KeyProvider, clock: () => Date): TimestampExchange {
  return async (request) => {
    let asked: ReturnType<typeof readRequest>;
    try {
      asked = readRequest(request);
    } catch {
      return sequence(sequence(integer(REJECTED))).raw;
    }
    const token = await makeToken(key, asked, clock());
    return sequence(sequence(integer(GRANTED)), parseDer(token)).raw;
  };
}

function readRequest(request: Uint8Array): { imprint: Node; nonce: Node | undefined } {
  const [version, imprint, ...rest] = children(parseDer(request));
  const [algorithm, hashed] = children(imprint);
  if (smallInteger(version) !== 1 || octets(hashed).length !== DIGEST_SIZES[algorithmOf(algorithm).oid]) throw new TypeError('imprint');
  return { imprint: imprint!, nonce: rest.find((node) => isA(node, 'integer')) };
}

async function makeToken(key: KeyProvider, asked: { imprint: Node; nonce: Node | undefined }, at: Date): Promise<Uint8Array> {
  const serial = randomBytes(12);
  serial[0] = (serial[0]! & 0x3f) | 0x40;
  const info = sequence(integer(1), oid(DEMO_POLICY), asked.imprint, integer(serial), timeNode(at, 'generalizedTime'), ...(asked.nonce ? [asked.nonce] : [])).raw;
  const chain = await key.certificateChain();
  const digest = createHash(nodeHash(key.algorithm)).update(info).digest();
  const attributes = signedAttributes(key.algorithm, chain[0]!, digest, OID.tstInfo);
  return buildCms({ algorithm: key.algorithm, chain, attributes, signature: await key.sign(attributes), content: { type: OID.tstInfo, bytes: info } });
}

