import { type Certificate, readCertificate } from '../cms/certificate.js';
import { readOcspResponse, readRevocationList } from '../cms/revocation-list.js';
import { decodeStream } from '../pdf/inflate.js';
import { isArray, isDict, type PdfValue, Stream } from '../pdf/object.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import { issuerOf } from './certificate-path.js';
import { type Evidence } from './revocation.js';

const MAX_ITEMS = 300;

/** Evidence as bytes: what a file's /DSS holds, or what a caller fetched. */
export interface RawEvidence {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  /** Whole OCSPResponses. */
  readonly ocsps: readonly Uint8Array[];
}

/** The evidence the file carries. A part that cannot be decoded is left out and counted as damaged. */
export async function evidenceOf(file: PdfFile): Promise<RawEvidence & { damaged: number }> {
  const dss = file.get(file.catalog.get('DSS'));
  let damaged = 0;
  const streams = async (key: string): Promise<Uint8Array[]> => {
    const list = isDict(dss) ? file.get(dss.get(key)) : null;
    const found: Uint8Array[] = [];
    for (const item of (isArray(list) ? list : []).slice(0, MAX_ITEMS)) {
      const bytes = await decoded(file.get(item));
      if (bytes) found.push(bytes);
      else damaged++;
    }
    return found;
  };
  const [certificates, crls, ocsps] = [await streams('Certs'), await streams('CRLs'), await streams('OCSPs')];
  return { certificates, crls, ocsps, damaged };
}

async function decoded(value: PdfValue): Promise<Uint8Array | null> {
  try {
    return value instanceof Stream ? await decodeStream(value) : null;
  } catch {
    return null;
  }
}

/** Reads evidence; what is not what it should be is left out and counted. */
export function readEvidence({ certificates, crls, ocsps }: RawEvidence): Evidence & { damaged: number } {
  let damaged = 0;
  const all = <T>(items: readonly Uint8Array[], read: (raw: Uint8Array) => T): T[] =>
    items.flatMap((raw) => {
      try {
        return [read(raw)];
      } catch {
        damaged++;
        return [];
      }
    });
  const read = { certificates: all(certificates, readCertificate), lists: all(crls, readRevocationList), ocsp: all(ocsps, readOcspResponse) };
  return { ...read, damaged };
}

/** Whether every certificate is signed by another one at hand, a root, or itself. */
export async function allSigned(certificates: readonly Certificate[], pool: readonly Certificate[]): Promise<boolean> {
  for (const certificate of certificates) if (!(await issuerOf(certificate, pool))) return false;
  return true;
}
