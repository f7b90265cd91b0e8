import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createTypesetter } from '../src/index.js';
import { LAYOUTS } from './support/layouts.js';
import { aPlan, anInput } from './support/plan-builder.js';
import { soundness } from './support/qpdf.js';
import { decodePng, differences, encodePng, type Picture, picturesOf } from './support/picture.js';

// `PAGES=write` takes the pages as they are now. Look at each before you commit it.

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const GOLDEN = folder('./pages');
const SEEN = folder('../.results/pages');
const writing = process.env['PAGES'] === 'write';
/** Of some 87,000 squares; the edges of letters may be smoothed otherwise by another version of poppler. */
const TOLERATED = 40;

const typesetter = createTypesetter({ threads: 1 });
afterAll(() => typesetter.close());

function compare(name: string, pictures: Picture[]): string[] {
  const complaints: string[] = [];
  const golden = existsSync(GOLDEN) ? readdirSync(GOLDEN).filter((file) => file.replace(/-\d+\.png$/u, '') === name) : [];
  if (!writing && golden.length !== pictures.length) complaints.push(`${golden.length} pages before, ${pictures.length} now`);
  for (const [index, picture] of pictures.entries()) {
    const file = `${name}-${index + 1}.png`;
    const known = existsSync(`${GOLDEN}/${file}`) ? decodePng(readFileSync(`${GOLDEN}/${file}`)) : null;
    const other = known === null ? Infinity : differences(known, picture);
    if (other <= (writing ? 0 : TOLERATED)) continue;
    const target = writing ? GOLDEN : SEEN;
    mkdirSync(target, { recursive: true });
    writeFileSync(`${target}/${file}`, encodePng(picture));
    if (!writing) complaints.push(`${file}: ${other} places differ; the page as it is now lies in .results/pages`);
  }
  return complaints;
}

describe('every layout looks as it did when somebody last looked at it', () => {
  it.each(Object.keys(LAYOUTS))('%s', async (name) => {
    const { pdf } = await typesetter.render(LAYOUTS[name]!);
    expect(compare(name, picturesOf(pdf))).toEqual([]);
    expect(soundness(pdf)).toContain('No syntax or stream encoding errors found');
  });

  it('the pictures of signatures and fields', async () => {
    const at = '2026-02-09T02:05:00Z';
    const { numberSpace, dateSpace } = await typesetter.render(LAYOUTS['to-be-numbered-after-signing']!);
    const image = encodePng({ width: 90, height: 40, pixels: Uint8Array.from({ length: 3600 }, (_, index) => (Math.abs((index % 90) / 2.25 - Math.floor(index / 90)) < 3 ? 40 : 255)) });
    const drawn = await Promise.all([
      typesetter.renderAppearance({ kind: 'person', name: 'Lò Thị Mai', position: 'Phó Giám đốc', at }),
      typesetter.renderAppearance({ kind: 'person', name: 'Lò Thị Mai', at, image }),
      typesetter.renderAppearance({ kind: 'seal', name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Hà', at }),
      typesetter.renderAppearance({ kind: 'copy', form: 'SY', name: 'Ban Quản lý Khu kinh tế cửa khẩu và các khu công nghiệp tỉnh Sơn Hà', at }),
      typesetter.renderAppearance({ kind: 'attachment', reference: '05/KH-SVHTTDL', at }),
      typesetter.renderAppearance({ kind: 'number', number: '5', space: numberSpace! }),
      typesetter.renderAppearance({ kind: 'date', date: '2026-02-09', space: dateSpace! }),
    ]);
    expect(compare('appearances', drawn.flatMap(picturesOf))).toEqual([]);
  });
});

describe('the comparison of pages', () => {
  it('sees a changed word, a shifted line and a missing page', async () => {
    const pageOf = async (subject: string) => picturesOf((await typesetter.render(anInput({ document: aPlan({ title: { type: 'KẾ HOẠCH', subject } }) }))).pdf)[0]!;
    const before = await pageOf('Tổ chức Ngày hội Văn hóa năm 2026');
    expect(differences(before, await pageOf('Tổ chức Ngày hội Văn hóa năm 2026'))).toBe(0);
    expect(differences(before, await pageOf('Tổ chức Ngày hội Thể thao năm 2026'))).toBeGreaterThan(TOLERATED);
    const shifted = { ...before, pixels: Uint8Array.from(before.pixels, (_, index) => before.pixels[index - 2 * before.width] ?? 255) };
    expect(differences(before, shifted)).toBeGreaterThan(TOLERATED);
    expect(differences(before, { ...before, height: before.height - 2 })).toBeGreaterThan(TOLERATED);
  });

  it('covers each committed picture, which stay small together', () => {
    const names = new Set(readdirSync(GOLDEN).map((file) => file.replace(/-\d+\.png$/u, '')));
    expect([...names].filter((name) => name !== 'appearances' && !(name in LAYOUTS))).toEqual([]);
    expect(readdirSync(GOLDEN).reduce((sum, file) => sum + statSync(`${GOLDEN}/${file}`).size, 0)).toBeLessThan(1_500_000);
  });
});
