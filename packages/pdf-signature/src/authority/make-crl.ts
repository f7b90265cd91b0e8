import { context, integer, sequence, timeNode } from '../cms/asn1.js';
import { issuerAndSerial, signatureIdentifier } from '../cms/build-cms.js';
import { type KeyProvider } from '../keys/key-provider.js';
import { extension, signedStructure } from './make-certificate.js';
import { subjectNode } from './subject-node.js';

export interface Revocation {
  readonly certificate: Uint8Array;
  readonly at: Date;
}

/** A revocation list of the authority that holds `key` (RFC 5280 §5). */
export async function makeCrl(key: KeyProvider, revoked: readonly Revocation[], thisUpdate: Date, nextUpdate: Date): Promise<Uint8Array<ArrayBuffer>> {
  const [certificate] = await key.certificateChain();
  const lines = revoked.map((each) => sequence(issuerAndSerial(each.certificate).serial, timeNode(each.at)));
  const number = integer(Math.floor(thisUpdate.getTime() / 1000));
  const tbs = sequence(
    integer(1),
    signatureIdentifier(key.algorithm),
    subjectNode(certificate!),
    timeNode(thisUpdate),
    timeNode(nextUpdate),
    ...(lines.length > 0 ? [sequence(...lines)] : []),
    context(0, sequence(extension('2.5.29.20', false, number))),
  );
  return signedStructure(tbs, key);
}
