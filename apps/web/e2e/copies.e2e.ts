import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { closeAll, expectAccessible, picture, signIn } from './office.js';

test.afterEach(closeAll);
test.describe.configure({ mode: 'serial' });

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const hasPdftotext = spawnSync('which', ['pdftotext']).status === 0;
const textOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
const agency = 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH';

test.describe('certified copies of an issued plan', () => {
  let address = '';
  let chosen = '';
  const copies = (page: Page) => page.getByRole('tabpanel', { name: 'Bản sao' }).getByRole('listitem').filter({ hasText: 'Nơi nhận:' });

  test('the clerk asks for a sao y and for an electronic extract', async ({ browser }) => {
    const clerk = await signIn(browser, 'Văn thư');
    await clerk.goto('/ke-hoach');
    await clerk.getByRole('row').filter({ hasText: 'Đã ban hành' }).getByRole('link').first().click();
    await clerk.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}/);
    address = `${new URL(clerk.url()).pathname}?muc=copies`;
    await clerk.goto(address);
    await expect(clerk.getByText('Chưa có bản sao nào')).toBeVisible();
    await picture(clerk, 'copies-none');
    const dialog = clerk.getByRole('dialog');
    await clerk.getByRole('button', { name: 'Sao văn bản' }).click();
    await expect(dialog.getByText('Sao lục chỉ làm từ bản sao y bằng giấy')).toBeVisible();
    await dialog.getByLabel('Nơi nhận bản sao').fill('Sở Nội vụ\nLưu: VT');
    await dialog.getByRole('combobox', { name: 'Người ký bản sao' }).click();
    await clerk.getByRole('option', { name: /Lê Thu Hằng/ }).click();
    await expectAccessible(clerk);
    await picture(clerk, 'copies-request-full');
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expect(clerk.getByText('Đã gửi đề nghị sao văn bản.')).toBeVisible();

    await clerk.getByRole('button', { name: 'Sao văn bản' }).click();
    await dialog.getByRole('radio', { name: 'Trích sao' }).check();
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expect(dialog.getByText('Hãy chọn ít nhất một phần.')).toBeVisible();
    const box = dialog.getByRole('checkbox', { name: /^II\. / });
    chosen = (await box.getAttribute('aria-label')) ?? (await dialog.getByText(/^II\. /).first().innerText());
    await box.check();
    await dialog.getByRole('combobox', { name: 'Người ký bản sao' }).click();
    await clerk.getByRole('option', { name: /Lê Thu Hằng/ }).click();
    await expectAccessible(clerk);
    await picture(clerk, 'copies-request-extract');
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expect(copies(clerk).filter({ hasText: 'Chờ Lê Thu Hằng duyệt' })).toHaveCount(2);
    await expectAccessible(clerk);
    await picture(clerk, 'copies-waiting');
  });

  test('the deputy director certifies both on a phone', async ({ browser }) => {
    const deputy = await signIn(browser, 'Phó Giám đốc phụ trách thông tin, văn hóa', phone);
    await expect(deputy.getByText('Bản sao chờ duyệt').first()).toBeVisible();
    await picture(deputy, 'phone-copies-home');
    await deputy.getByRole('link', { name: 'Xem và duyệt sao' }).first().click();
    await expect(copies(deputy).first()).toBeVisible();
    await copies(deputy).first().scrollIntoViewIfNeeded();
    await expect(copies(deputy).filter({ hasText: chosen })).toBeVisible();
    await picture(deputy, 'phone-copies');
    await expectAccessible(deputy);
    for (let left = 2; left > 0; left -= 1) {
      await deputy.getByRole('button', { name: 'Duyệt sao' }).first().click();
      await expect(deputy.getByRole('button', { name: 'Duyệt sao' })).toHaveCount(left - 1);
    }
    const { wide, inner } = await deputy.evaluate(() => ({ wide: document.documentElement.scrollWidth, inner: window.innerWidth }));
    expect(wide).toBeLessThanOrEqual(inner);
  });

  test('the clerk gives the numbers; the files carry them and the electronic one verifies', async ({ browser }) => {
    const clerk = await signIn(browser, 'Văn thư');
    await expect(clerk.getByText('Bản sao chờ cấp số').first()).toBeVisible();
    await clerk.getByRole('link', { name: 'Cấp số bản sao' }).first().click();
    const rowOf = (form: string) => copies(clerk).filter({ hasText: form });
    for (const form of ['Sao y', 'Trích sao']) {
      await rowOf(form).getByRole('button', { name: 'Cấp số bản sao' }).click();
      // The worker makes the file; the page follows without a reload.
      await expect(rowOf(form).getByRole('link', { name: 'Mở tệp bản sao' })).toBeVisible({ timeout: 30_000 });
    }
    await expectAccessible(clerk);
    await picture(clerk, 'copies-issued');
    const download = async (form: string) => (await clerk.request.get((await rowOf(form).getByRole('link', { name: 'Mở tệp bản sao' }).getAttribute('href'))!)).body();
    const [full, extract] = [await download('Sao y'), await download('Trích sao')];
    if (hasPdftotext) {
      const words = textOf(full);
      for (const part of ['SAO Y', 'Số: 01/SY-SVHTTDL', 'Sở Nội vụ', '(Đã ký)']) expect(words).toContain(part);
      expect(words.replace(/\s+/g, ' ')).toContain('KT. GIÁM ĐỐC');
      expect(textOf(extract)).toContain('TRÍCH SAO');
      expect(textOf(extract)).toContain(agency.split(' VÀ ')[0]!.split(',')[0]);
    }
    await clerk.goto('/so-dang-ky');
    await clerk.getByText('Bản sao', { exact: true }).click();
    await expect(clerk.getByRole('heading', { level: 1, name: 'Sổ đăng ký bản sao' })).toBeVisible();
    await expect(clerk.getByRole('cell', { name: '02/TrS-SVHTTDL' })).toBeVisible();
    await expectAccessible(clerk);
    await picture(clerk, 'copies-register');

    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto('/kiem-tra');
    await stranger.setInputFiles('input[type=file]', { name: 'trich-sao.pdf', mimeType: 'application/pdf', buffer: extract });
    await expect(stranger.getByText('Tệp nguyên vẹn, mọi chữ ký hợp lệ')).toBeVisible();
    await expect(stranger.getByText(/Bản trích sao số 02\/TrS-SVHTTDL ngày .* sao từ Kế hoạch số/)).toBeVisible();
    await expectAccessible(stranger);
    await picture(stranger, 'copies-verify');
  });

  test('the archivist asks on a phone', async ({ browser }) => {
    const archivist = await signIn(browser, 'Lưu trữ', phone);
    await archivist.goto(address);
    await archivist.getByRole('button', { name: 'Sao văn bản' }).click();
    const dialog = archivist.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Trích sao' }).check();
    await dialog.getByRole('checkbox').nth(1).check();
    await expectAccessible(archivist);
    await picture(archivist, 'phone-copies-request');
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).scrollIntoViewIfNeeded();
    await picture(archivist, 'phone-copies-request-end');
    await archivist.goto('/so-dang-ky/ban-sao');
    await expect(archivist.getByRole('cell', { name: '01/SY-SVHTTDL' })).toBeVisible();
    const { wide, inner } = await archivist.evaluate(() => ({ wide: document.documentElement.scrollWidth, inner: window.innerWidth }));
    expect(wide).toBeLessThanOrEqual(inner);
    await picture(archivist, 'phone-copies-register');
  });
});
