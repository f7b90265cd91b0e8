import { children, context, der, isTagged, octetString, oid, parseDer, sequence, TAG, timeNode, type Node } from '../cms/asn1.js';
import { issuerAndSerial } from '../cms/build-cms.js';
import { OID } from '../cms/oids.js';
import { equalBytes } from '../pdf/bytes.js';
import { type KeyProvider } from '../keys/key-provider.js';
import { signedStructure } from './make-certificate.js';
import { type Revocation } from './make-crl.js';
import { subjectNode } from './subject-node.js';

const VALID_HOURS = 24;
const SUCCESSFUL = 0;
const MALFORMED_REQUEST = 1;

/**
 * An OCSP responder (RFC 6960) that answers with its authority's own key, over any transport: request bytes in, response bytes out. A
 * certificate that is not revoked is good.
 */
export function createOcspResponder(key: KeyProvider, revoked: () => readonly Revocation[], clock: () => Date): (request: Uint8Array) => Promise<Uint8Array<ArrayBuffer>> {
  return async (request) => {
    let asked: Node[];
    try {
      asked = readRequest(request);
    } catch {
      return sequence(der(TAG.enumerated, Uint8Array.of(MALFORMED_REQUEST))).raw;
    }
    const [certificate] = await key.certificateChain();
    const [now, until] = [clock(), new Date(clock().getTime() + VALID_HOURS * 3_600_000)];
    const answers = asked.map((id) => sequence(id, statusOf(id, revoked()), timeNode(now, 'generalizedTime'), context(0, timeNode(until, 'generalizedTime'))));
    const data = sequence(context(1, subjectNode(certificate!)), timeNode(now, 'generalizedTime'), sequence(...answers));
    const basic = await signedStructure(data, key);
    return sequence(der(TAG.enumerated, Uint8Array.of(SUCCESSFUL)), context(0, sequence(oid(OID.ocspBasic), octetString(basic)))).raw;
  };
}

/** The CertIDs asked about. */
function readRequest(request: Uint8Array): Node[] {
  const fields = children(children(parseDer(request))[0]).filter((node) => ![0, 1, 2].some((tag) => isTagged(node, tag)));
  return children(fields[0]).map((each) => children(each)[0]!);
}

function statusOf(id: Node, revoked: readonly Revocation[]): Node {
  const serial = children(id)[3]!;
  const found = revoked.find(({ certificate }) => equalBytes(issuerAndSerial(certificate).serial.raw, serial.raw));
  return found ? context(1, timeNode(found.at, 'generalizedTime')) : der(0x80);
}

