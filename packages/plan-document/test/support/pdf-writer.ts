import { textWidth } from '../../src/import/text-width.js';

export const A4 = { width: 595, height: 842 };

/**
 * A page to write on, in points from the left and the top. Texts are set in a font that is named, not embedded: readers of words need
 * its widths and the table of its letters only.
 */
export class PdfSheet {
  readonly content: string[] = [];
  readonly width: number;
  readonly height: number;
  /** Stored upright and turned by the reader, as word processors keep landscape pages. */
  turned = false;
  private readonly letters: PdfLetters;

  constructor(letters: PdfLetters, width = A4.width, height = A4.height) {
    this.letters = letters;
    this.width = width;
    this.height = height;
  }

  text(x: number, y: number, size: number, text: string, font: 'F1' | 'F2' = 'F1'): void {
    this.content.push(`BT /${font} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${(this.height - y).toFixed(2)} Tm <${this.letters.encode(text)}> Tj ET`);
  }

  middle(x: number, y: number, size: number, text: string, font: 'F1' | 'F2' = 'F1'): void {
    this.text(x - (textWidth(text) * size) / 2000, y, size, text, font);
  }

  /** Large words across the page, as drafts carry them. */
  watermark(text: string): void {
    this.content.push(`BT /F2 60 Tf 0.7 0.7 -0.7 0.7 ${this.width / 3} ${this.height / 3} Tm <${this.letters.encode(text)}> Tj ET`);
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    this.content.push(`${x1} ${this.height - y1} m ${x2} ${this.height - y2} l S`);
  }

  /** A line as browsers draw it: a filled shape. */
  bar(x1: number, y1: number, x2: number, y2: number): void {
    const [w, h] = [Math.max(0.75, x2 - x1), Math.max(0.75, y2 - y1)];
    this.content.push(`${x1} ${this.height - y2} ${w} ${h} re f`);
  }
}

/** Codes for the letters of one file, two bytes each. */
export class PdfLetters {
  private readonly codes = new Map<string, number>();

  encode(text: string): string {
    return [...text].map((sign) => {
      const code = this.codes.get(sign) ?? this.codes.size + 1;
      this.codes.set(sign, code);
      return code.toString(16).padStart(4, '0');
    }).join('');
  }

  widths(): string {
    return [...this.codes].map(([sign, code]) => `${code} [${textWidth(sign)}]`).join(' ');
  }

  toUnicode(): string {
    const pairs = [...this.codes].map(([sign, code]) => `<${code.toString(16).padStart(4, '0')}> <${[...sign].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`);
    const blocks: string[] = [];
    for (let i = 0; i < pairs.length; i += 100) blocks.push(`${Math.min(100, pairs.length - i)} beginbfchar\n${pairs.slice(i, i + 100).join('\n')}\nendbfchar`);
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
  }
}

export interface PdfOptions {
  fonts?: { F1?: string; F2?: string };
  trailer?: string;
  /** Without the table of letters. */
  unmapped?: boolean;
}

export function pdfOf(pages: readonly Pick<PdfSheet, 'content' | 'width' | 'height' | 'turned'>[], letters: PdfLetters, { fonts = {}, trailer = '', unmapped = false }: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const toUnicode = add(stream(letters.toUnicode()));
  const font = (name: string): number => {
    const descriptor = add(`<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -216 1000 891] /ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 662 /StemV 80 >>`);
    const inner = add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /W [${letters.widths()}] >>`);
    return add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${inner} 0 R] ${unmapped ? '' : `/ToUnicode ${toUnicode} 0 R`} >>`);
  };
  const resources = `<< /Font << /F1 ${font(fonts.F1 ?? 'TimesNewRomanPSMT')} 0 R /F2 ${font(fonts.F2 ?? 'TimesNewRomanPS-BoldMT')} 0 R >> >>`;
  const kids = pages.map(({ content, width, height, turned }) => {
    const contents = add(stream([...(turned ? [`0 1 -1 0 ${height} 0 cm`] : []), ...content].join('\n')));
    return add(`<< /Type /Page /Parent 2 0 R ${turned ? `/Rotate 90 /MediaBox [0 0 ${height} ${width}]` : `/MediaBox [0 0 ${width} ${height}]`} /Resources ${resources} /Contents ${contents} 0 R >>`);
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}
