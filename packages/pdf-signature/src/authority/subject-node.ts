import { children, type Node, parseDer } from '../cms/asn1.js';

/** Fields of a certificate's TBS part, without its version. */
function tbsFields(certificate: Uint8Array): Node[] {
  const fields = children(children(parseDer(certificate))[0]);
  return fields[0]?.idBlock.tagClass === 3 ? fields.slice(1) : fields;
}

/** Subject name of a certificate. */
export const subjectNode = (certificate: Uint8Array): Node => tbsFields(certificate)[4]!;

/** Public key of a certificate, as its SubjectPublicKeyInfo node. */
export const publicKeyNode = (certificate: Uint8Array): Node => tbsFields(certificate)[5]!;
