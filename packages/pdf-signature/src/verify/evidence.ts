import { readCertificate } from '../cms/certificate.js';
import { readOcspResponse, readRevocationList } from '../cms/revocation-list.js';
import { decodeStream } from '../pdf/inflate.js';
import { type Dict, isArray, isDict, type PdfValue, Ref, Stream } from '../pdf/object.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import { type Evidence } from './revocation.js';

const MAX_ITEMS = 300;

/** Evidence as bytes: what a file's /DSS holds, or what a caller fetched. */
export interface RawEvidence {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  /** Whole OCSPResponses. */
  readonly ocsps: readonly Uint8Array[];
}

/**
 * The evidence the file carries: of every catalog it had, since a program may put a /DSS of its own in the place of an earlier one. A
 * part that cannot be decoded is left out and counted as damaged.
 */
export async function evidenceOf(file: PdfFile): Promise<RawEvidence & { damaged: number }> {
  const found = { certificates: [] as Uint8Array[], crls: [] as Uint8Array[], ocsps: [] as Uint8Array[], damaged: 0 };
  const known = new Set<string>();
  for (const dss of catalogs(file).map((catalog) => file.get(catalog.get('DSS')))) {
    for (const [key, kept] of [['Certs', found.certificates], ['CRLs', found.crls], ['OCSPs', found.ocsps]] as const) {
      const list = isDict(dss) ? file.get(dss.get(key)) : null;
      for (const item of (isArray(list) ? list : []).slice(0, MAX_ITEMS)) {
        if (item instanceof Ref && (known.has(item.key) || known.add(item.key).size > MAX_ITEMS * 3)) continue;
        const bytes = await decoded(file.get(item));
        if (bytes) kept.push(bytes);
        else found.damaged++;
      }
    }
  }
  return found;
}

/** The catalog as it is, and as earlier revisions wrote it. */
function catalogs(file: PdfFile): Dict[] {
  const root = file.trailer.get('Root');
  const earlier = file.sections.slice(1).flatMap(({ entries }) => {
    const entry = root instanceof Ref ? entries.get(root.num) : undefined;
    return entry?.kind === 'at' && root instanceof Ref ? [file.objectAt(entry.offset, root.num, entry.gen).value] : [];
  });
  return [file.catalog, ...earlier.filter(isDict)];
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
