import { randomBytes } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { samplePlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('a file given to the importer', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());

  const preview = async (bytes: Uint8Array): Promise<{ __typename: string; code?: string; message?: string; html?: string; doubts?: { message: string; where: string }[] }> => {
    const drafter = await api.people.as('soanthao');
    const { previewImport } = await drafter.ask<{ previewImport: { __typename: string } }>(
      `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { __typename ... on ImportRefused { code message } ... on ImportPreview { doubts { message where } html } } }`,
      { input: { fileName: 'van-ban.txt', contentBase64: Buffer.from(bytes).toString('base64') } },
    );
    return previewImport;
  };
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const countPlans = async (): Promise<number> => (await api.database.owner.query<{ count: number }[]>('select count(*)::int as count from plan'))[0]!.count;

  it.each([
    ['an empty file', new Uint8Array(), 'EMPTY_FILE'],
    ['a binary file', new Uint8Array(randomBytes(4096)), 'BINARY_FILE'],
    ['a file of 10 MB', new Uint8Array(10 * 1024 * 1024).fill(65), 'FILE_TOO_LARGE'],
    ['a file that is not UTF-8', new Uint8Array([...text('KẾ HOẠCH\nTuyên truyền'), 0xc3, 0x28, 0x0a, 0xe1, 0xbb]), 'NOT_UTF8'],
    ['a text that is no plan', text('Sáng nay trời nắng nhẹ. Chợ phiên đông hơn mọi hôm.\n'), 'NOT_A_PLAN'],
  ])('%s is refused with a Vietnamese sentence and nothing is kept', async (_, bytes, code) => {
    const before = await countPlans();
    const answer = await preview(bytes);
    expect(answer).toMatchObject({ __typename: 'ImportRefused', code });
    expect(answer.message).toMatch(/[ăâđêôơưàáảãạầấẩẫậằắẳẵặèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i);
    expect(await countPlans()).toBe(before);
  });

  it('without Nơi nhận and signer is shown with both doubts', async () => {
    const whole = new TextDecoder().decode(samplePlan());
    const answer = await preview(text(whole.slice(0, whole.indexOf('Nơi nhận'))));
    expect(answer.__typename).toBe('ImportPreview');
    expect(answer.doubts!.map(({ where }) => where)).toEqual(expect.arrayContaining(['recipients', 'signer']));
  });

  it('without letterhead is shown under the one of the drafter’s agency', async () => {
    const whole = new TextDecoder().decode(samplePlan());
    const { html } = await preview(text(whole.slice(whole.indexOf('KẾ HOẠCH'))));
    const header = html!.slice(html!.indexOf('<header'), html!.indexOf('</header>')).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(header).toContain('UBND TỈNH SƠN HÀ');
    expect(header).toMatch(/\/KH-SVHTTDL/);
    expect(header).toMatch(/Sơn Hà, ngày/);
  });

  it('of Word is read like its text', async () => {
    const file = (name: string, content: string): [string, Uint8Array] => [name, text(content)];
    const paragraphs = new TextDecoder().decode(samplePlan()).split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`);
    const docx = zipSync(
      Object.fromEntries([
        file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
        file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
        file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`),
      ]),
    );
    expect((await preview(docx)).__typename).toBe('ImportPreview');
  });

  it('that is a broken archive is refused in words', async () => {
    const answer = await preview(new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...randomBytes(400)]));
    expect(answer.__typename).toBe('ImportRefused');
    expect(answer.message).toMatch(/tệp/i);
  });

  it('shows a plan without keeping anything', async () => {
    const before = await countPlans();
    expect((await preview(samplePlan())).__typename).toBe('ImportPreview');
    expect(await countPlans()).toBe(before);
  });
});
