import { equalBytes } from '../pdf/bytes.js';
import { decodeStream } from '../pdf/inflate.js';
import { type Dict, dict, isArray, isDict, type PdfValue, Ref, Stream } from '../pdf/object.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { PdfUpdate } from '../pdf/pdf-update.js';
import { type RawEvidence } from '../verify/evidence.js';

const KEYS = { certificates: 'Certs', crls: 'CRLs', ocsps: 'OCSPs' } as const;

/**
 * Adds certificates, revocation lists and OCSP responses to the document (its /DSS), so that it can be judged when their servers are gone
 * (PAdES B-LT). What is there already is not added again; with nothing new the same bytes come back.
 */
export async function addRevocation(pdf: Uint8Array, evidence: RawEvidence): Promise<Uint8Array<ArrayBuffer>> {
  const update = new PdfUpdate(await PdfFile.open(pdf));
  const { file } = update;
  const held = file.get(file.catalog.get('DSS'));
  const store: Dict = new Map(isDict(held) ? held : dict({}));
  let added = 0;
  for (const [kind, key] of Object.entries(KEYS) as [keyof typeof KEYS, string][]) {
    const kept = file.get(store.get(key));
    const items = isArray(kept) ? kept : [];
    const fresh = await notAmong(file, items, evidence[kind]);
    added += fresh.length;
    if (fresh.length > 0) store.set(key, [...items, ...fresh.map((raw) => update.add(new Stream(dict({}), raw)))]);
  }
  if (added === 0) return new Uint8Array(pdf);
  const reference = file.catalog.get('DSS');
  if (reference instanceof Ref) update.set(reference, store);
  else {
    const ref = update.add(store);
    update.edit(update.root, (root) => root.set('DSS', ref));
  }
  return update.write().bytes;
}

async function notAmong(file: PdfFile, items: readonly PdfValue[], candidates: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const known: Uint8Array[] = [];
  for (const item of items) {
    const stream = file.get(item);
    if (stream instanceof Stream) known.push(await decodeStream(stream));
  }
  const fresh: Uint8Array[] = [];
  for (const raw of candidates) if (![...known, ...fresh].some((each) => equalBytes(each, raw))) fresh.push(raw);
  return fresh;
}
