import { describe, expect, it } from '@jest/globals';
import { latin1 } from '../src/pdf/bytes.js';
import { type Dict, isArray, isDict, Stream } from '../src/pdf/object.js';
import { PdfFile } from '../src/pdf/pdf-file.js';
import { write } from '../src/pdf/serialise.js';
import { formFields } from '../src/verify/signature-fields.js';
import { archivalPlan, XMP } from './support/archival-plan.js';
import { issuePlan } from './support/issued-plan.js';
import { openOffice } from './support/office.js';

describe('a plan in PDF/A', () => {
  it('keeps its metadata, output intent, identifier and attachment through signing, stamping, sealing and renewal', async () => {
    const issued = await issuePlan(await openOffice(), await archivalPlan());
    const [before, after] = [await PdfFile.open(issued.source), await PdfFile.open(issued.archived)];
    for (const key of ['Metadata', 'OutputIntents', 'Names', 'Pages']) expect(write(after.catalog.get(key)!)).toBe(write(before.catalog.get(key)!));
    const metadata = after.get(after.catalog.get('Metadata'));
    expect(metadata instanceof Stream && latin1(metadata.raw)).toBe(XMP);
    expect(write(after.trailer.get('ID')!)).toBe('[<00ff> <00fe>]');
  });

  it('gets only fields an archive accepts: printed, with an appearance, and none left to the reader to draw', async () => {
    const { archived } = await issuePlan(await openOffice(), await archivalPlan());
    const file = await PdfFile.open(archived);
    const form = file.get(file.catalog.get('AcroForm')) as Dict;
    expect(form.has('NeedAppearances')).toBe(false);
    for (const { entries, name } of formFields(file)) {
      const rect = entries.get('Rect');
      const isHidden = isArray(rect) && rect.every((value) => value === 0);
      expect([name, Number(entries.get('F')) & 4]).toEqual([name, 4]);
      expect([name, isHidden || isDict(file.get(entries.get('AP')))]).toEqual([name, true]);
    }
  });
});
