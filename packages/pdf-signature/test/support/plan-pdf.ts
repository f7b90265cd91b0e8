import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';

/** A made-up plan of two pages with its data attached, as a plain or a compressed PDF. */
export async function planPdf({ objectStreams = false, pages = 2, data = '{"title":"Kế hoạch tổ chức Ngày hội đọc sách"}' } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= pages; number++) doc.addPage([595, 842]).drawText(`Ke hoach to chuc Ngay hoi doc sach - trang ${number}`, { x: 60, y: 760, size: 13, font });
  await doc.attach(new TextEncoder().encode(data), 'ke-hoach.json', { mimeType: 'application/json' });
  return new Uint8Array(await doc.save({ useObjectStreams: objectStreams }));
}

/** A one-page drawing: a signature, a seal, or a stamped number. */
export async function drawing(text: string, width = 120, height = 50): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await PDFDocument.create();
  const page = doc.addPage([width, height]);
  page.drawRectangle({ x: 1, y: 1, width: width - 2, height: height - 2, borderColor: rgb(0.1, 0.2, 0.7), borderWidth: 1 });
  page.drawText(text, { x: 6, y: height / 2 - 4, size: 11, font: await doc.embedFont(StandardFonts.TimesRoman) });
  return new Uint8Array(await doc.save({ useObjectStreams: false }));
}
