import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { closeAll, expectAccessible, picture, signIn } from './office.js';

test.afterEach(closeAll);

const text = readFileSync(new URL('./doubtful-plan.txt', import.meta.url));

async function readDoubtful(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await signIn(browser, 'Chuyên viên soạn thảo', options);
  await page.goto('/soan');
  await page.setInputFiles('input[type=file]', { name: 'ngay-hoi.txt', mimeType: 'text/plain', buffer: text });
  await expect(page.getByRole('heading', { name: 'Kiểm tra bản nhập' })).toBeVisible();
  return page;
}

const count = (page: Page, seen: number) => expect(page.getByText(`${seen}/5 chỗ cần xem`)).toBeVisible();
const current = (page: Page) => page.locator('[data-review] [aria-current]');

test('an import is confirmed by one key, doubt by doubt, and every word is accounted for', async ({ browser }) => {
  const page = await readDoubtful(browser);
  await count(page, 0);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(current(page)).toContainText('Sau “1.” là “3.”');
  await expect(page.locator('.plan-paper [data-current]')).toContainText('Phát động quyên góp sách');
  await expect(page.locator('[data-line="23"]')).toHaveAttribute('data-current', '');
  await picture(page, 'import-doubt');
  await page.keyboard.press('y');
  await count(page, 1);
  await expect(current(page)).toContainText('Sau “II.” là “IV.”');
  // What was found right is not marked any more; going back opens it again.
  await expect(page.locator('[data-line="23"]')).not.toHaveAttribute('data-doubtful', '');
  await page.keyboard.press('Shift+Enter');
  await count(page, 0);
  await expect(page.locator('[data-line="23"]')).toHaveAttribute('data-doubtful', '');
  for (let press = 0; press < 5; press++) await page.keyboard.press('Enter');
  await count(page, 5);
  await expect(page.getByText('Đã xem hết. Có thể tạo dự thảo.')).toBeVisible();
  await expect(page.locator('[data-doubtful]')).toHaveCount(0);

  await expect(page.getByText('Mọi chữ và số của tệp đều có trên bản kế hoạch.')).toBeVisible();
  await page.getByText('1 chỗ bỏ khoảng trắng thừa').click();
  await page.getByRole('button', { name: /“học\s+sinh”/ }).click();
  await expect(page.locator('.plan-paper [data-tied]')).toContainText('Khuyến khích phong trào đọc sách');
  await expectAccessible(page);
  await picture(page, 'import-account');
});

test('a doubt found wrong is talked about in the draft, at its words', async ({ browser }) => {
  const page = await readDoubtful(browser);
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await count(page, 1);
  await expect(page.getByText('1 chỗ cần sửa sẽ thành trao đổi trong dự thảo.')).toBeVisible();
  // It is still marked: nobody found it right.
  await expect(page.locator('[data-line="23"]')).toHaveAttribute('data-doubtful', '');
  await expectAccessible(page);
  await picture(page, 'import-mend');
  await page.getByRole('button', { name: 'Ghi theo người ký đã chọn' }).click();
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}$/);
  const thread = page.getByRole('region', { name: 'Trao đổi' }).getByRole('listitem').first();
  await expect(thread).toContainText('Cần sửa sau khi nhập: Sau “1.” là “3.”');
  await expect(thread).toContainText('Phát động quyên góp sách');
});

test('a line of the source shows what was read from it, and the other way round', async ({ browser }) => {
  const page = await readDoubtful(browser);
  await page.locator('[data-line="48"]').hover();
  await expect(page.locator('.plan-paper [data-tied]')).toContainText('Treo pa nô tại trung tâm xã');
  await page.locator('.plan-paper p', { hasText: 'Mở chuyên mục giới thiệu sách' }).hover();
  await expect(page.locator('[data-line="30"]')).toHaveAttribute('data-tied', '');
  await page.mouse.move(0, 0);
  await expect(page.locator('[data-tied]')).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(page.locator('.plan-paper [data-tied]')).toContainText('Thực hiện Kế hoạch số 118/KH-UBND');
});

test('Enter on a button of the page keeps its meaning', async ({ browser }) => {
  const page = await readDoubtful(browser);
  await page.getByRole('button', { name: 'Chọn văn bản khác' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Soạn kế hoạch' })).toBeVisible();
});

test('a big file says how far it is, and waiting can be stopped', async ({ browser }) => {
  const page = await signIn(browser, 'Chuyên viên soạn thảo');
  await page.goto('/soan');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('PreviewImport')) await held;
    await route.continue().catch(() => undefined);
  });
  const big = Buffer.alloc(12 * 1024 * 1024, 'Một dòng dài. ');
  await page.setInputFiles('input[type=file]', { name: 'rat-lon.txt', mimeType: 'text/plain', buffer: big });
  await expect(page.getByRole('progressbar', { name: 'Tiến độ gửi và đọc tệp' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'import-progress');
  await page.getByRole('button', { name: 'Dừng' }).click();
  await expect(page.getByText('Kéo tệp vào đây, hoặc bấm để chọn tệp')).toBeVisible();
  release();
  await page.unroute('**/graphql');
  // The same file again is refused by the server, in words.
  await page.setInputFiles('input[type=file]', { name: 'rat-lon.txt', mimeType: 'text/plain', buffer: big });
  await expect(page.getByRole('alert')).toContainText('Chỉ nhận tệp .txt đến 5 MB');
});

test('an import is confirmed on a phone, one part at a time', async ({ browser }) => {
  const page = await readDoubtful(browser, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await picture(page, 'phone-import');
  await page.getByRole('button', { name: 'Xem từng chỗ' }).click();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Sau “1.” là “3.”' })).toBeVisible();
  await expect(page.locator('[data-line="23"]')).toBeInViewport();
  await expectAccessible(page);
  await picture(page, 'phone-import-doubt');
  const { wide, inner } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, inner: window.innerWidth }));
  expect(wide).toBeLessThanOrEqual(inner);
  for (let press = 0; press < 5; press++) await page.getByRole('button', { name: 'Đúng, xem tiếp' }).click();
  await expect(page.getByText('Đã xem hết. Có thể tạo dự thảo.')).toBeVisible();
});
