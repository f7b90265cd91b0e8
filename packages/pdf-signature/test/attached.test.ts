import { describe, expect, it } from '@jest/globals';
import { bytesOf, fromHex } from '../src/pdf/bytes.js';
import { signPdf } from '../src/sign/complete-signature.js';
import { compareWithPrint } from '../src/verify/attached-text.js';
import { readToUnicode } from '../src/verify/to-unicode.js';
import { verifyPdf } from '../src/verify/verify-pdf.js';
import { openOffice } from './support/office.js';
import { planPdf } from './support/plan-pdf.js';

const plan = (subject: string, body: readonly string[] = []): string => JSON.stringify({ format: 'plan-document/1', title: { type: 'Ke hoach', subject }, body: body.map((text, index) => ({ id: `n${index}`, kind: 'paragraph', text, children: [] })) });
const compare = (data: string, pages: readonly (readonly string[])[]): ReturnType<typeof compareWithPrint> => compareWithPrint(JSON.parse(data), pages);

describe('the data attached to a plan', () => {
  it('agrees with the pages, or is reported with the words that differ', async () => {
    const office = await openOffice();
    const judged = async (data: string): Promise<[string, string, readonly string[]]> => {
      const signed = await signPdf(await planPdf({ data }), { field: 'Signer', at: office.now }, office.director, office.authority.timestamps);
      const found = await verifyPdf(signed, { roots: [office.authority.root], at: office.now });
      const [attached] = found.attached;
      return [attached!.print, found.messages.some(({ code }) => code === 'ATTACHED_DIFFERS') ? 'reported' : 'silent', attached!.differences];
    };
    expect(await judged(plan('to chuc Ngay hoi doc sach'))).toEqual(['agrees', 'silent', []]);
    expect(await judged(plan('to chuc Ngay hoi bia'))).toEqual(['differs', 'reported', ['to chuc Ngay hoi bia']]);
    expect(await judged('{"other":true}')).toEqual(['unknown', 'silent', []]);
    expect(await judged('{not json')).toEqual(['unknown', 'silent', []]);
  });

  it('is followed over line and page breaks, whatever stands between, and without regard to capitals', () => {
    const text = 'Phòng Quản lý văn hóa chủ trì, phối hợp với Thư viện tỉnh tổ chức ngày hội';
    const pages = [['KE HOACH', 'NGÀY HỘI', '1. Phòng Quản lý văn hóa chủ trì,', 'phối hợp với ', 'chân trang'], ['2', 'Thư viện tỉnh tổ chức ngày hội']];
    expect(compare(plan('Ngày hội', [text]), pages)).toEqual({ agrees: true, differences: [] });
    expect(compare(plan('Ngày hội', [text.replace('tỉnh', 'huyện')]), pages)?.agrees).toBe(false);
  });

  it('must hold every long printed line: a paragraph that stands on paper alone is reported', () => {
    const line = '- Kinh phí thực hiện do ngân sách tỉnh bảo đảm theo phân cấp hiện hành.';
    expect(compare(plan('Ngày hội'), [['KE HOACH', 'Ngày hội', line]])).toEqual({ agrees: false, differences: [line] });
    expect(compare(plan('Ngày hội', [line.slice(2)]), [['KE HOACH', 'Ngày hội', line]])?.agrees).toBe(true);
  });

  it('is read from fonts that name their characters by a map', () => {
    const cmap = bytesOf('/CMapName /x def 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <1EBF> <0002> <00660069> endbfchar 2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0110> <0111>] endbfrange');
    expect(readToUnicode(cmap)(fromHex('00010002001100120020002109990001'))).toBe('ếfibcĐđế');
  });
});
