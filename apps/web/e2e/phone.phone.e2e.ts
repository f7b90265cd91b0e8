import { expect, test, type Locator, type Page } from '@playwright/test';
import { closeAll, expectAccessible, picture, sign, signIn } from './office.js';
import { addPasskey, deviceBehind } from './passkeys.js';
import { plansToSign } from './plans-to-sign.js';

test.afterEach(closeAll);

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** Nothing sticks out to the right. */
async function expectToFit(page: Page): Promise<void> {
  const { wide, inner } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, inner: window.innerWidth }));
  expect(wide).toBeLessThanOrEqual(inner);
}

test('a deputy director on a phone reads and signs in four taps from the inbox', async ({ browser }) => {
  const page = await signIn(browser, 'Phó Giám đốc phụ trách thông tin, văn hóa', phone);
  await expectToFit(page);
  await expectAccessible(page);
  await picture(page, 'phone-home');
  await page.getByText('Xem và ký', { exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  if (!(await dialog.isVisible())) {
    await expectToFit(page);
    await expectAccessible(page);
    // The paper reads in one column as wide as the screen.
    const sheet = await page.locator('.plan-sheet').first().boundingBox();
    expect(sheet!.width).toBeGreaterThan(350);
    await picture(page, 'phone-plan');
    await page.getByRole('button', { name: 'Ký', exact: true }).first().click();
  }
  await expect(dialog).toBeVisible();
  await picture(page, 'phone-sign');
  // A refusal is read where the person looks, with what they do next.
  await dialog.getByLabel('Mật khẩu của bạn').fill('không phải mật khẩu');
  await dialog.getByRole('button', { name: 'Ký', exact: true }).tap();
  await expect(dialog.getByRole('alert')).toContainText('Mật khẩu không đúng');
  await expect(dialog.getByRole('link', { name: 'Xem đúng tệp sẽ ký' })).toBeAttached();
  for (const part of [dialog.getByRole('alert'), dialog.getByLabel('Mật khẩu của bạn'), dialog.getByRole('button', { name: 'Ký', exact: true })]) await expect(part).toBeInViewport({ ratio: 0.9 });
  await sign(page);
});

test('with a passkey a deputy director signs in four taps from the inbox, and many plans on one page', async ({ browser, baseURL }) => {
  const titles = ['Tổ chức Giải việt dã tỉnh Sơn Hà năm 2027', 'Tổ chức Tuần văn hóa các dân tộc tỉnh Sơn Hà năm 2027, gắn với quảng bá du lịch cộng đồng tại các xã vùng cao', 'Tổ chức Hội báo Xuân năm 2027'];
  await plansToSign(baseURL!, titles);
  const page = await signIn(browser, 'Phó Giám đốc phụ trách thông tin, văn hóa', phone);
  await deviceBehind(page);
  await addPasskey(page, 'Điện thoại');
  await expectToFit(page);
  await expectAccessible(page);
  await picture(page, 'phone-tai-khoan');

  await page.goto('/');
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };
  await tap(page.getByRole('listitem').filter({ hasText: titles[0]! }).getByRole('link', { name: 'Xem và ký' }));
  await tap(page.getByRole('button', { name: 'Ký', exact: true }).first());
  const dialog = page.getByRole('dialog');
  const byPasskey = dialog.getByRole('button', { name: 'Ký bằng khóa truy cập' });
  await expect(dialog.getByRole('link', { name: 'Xem đúng tệp sẽ ký' })).toBeVisible();
  await expectAccessible(page);
  await byPasskey.scrollIntoViewIfNeeded();
  await picture(page, 'phone-sign-passkey');
  await tap(byPasskey);
  // The fourth is the finger on the device's own reader.
  taps += 1;
  await expect(page.getByText('Đã ký. Kế hoạch chuyển đến văn thư để cấp số.')).toBeVisible();
  expect(taps).toBeLessThanOrEqual(4);

  await page.goto('/ky');
  for (const title of titles.slice(1)) await page.getByRole('checkbox', { name: title }).tap();
  const signTwo = page.getByRole('button', { name: 'Ký 2 kế hoạch' });
  await expect(signTwo).toBeEnabled();
  await expectToFit(page);
  await expectAccessible(page);
  await picture(page, 'phone-ky');
  await signTwo.tap();
  await expectAccessible(page);
  await picture(page, 'phone-ky-confirm');
  await byPasskey.tap();
  await expect(page.getByText('Đã ký 2 kế hoạch.')).toBeVisible();
  await expectToFit(page);
  await picture(page, 'phone-ky-done');
});

for (const [path, label] of [['/van-ban-den', 'Văn thư cơ quan nhận'], ['/nhiem-vu', 'Người báo cáo của cơ quan thực hiện'], ['/tra-cuu', 'Lưu trữ'], ['/so-dang-ky', 'Văn thư'], ['/ke-hoach', 'Chuyên viên soạn thảo'], ['/soan', 'Chuyên viên soạn thảo']] as const)
  test(`${path} fits a phone and is accessible`, async ({ browser }) => {
    const page = await signIn(browser, label, phone);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectToFit(page);
    await expectAccessible(page);
    await picture(page, `phone-${path.slice(1)}`);
  });
