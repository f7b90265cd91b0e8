import { afterAll, describe, expect, it } from '@jest/globals';
import { type AppearanceInput, createTypesetter } from '../src/index.js';
import { encodePng } from './support/picture.js';
import { anInput } from './support/plan-builder.js';
import { pagesOf } from './support/printed-page.js';
import { infoOf, wordsOf } from './support/poppler.js';
import { linesOf, mm } from './support/print.js';

const typesetter = createTypesetter({ threads: 1 });
afterAll(() => typesetter.close());

const at = '2026-02-09T02:05:00Z';
const image = encodePng({ width: 60, height: 30, pixels: new Uint8Array(1800).fill(90) });
const space = { page: 1, x: 100, y: 100, width: 26, height: 14.391, fontSize: 13 };
const sheetOf = async (input: AppearanceInput) => pagesOf(await typesetter.renderAppearance(input));

describe('the picture of a signature', () => {
  it.each<[string, AppearanceInput, number, number]>([
    ['a person', { kind: 'person', name: 'Lò Thị Mai', at }, mm(82), mm(28)],
    ['a person of another size', { kind: 'person', name: 'Lò Thị Mai', at, size: { width: 120, height: 40 } }, 120, 40],
    ['a seal', { kind: 'seal', name: 'Sở Văn hóa, Thể thao và Du lịch', at, image }, mm(36), mm(36)],
    ['a number', { kind: 'number', number: '5', space }, 26, 14.391],
  ])('of %s is one page as large as its widget', async (_, input, width, height) => {
    const [page, ...others] = await sheetOf(input);
    expect(others).toEqual([]);
    expect([page?.width, page?.height].map((length) => length?.toFixed(1))).toEqual([width, height].map((length) => length.toFixed(1)));
  });

  it('is the image alone when there is one, and says who, as what and when when there is none', async () => {
    expect((await sheetOf({ kind: 'person', name: 'Lò Thị Mai', position: 'Phó Giám đốc', at, image }))[0]?.texts).toEqual([]);
    const lines = linesOf(await sheetOf({ kind: 'person', name: 'Lò Thị Mai', position: 'Phó Giám đốc', at }));
    expect(lines.map(({ text }) => text)).toEqual(['Ký bởi: Lò Thị Mai', 'Phó Giám đốc', 'Thời gian ký: 09.02.2026', '09:05:00 +07:00']);
  });

  it('keeps the words of a person clear of the seal that comes over its left third', async () => {
    const [person, seal] = [await sheetOf({ kind: 'person', name: 'Lò Thị Mai', position: 'Phó Giám đốc', at }), await sheetOf({ kind: 'seal', name: 'Sở Nội vụ', at })];
    const { signatureSpace, sealSpace } = await typesetter.render(anInput());
    if (!signatureSpace || !sealSpace) throw new Error('no room for signatures');
    const edge = (sheets: typeof person, side: 'left' | 'right', choose: (...edges: number[]) => number) => choose(...sheets.flatMap(({ texts }) => texts.map((text) => text[side])));
    expect(signatureSpace.x + edge(person, 'left', Math.min)).toBeGreaterThan(sealSpace.x + edge(seal, 'right', Math.max));
  });

  it('makes a long name smaller instead of cutting it', async () => {
    const name = 'Trung tâm Văn hóa, Nghệ thuật và Thể thao khu vực các xã biên giới phía Bắc tỉnh Sơn Hà, cơ sở 2 tại xã Mường Lạn';
    const pdf = await typesetter.renderAppearance({ kind: 'seal', name, at, size: { width: 60, height: 60 } });
    const words = wordsOf(pdf);
    expect(words.map(({ text }) => text).join(' ')).toContain('cơ sở 2 tại xã Mường Lạn');
    for (const word of words) {
      expect(Math.min(word.left, word.top)).toBeGreaterThanOrEqual(-0.5);
      expect(Math.max(word.right, word.bottom)).toBeLessThanOrEqual(60.5);
    }
  });

  it('has the same bytes for the same input, whatever was drawn in between', async () => {
    const input: AppearanceInput = { kind: 'person', name: 'Lò Thị Mai', at, image };
    const first = await typesetter.renderAppearance(input);
    await typesetter.renderAppearance({ kind: 'seal', name: 'Sở Nội vụ', at });
    expect(Buffer.compare(first, await typesetter.renderAppearance(input))).toBe(0);
    expect(infoOf(first).get('Pages')).toBe('1');
  });

  it('is refused with a reason: no PNG, a huge one, no time, letters nobody can print', async () => {
    const failure = (change: object) => typesetter.renderAppearance({ kind: 'person', name: 'Lò Thị Mai', at, ...change }).then(() => null, (error: unknown) => error);
    expect(await failure({ image: Buffer.from('<svg/>') })).toMatchObject({ code: 'INVALID_IMAGE', message: 'Hình ảnh chữ ký, con dấu phải là tệp PNG, tối đa 2 MB.' });
    expect(await failure({ image: Buffer.concat([image, Buffer.alloc(2_000_000)]) })).toMatchObject({ code: 'INVALID_IMAGE' });
    expect(await failure({ image: image.subarray(0, 20) })).toMatchObject({ code: 'TEMPLATE_FAILED' });
    expect(await failure({ at: 'hôm nay' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await failure({ name: 'Lò\u202eMai' })).toMatchObject({ code: 'UNPRINTABLE_TEXT', characters: ['\u202e'] });
  });
});
