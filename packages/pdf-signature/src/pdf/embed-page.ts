import { concat, bytesOf } from './bytes.js';
import { type Dict, dict, isArray, isDict, malformed, Name, type PdfValue, Ref, Stream } from './object.js';
import { pages } from './pages.js';
import { type PdfFile } from './pdf-file.js';
import { type PdfUpdate } from './pdf-update.js';

/**
 * Brings the first page of `source` into the update as a form XObject of the page's size, with the fonts and images it uses.
 * @throws {PdfSyntaxError} when the page's content is an array of streams compressed in different ways
 */
export function embedPage(update: PdfUpdate, source: PdfFile): Ref {
  const page = pages(source)[0];
  if (!page) throw malformed('the appearance has no page');
  const copied = new Map<string, Ref>();
  const copy = (value: PdfValue): PdfValue => {
    if (value instanceof Ref) {
      const known = copied.get(value.key);
      if (known) return known;
      const ref = update.add(null);
      copied.set(value.key, ref);
      update.set(ref, copy(source.get(value)));
      return ref;
    }
    if (value instanceof Stream) return new Stream(copyDict(value.dict), value.raw);
    if (isDict(value)) return copyDict(value);
    return isArray(value) ? value.map(copy) : value;
  };
  const copyDict = (entries: Dict): Dict => new Map([...entries].filter(([key]) => key !== 'Parent' && key !== 'StructParent' && key !== 'StructParents').map(([key, value]) => [key, copy(value)]));
  const content = contentOf(source, page.dict.get('Contents'));
  const box = source.get(page.inherited('CropBox') ?? page.inherited('MediaBox'));
  const group = page.dict.get('Group');
  const entries = dict({
    Type: new Name('XObject'),
    Subtype: new Name('Form'),
    FormType: 1,
    BBox: box,
    Resources: copy(source.get(page.inherited('Resources') ?? new Map())),
    Group: group === undefined ? undefined : copy(source.get(group)),
    Filter: content.filter,
  });
  return update.add(new Stream(entries, content.raw));
}

function contentOf(source: PdfFile, value: PdfValue | undefined): { raw: Uint8Array; filter: PdfValue | undefined } {
  const found = source.get(value);
  const streams = (isArray(found) ? found : [found]).map((each) => source.get(each)).filter((each) => each instanceof Stream);
  const [first] = streams;
  if (!first) return { raw: new Uint8Array(), filter: undefined };
  if (streams.length === 1) {
    if (first.dict.has('DecodeParms')) throw malformed('appearance with decode parameters');
    return { raw: first.raw, filter: first.dict.get('Filter') };
  }
  if (streams.some((stream) => stream.dict.has('Filter'))) throw malformed('appearance in several compressed parts');
  return { raw: concat(...streams.flatMap((stream) => [stream.raw, bytesOf('\n')])), filter: undefined };
}
