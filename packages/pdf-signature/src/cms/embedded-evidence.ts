import { children, context, der, isTagged, type Node, octetString, oid, sequence, tagged, TAG } from './asn1.js';
import { OID } from './oids.js';

/** Evidence that stands inside a CMS, as bytes: certificates, revocation lists, and whole OCSP responses. */
export interface EmbeddedEvidence {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
}

/**
 * What programs of the kind of Acrobat put among the signed attributes (adbe-revocationInfoArchival), and CAdES among the unsigned ones
 * (certificate-values, revocation-values). @throws {Asn1Error}
 */
export function embeddedEvidence(attributes: ReadonlyMap<string, readonly Node[]>, crls: readonly Node[]): EmbeddedEvidence {
  const values = (type: string): readonly Node[] => attributes.get(type) ?? [];
  const parts = (node: Node, tag: number): Node[] => children(node).filter((part) => isTagged(part, tag)).flatMap((part) => children(tagged(part, tag)[0]));
  const archival = values(OID.adobeRevocation);
  const cades = values(OID.revocationValues);
  return {
    certificates: values(OID.certificateValues).flatMap((each) => children(each)).map(({ raw }) => raw),
    crls: [...crls, ...[...archival, ...cades].flatMap((each) => parts(each, 0))].map(({ raw }) => raw),
    ocsps: [...archival.flatMap((each) => parts(each, 1)), ...cades.flatMap((each) => parts(each, 1)).map(wholeResponse)].map(({ raw }) => raw),
  };
}

/** CAdES keeps the signed part of a response only. */
const wholeResponse = (basic: Node): Node => sequence(der(TAG.enumerated, Uint8Array.of(0)), context(0, sequence(oid(OID.ocspBasic), octetString(basic.raw))));
