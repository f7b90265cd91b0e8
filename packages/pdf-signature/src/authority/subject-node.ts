import { children, type Node, parseDer } from '../cms/asn1.js';

/** Subject name of a version 3 certificate. */
export const subjectNode = (certificate: Uint8Array): Node => children(children(parseDer(certificate))[0])[5]!;

/** Public key of a version 3 certificate, as its SubjectPublicKeyInfo node. */
export const publicKeyNode = (certificate: Uint8Array): Node => children(children(parseDer(certificate))[0])[6]!;
