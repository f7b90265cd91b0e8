import { randomBytes } from 'node:crypto';
import { booleanNode, children, integer, nullNode, octetString, oid, parseDer, sequence, smallInteger } from '../cms/asn1.js';
import { OID } from '../cms/oids.js';
import { checkCms } from '../cms/read-cms.js';
import { readTimestampToken } from '../cms/timestamp-token.js';
import { equalBytes } from '../pdf/bytes.js';
import { SigningError } from './signing-error.js';

/** Gives RFC 3161 tokens. */
export interface TimestampSource {
  /**
   * @param digest SHA-256 of what is to be proven
   * @returns the token, a DER CMS
   * @throws {SigningError} TIMESTAMP_DOWN, TIMESTAMP_REFUSED
   */
  timestamp(digest: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}

/** Carries one request to an authority and brings its response. */
export type TimestampExchange = (request: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** The RFC 3161 client over any transport. A response for other data or another request is refused. */
export function timestampsFrom(exchange: TimestampExchange): TimestampSource {
  return {
    timestamp: async (digest) => {
      const nonce = randomBytes(8);
      nonce[0] = (nonce[0]! & 0x3f) | 0x40;
      const request = timestampRequest(digest, nonce);
      const response = await exchange(request).catch((cause: unknown) => {
        throw cause instanceof SigningError ? cause : new SigningError('TIMESTAMP_DOWN', { cause });
      });
      return readResponse(response, digest, nonce);
    },
  };
}

/** Transport over HTTP (RFC 3161 §3.4). */
export const overHttp =
  (url: string, fetcher: typeof fetch = fetch, timeoutMs = 10_000): TimestampExchange =>
  async (request) => {
    const headers = { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' };
    const answer = await fetcher(url, { method: 'POST', headers, body: request, signal: AbortSignal.timeout(timeoutMs) });
    if (answer.status >= 500) throw new SigningError('TIMESTAMP_DOWN');
    if (!answer.ok) throw new SigningError('TIMESTAMP_REFUSED');
    return new Uint8Array(await answer.arrayBuffer());
  };

function timestampRequest(digest: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const imprint = sequence(sequence(oid(OID.sha256), nullNode()), octetString(digest));
  return sequence(integer(1), imprint, integer(nonce), booleanNode(true)).raw;
}

/** The token of a granted response, which must be signed, stand over our digest and answer this request. */
async function readResponse(response: Uint8Array, digest: Uint8Array, nonce: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const [status, token] = children(parseDer(response));
    const granted = smallInteger(children(status)[0]) <= 1;
    if (granted && token) {
      const { imprint, nonce: answered, cms } = readTimestampToken(token.raw);
      const isOurs = answered && equalBytes(answered, nonce) && equalBytes(imprint, digest);
      if (isOurs && (await checkCms(cms, cms.content ?? new Uint8Array(), 'timestamp')) === null) return token.raw;
    }
  } catch (cause) {
    throw new SigningError('TIMESTAMP_REFUSED', { cause });
  }
  throw new SigningError('TIMESTAMP_REFUSED');
}
