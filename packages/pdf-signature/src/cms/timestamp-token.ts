import { equalBytes } from '../pdf/bytes.js';
import { algorithmOf, Asn1Error, children, isA, octets, parseDer, smallInteger, timeOf } from './asn1.js';
import { OID } from './oids.js';
import { checkCms, type CmsProblem, readCms, type SignedCms } from './read-cms.js';
import { digest, hashOf } from './signature-algorithm.js';

/** An RFC 3161 token: the CMS and the time it attests. */
export interface TimestampToken {
  readonly cms: SignedCms;
  readonly at: Date;
  readonly nonce: Uint8Array | null;
  readonly hashOid: string;
  readonly imprint: Uint8Array;
}

/** @throws {Asn1Error} */
export function readTimestampToken(der: Uint8Array): TimestampToken {
  const cms = readCms(der);
  if (cms.contentType !== OID.tstInfo || !cms.content) throw new Asn1Error('time-stamp token');
  const [version, , imprint, , at, ...rest] = children(parseDer(cms.content));
  const [algorithm, hashed] = children(imprint);
  if (smallInteger(version) !== 1) throw new Asn1Error('time-stamp version');
  return { cms, at: timeOf(at), nonce: rest.find((node) => isA(node, 'integer'))?.content ?? null, hashOid: algorithmOf(algorithm).oid, imprint: octets(hashed) };
}

/** Checks that the token stands over `data` and was signed by its authority; null when it holds. */
export async function checkTimestamp(token: TimestampToken, data: Uint8Array): Promise<CmsProblem | null> {
  const hash = hashOf(token.hashOid);
  if (hash === 'weak') return 'ALGORITHM_WEAK';
  if (hash === 'unknown') return 'ALGORITHM_UNKNOWN';
  if (!equalBytes(await digest(hash, data), token.imprint)) return 'DIGEST_MISMATCH';
  return checkCms(token.cms, token.cms.content ?? new Uint8Array(), 'timestamp');
}
