import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { act, closeAll, draftPlan, expectAccessible, picture, sign, signIn } from './office.js';

test.afterEach(closeAll);

test.describe.configure({ mode: 'serial' });

const title = 'Tổ chức Ngày hội Đọc sách vùng cao tỉnh Sơn Hà năm 2027';
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** What a telephone reads off the pages of a print at 200 dpi (poppler, zbar), each with its page. */
function scan(pdf: Buffer, file: string): { page: number; text: string }[] {
  writeFileSync(file, pdf);
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))![1]);
  return Array.from({ length: pages }, (_, index) => String(index + 1)).flatMap((page) => {
    execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', '-singlefile', '-f', page, '-l', page, file, `${file}-${page}`], { stdio: 'ignore' });
    const read = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', `${file}-${page}.png`], { encoding: 'utf8' });
    return read.status === 0 ? [{ page: Number(page), text: read.stdout.trim() }] : [];
  });
}

/** Somebody with a paper and no account. */
async function stranger(browser: Browser, options = {}): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

test.describe('the code on a printed plan', () => {
  let address = '';
  let scanned = '';
  let file: Buffer;

  test('is printed on the page that is signed, for a scanner to read', async ({ browser }, info) => {
    test.slow();
    const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
    address = await draftPlan(drafter, title);
    await act(drafter, 'Trình duyệt', 'Đã trình kế hoạch.');
    for (const [who, verb, done] of [['Trưởng phòng', 'Đồng ý', /Đã đồng ý\./], ['Người kiểm tra thể thức', 'Đồng ý', /Đã đồng ý\./]] as const) {
      const page = await signIn(browser, who);
      await page.goto(address);
      await act(page, verb, done);
    }
    const deputy = await signIn(browser, 'Phó Giám đốc phụ trách thông tin, văn hóa');
    await deputy.goto(address);
    await sign(deputy);
    const clerk = await signIn(browser, 'Văn thư');
    await clerk.goto(address);
    await act(clerk, 'Cấp số', /Đã cấp số\./);
    await clerk.getByRole('button', { name: 'Tải về' }).click();
    // The worker seals and issues; the page follows without a reload.
    await expect(clerk.getByRole('menuitem')).toHaveText([/^PDF.*có chữ ký số$/, /^Word.*không có giá trị pháp lý$/, /^HTML/], { timeout: 90_000 });
    await expectAccessible(clerk);
    await picture(clerk, 'download-menu');
    const taken = clerk.waitForEvent('download');
    await clerk.getByRole('menuitem', { name: 'Word' }).click();
    expect((await taken).suggestedFilename()).toMatch(/^\d+-KH-SVHTTDL\.docx$/);
    file = await (await clerk.request.get(`${address.replace('ke-hoach', 'plans')}/document.pdf`)).body();
    const found = scan(file, info.outputPath('plan.pdf'));
    expect(found).toHaveLength(1);
    scanned = found[0]!.text;
    expect(scanned).toMatch(/^HTTP:\/\/LOCALHOST:\d+\/X\/[0-9A-HJKMNP-TV-Z]{28}$/);
  });

  test('opens without an account, tells what to compare, and takes the file', async ({ browser }) => {
    for (const [name, options] of [['check-code', {}], ['check-code-phone', phone]] as const) {
      const page = await stranger(browser, options);
      await page.goto(scanned);
      await expect(page.getByText('Đang có hiệu lực')).toBeVisible();
      await expect(page.getByText(title)).toBeVisible();
      await expect(page.getByText(/^\d+\/KH-SVHTTDL$/)).toBeVisible();
      await expect(page.getByText('KT. GIÁM ĐỐC', { exact: true })).toBeVisible();
      await expect(page.getByText(/^Bản giấy phải/)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await expectAccessible(page);
      await picture(page, name);
      await page.setInputFiles('input[type=file]', { name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: file });
      await expect(page.getByText('Tệp nguyên vẹn, mọi chữ ký hợp lệ')).toBeVisible();
      await expectAccessible(page);
    }
  });

  test('can be typed; a wrong one gets a sentence and may be corrected', async ({ browser }) => {
    const page = await stranger(browser, phone);
    await page.goto('/dang-nhap');
    await page.getByRole('link', { name: 'Kiểm tra văn bản đã ký' }).click();
    await expectAccessible(page);
    await picture(page, 'verify-phone');
    await page.getByLabel('Mã in trên giấy').fill('0000-1111');
    await page.getByRole('button', { name: 'Tra mã' }).click();
    await expect(page.getByText('Không có văn bản nào mang mã này.')).toBeVisible();
    await expectAccessible(page);
    await picture(page, 'check-code-unknown');
    await page.getByLabel('Mã in trên giấy').fill(scanned.slice(-28).toLowerCase().match(/.{4}/g)!.join('-'));
    await page.getByRole('button', { name: 'Tra mã' }).click();
    await expect(page.getByText('Đang có hiệu lực')).toBeVisible();
  });

  test('the verifier can be taken home', async ({ browser }, info) => {
    const page = await stranger(browser);
    await page.goto('/kiem-tra');
    await picture(page, 'verify-desktop');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải công cụ kiểm tra' }).click();
    expect((await download).suggestedFilename()).toBe('kiem-tra-van-ban.html');
    const verifier = info.outputPath('verifier.html');
    await (await download).saveAs(verifier);
    const alone = await (await browser.newContext({ offline: true })).newPage();
    await alone.goto(`file://${verifier}`);
    await alone.getByLabel('Tệp PDF cần kiểm tra').setInputFiles({ name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: file });
    // The root of this installation is in it: nobody has to look for the certificate.
    await expect(alone.getByText('HỢP LỆ: ke-hoach.pdf')).toBeVisible();
  });

  test('says that the plan was revoked', async ({ browser }) => {
    const director = await signIn(browser, 'Giám đốc');
    await director.goto(address);
    await director.getByRole('button', { name: 'Thu hồi kế hoạch', exact: true }).first().click();
    await director.getByRole('dialog').getByText('Văn bản có sai sót').click();
    await act(director, 'Thu hồi kế hoạch', /Đã thu hồi kế hoạch/);
    const page = await stranger(browser, phone);
    await page.goto(scanned);
    await expect(page.getByText(/^Đã thu hồi ngày \d\d\/\d\d\/\d{4}$/)).toBeVisible();
    await expectAccessible(page);
    await picture(page, 'check-code-revoked');
  });

  test('cannot be tried out: the thirty-first try in a minute is refused with a sentence', async ({ browser }) => {
    const page = await stranger(browser);
    await page.goto('/kiem-tra');
    const answers = await page.evaluate(() => Promise.all(Array.from({ length: 40 }, async () => (await fetch(`/check/${'0'.repeat(28)}`)).status)));
    expect(answers.filter((status) => status === 404).length).toBeLessThan(32);
    await page.goto(scanned);
    await expect(page.getByText('Có quá nhiều lượt tra mã từ máy này. Vui lòng thử lại sau một phút.')).toBeVisible();
  });
});
