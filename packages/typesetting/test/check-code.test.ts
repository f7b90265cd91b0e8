import { afterAll, describe, expect, it } from '@jest/globals';
import { LAYOUTS } from './support/layouts.js';
import { aPlan, anInput, node } from './support/plan-builder.js';
import { infoOf } from './support/poppler.js';
import { mm, print, typesetter, type Print } from './support/print.js';
import { type PrintedText } from './support/printed-page.js';
import { soundness, unpack } from './support/qpdf.js';
import { scanned } from './support/scanner.js';

const CODE = 'K7QDM2XPT4HN9WCRY3VB8ZFGJ6A5';
const checkCode = { url: `https://vanban.sovhttdl.sonha.example/x/${CODE}` };
const SIGNED: readonly string[] = Object.keys(LAYOUTS).filter((name) => LAYOUTS[name]!.document.signer !== null);

afterAll(() => typesetter.close());

const inTheMargin = ({ baseline }: PrintedText): boolean => baseline > mm(277);
const placeOf = ({ page, text, left, baseline, size, font }: PrintedText): string => [page, text, left.toFixed(3), baseline.toFixed(3), size, font.replace(/^.*\+/u, '')].join(' ');
const textsOf = ({ sheets }: Print): PrintedText[] => sheets.flatMap(({ texts }) => texts);

describe('the code for whoever holds the paper', () => {
  it('is read by a scanner off the page that is signed, and stands on no other', async () => {
    const { pdf, pages, signatureSpace } = await print({ ...LAYOUTS['three-pages'], checkCode });
    for (let page = 1; page <= pages; page += 1) expect([page, ...scanned(pdf, page)]).toEqual(page === signatureSpace!.page ? [page, checkCode.url.toUpperCase()] : [page]);
  });

  it.each([['a short address', `http://localhost:3000/x/${CODE}`], ['a long address', `https://quanlyvanban.ubnd.xa-muong-lan.sonha.example.vn/x/${CODE}`]])('is read from 150 dpi with %s', async (_, url) => {
    const { pdf, signatureSpace } = await print({ checkCode: { url } });
    expect(scanned(pdf, signatureSpace!.page, 150)).toEqual([url.toUpperCase()]);
  });

  it.each(SIGNED)('moves no letter of the layout %s', async (name) => {
    const [without, coded] = [await print(LAYOUTS[name]!), await print({ ...LAYOUTS[name], checkCode })];
    const added = textsOf(coded).map(placeOf).filter((place) => !textsOf(without).map(placeOf).includes(place));
    expect(textsOf(coded).map(placeOf).filter((place) => !added.includes(place))).toEqual(textsOf(without).map(placeOf));
    expect(added).toHaveLength(3);
    expect(textsOf(coded).filter((text) => added.includes(placeOf(text))).every((text) => inTheMargin(text) && text.page === without.signatureSpace!.page && text.size === 8)).toBe(true);
    const { pages, signatureSpace, sealSpace, numberSpace, dateSpace } = without;
    expect(coded).toMatchObject({ pages, signatureSpace, sealSpace, numberSpace, dateSpace });
  });

  it('says beside it what it is for and the address to type, inside the margins', async () => {
    const { lines } = await print({ checkCode });
    const beside = lines.filter(inTheMargin);
    expect(beside.map(({ text }) => text)).toEqual(['Quét mã để kiểm tra văn bản', 'vanban.sovhttdl.sonha.example/x/', 'K7QD-M2XP-T4HN-9WCR-Y3VB-8ZFG-J6A5']);
    expect(beside.every(({ left, right, baseline }) => left > mm(45) && right < mm(195) && baseline < mm(292))).toBe(true);
  });

  it('keeps its quiet zone from a text that fills the page', async () => {
    const long = Array.from({ length: 40 }, (_, index) => node('paragraph', null, `Đoạn thứ ${index + 1} của kế hoạch.`));
    const { pdf, signatureSpace, sheets } = await print({ document: aPlan({ body: [...long, ...aPlan().body] }), checkCode });
    expect(sheets.flatMap(({ texts }) => texts).filter((text) => text.page === signatureSpace!.page).length).toBeGreaterThan(10);
    expect(scanned(pdf, signatureSpace!.page)).toEqual([checkCode.url.toUpperCase()]);
  });

  it('is PDF/A with words for whoever cannot see it, and the same bytes each time', async () => {
    const document = aPlan();
    const [{ pdf }, again] = [await print({ document, checkCode }), await print({ document, checkCode })];
    expect(Buffer.compare(pdf, again.pdf)).toBe(0);
    expect(soundness(pdf)).toContain('No syntax or stream encoding errors found');
    expect(infoOf(pdf).get('Tagged')).toBe('yes');
    const alternatives = Object.values(unpack(pdf).objects).map((object) => (object.value as Record<string, unknown> | undefined)?.['/Alt']).filter(Boolean);
    expect(alternatives).toEqual([`u:Mã QR dẫn đến vanban.sovhttdl.sonha.example/x/K7QD-M2XP-T4HN-9WCR-Y3VB-8ZFG-J6A5`]);
  });

  it('is not printed for a plan without a signer', async () => {
    const { pdf } = await print({ document: aPlan({ signer: null }), checkCode });
    expect(scanned(pdf, 1)).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'https://văn-bản.example/x/ABCD', 'https://sonha.example/x/', `https://sonha.example/${'a'.repeat(120)}`])('refuses the address %s', async (url) => {
    await expect(typesetter.render(anInput({ checkCode: { url } }))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
