import { createHash } from 'node:crypto';
import { type Certificate, readCertificate } from '../cms/certificate.js';
import { toHex } from '../pdf/bytes.js';
import { SigningError } from '../sign/signing-error.js';
import { findPath, pathProblem, type PathProblem } from '../verify/certificate-path.js';

/** A signer's certificate in plain words. */
export interface CertificateFacts {
  readonly name: string;
  readonly position: string | null;
  readonly organization: string | null;
  readonly issuer: string;
  readonly serial: string;
  readonly from: Date;
  readonly to: Date;
  /** SHA-256 of the certificate, hexadecimal. */
  readonly sha256: string;
  /** Those between it and the root as far as they are known, nearest first, DER. */
  readonly issuers: readonly Uint8Array[];
  /** Whether strangers who trust `roots` will trust it. */
  readonly isTrusted: boolean;
  /** Why it cannot sign now, whoever issued it. */
  readonly problem: Exclude<PathProblem, 'CERTIFICATE_UNTRUSTED'> | null;
}

/**
 * What a certificate says, and whether it may sign documents at this time (RFC 5280: dates, key usage, its issuers).
 * @param chain DER, the signer's own first, then issuers in any order
 * @param roots DER certificates that are trusted
 * @throws {SigningError} KEY_FILE_DAMAGED when there is none or it cannot be read
 */
export async function describeCertificate(chain: readonly Uint8Array[], roots: readonly Uint8Array[], at: Date): Promise<CertificateFacts> {
  const [own, ...issuers] = readable(chain);
  const path = await findPath(own!, issuers, readable(roots, false));
  const problem = pathProblem({ ...path, trusted: true }, 'sign', at);
  return {
    name: own!.names['CN'] ?? own!.names['O'] ?? '',
    position: own!.names['T'] ?? null,
    organization: own!.names['O'] ?? null,
    issuer: own!.issuerNames['CN'] ?? own!.issuerNames['O'] ?? '',
    serial: own!.serial,
    from: own!.notBefore,
    to: own!.notAfter,
    sha256: toHex(createHash('sha256').update(own!.raw).digest()),
    issuers: path.certificates.slice(1).map(({ raw }) => raw),
    isTrusted: path.trusted,
    problem: problem === 'CERTIFICATE_UNTRUSTED' ? null : problem,
  };
}

function readable(certificates: readonly Uint8Array[], isNeeded = true): Certificate[] {
  try {
    const read = certificates.map((each) => readCertificate(new Uint8Array(each)));
    if (isNeeded && read.length === 0) throw new TypeError('no certificate');
    return read;
  } catch (cause) {
    throw new SigningError('KEY_FILE_DAMAGED', { cause });
  }
}
