import { bytesOf, latin1 } from '../../src/pdf/bytes.js';
import { dict, Name, PdfString, Stream } from '../../src/pdf/object.js';
import { PdfFile } from '../../src/pdf/pdf-file.js';
import { PdfUpdate } from '../../src/pdf/pdf-update.js';
import { planPdf } from './plan-pdf.js';

export const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></x:xmpmeta>';

/** A plan with the marks of PDF/A-3u: metadata, output intent, an identifier. */
export async function archivalPlan(): Promise<Uint8Array> {
  const update = new PdfUpdate(await PdfFile.open(await planPdf()));
  const metadata = update.add(new Stream(dict({ Type: new Name('Metadata'), Subtype: new Name('XML') }), bytesOf(XMP)));
  const intent = dict({ Type: new Name('OutputIntent'), S: new Name('GTS_PDFA1'), OutputConditionIdentifier: new PdfString(bytesOf('sRGB')) });
  update.edit(update.root, (root) => root.set('Metadata', metadata).set('OutputIntents', [intent]));
  const plan = latin1(update.write().bytes);
  return bytesOf(`${plan.slice(0, plan.lastIndexOf('trailer\n<<') + 10)}/ID [<00ff> <00fe>] ${plan.slice(plan.lastIndexOf('trailer\n<<') + 10)}`);
}
