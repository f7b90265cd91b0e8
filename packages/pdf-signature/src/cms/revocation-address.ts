import { latin1 } from '../pdf/bytes.js';
import { children, isTagged, type Node, oidOf, tagged } from './asn1.js';
import { type Certificate } from './certificate.js';
import { OID } from './oids.js';

const URI = 0x86;

/** Where the certificate says its state can be asked: OCSP responders and revocation lists, http addresses only. */
export function revocationAddresses(certificate: Certificate): { ocsp: string[]; crl: string[] } {
  const access = certificate.extensions.get(OID.authorityInfoAccess);
  const points = certificate.extensions.get(OID.crlDistributionPoints);
  const ocsp = access ? children(access).flatMap((each) => (oidOf(children(each)[0]) === OID.ocsp ? uris(children(each)) : [])) : [];
  const crl = points ? children(points).flatMap((point) => children(point).filter((part) => isTagged(part, 0)).flatMap(fullNames)) : [];
  return { ocsp, crl };
}

/** The addresses of a distribution point's name. */
export const fullNames = (name: Node): string[] => tagged(name, 0).filter((part) => isTagged(part, 0)).flatMap((part) => uris(tagged(part, 0)));

const uris = (nodes: readonly Node[]): string[] => nodes.filter(({ tag }) => tag === URI).map(({ content }) => latin1(content)).filter((uri) => /^https?:\/\//i.test(uri));
