import { createHash } from 'node:crypto';
import { bitsOf, children, integer, nullNode, octetString, oid, parseDer, sequence } from '../cms/asn1.js';
import { type Certificate } from '../cms/certificate.js';
import { OID } from '../cms/oids.js';
import { revocationAddresses } from '../cms/revocation-address.js';
import { readOcspResponse, readRevocationList } from '../cms/revocation-list.js';
import { fromHex } from '../pdf/bytes.js';
import { type RevocationSource } from './collect-revocation.js';
import { SigningError } from './signing-error.js';

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Asks the addresses in the certificates: OCSP first (RFC 6960), else the revocation list. A list is fetched once per source, so make a
 * new source for each round. Meant for certificates of our own signers: the addresses are believed.
 */
export function revocationOverHttp(fetcher: typeof fetch = fetch, timeoutMs = 10_000): RevocationSource {
  const lists = new Map<string, Promise<Uint8Array>>();
  const ask = async (url: string, init: RequestInit): Promise<Uint8Array> => {
    const answer = await fetcher(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok || bytes.length > MAX_BYTES) throw new Error(`status ${answer.status} from ${url}`);
    return bytes;
  };
  const list = (url: string): Promise<Uint8Array> => {
    const fetched = lists.get(url) ?? ask(url, {}).then(checked(readRevocationList));
    lists.set(url, fetched);
    return fetched;
  };
  return {
    evidenceFor: async (certificate, issuer) => {
      const { ocsp, crl } = revocationAddresses(certificate);
      if (ocsp.length + crl.length === 0) return {};
      const headers = { 'content-type': 'application/ocsp-request' };
      const attempts = [
        ...ocsp.map((url) => async () => ({ ocsps: [await ask(url, { method: 'POST', headers, body: ocspRequest(certificate, issuer) }).then(checked(readOcspResponse))] })),
        ...crl.map((url) => async () => ({ crls: [await list(url)] })),
      ];
      let cause: unknown;
      for (const attempt of attempts) {
        try {
          return await attempt();
        } catch (error) {
          cause = error;
        }
      }
      throw new SigningError('REVOCATION_DOWN', { cause });
    },
  };
}

/** The bytes, when they are what they should be. */
const checked =
  (read: (bytes: Uint8Array) => unknown) =>
  (bytes: Uint8Array): Uint8Array => {
    read(bytes);
    return bytes;
  };

/** An OCSP request for one certificate; SHA-1 only names the issuer there, and every responder knows it. */
function ocspRequest(certificate: Certificate, issuer: Certificate): Uint8Array<ArrayBuffer> {
  return sequence(sequence(sequence(sequence(certificateId(certificate, issuer))))).raw;
}

/** CertID of RFC 6960 §4.1.1. */
export function certificateId(certificate: Pick<Certificate, 'serial'>, issuer: Pick<Certificate, 'subject' | 'spki'>): ReturnType<typeof sequence> {
  const sha1 = (data: Uint8Array): Uint8Array => createHash('sha1').update(data).digest();
  const key = bitsOf(children(parseDer(issuer.spki))[1]);
  return sequence(sequence(oid(OID.sha1), nullNode()), octetString(sha1(issuer.subject)), octetString(sha1(key)), integer(fromHex(certificate.serial)));
}
