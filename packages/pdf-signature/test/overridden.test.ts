import { describe, expect, it } from '@jest/globals';
import { type Dict, isArray, isDict, Name, PdfString, type PdfValue, Ref, Stream } from '../src/pdf/object.js';
import { PdfFile } from '../src/pdf/pdf-file.js';
import { PdfUpdate } from '../src/pdf/pdf-update.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { issuePlan } from './support/issued-plan.js';
import { openOffice } from './support/office.js';
import { planPdf } from './support/plan-pdf.js';

/** The same value with one thing in it changed, for each thing in it. */
function variants(value: PdfValue): PdfValue[] {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  if (value instanceof Name) return [new Name(`${value.value}X`)];
  if (value instanceof PdfString) return [new PdfString(Uint8Array.of(...value.bytes.subarray(0, 20), 0x41))];
  if (value instanceof Ref) return [null];
  if (value instanceof Stream) return [new Stream(value.dict, value.raw.subarray(1)), ...dictVariants(value.dict).map((entries) => new Stream(entries, value.raw))];
  if (isDict(value)) return dictVariants(value);
  return isArray(value) ? value.flatMap((item, index) => variants(item).map((other) => value.with(index, other))) : [];
}

const dictVariants = (value: Dict): Dict[] => [...value].filter(([key]) => key !== 'Length').flatMap(([key, held]) => [new Map([...value].filter(([name]) => name !== key)), ...variants(held).map((other) => new Map(value).set(key, other))]);

describe('an update that changes one thing of one object', () => {
  for (const [kind, objectStreams, every] of [['plain, every third change', false, 3], ['compressed, every seventh', true, 7]] as const) {
    it(`is reported, whatever object of an issued plan it is (${kind})`, async () => {
      const office = await openOffice();
      const { sealed } = await issuePlan(office, await planPdf({ objectStreams }));
      const file = await PdfFile.open(sealed);
      const missed: string[] = [];
      let tried = 0;
      for (const num of file.numbers) {
        const entry = file.entry(num);
        const ref = new Ref(num, entry.kind === 'at' ? entry.gen : 0);
        const held = file.get(ref);
        if (held === null || isStructure(held) || isReplaced(held)) continue;
        for (const [index, other] of [null, ...variants(held)].entries()) {
          if ((num + index) % every !== 0) continue;
          const update = new PdfUpdate(file);
          update.set(ref, other);
          const { verdict, changes } = await verifyPdf(update.write().bytes, { roots: [office.authority.root], at: office.now });
          tried++;
          if (verdict.startsWith('valid') && !changes.some(({ weight }) => weight === 'remark')) missed.push(`${num}: ${String(isDict(other) ? [...other.keys()] : other)}`);
        }
      }
      expect(missed).toEqual([]);
      expect(tried).toBeGreaterThan(300 / every);
    });
  }
});

/** The empty appearance of a declared field: nothing refers to it once the field is filled. */
const isReplaced = (value: PdfValue): boolean => value instanceof Stream && value.raw.length === 0;

/** Containers of objects are no objects of the document. */
const isStructure = (value: PdfValue): boolean => value instanceof Stream && ['XRef', 'ObjStm'].some((type) => (value.dict.get('Type') as Name | undefined)?.value === type);
