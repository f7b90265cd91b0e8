import { expect, test, type Page } from '@playwright/test';
import { closeAll, expectAccessible, picture, sign, signIn } from './office.js';

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
  await page.getByText('Xem và ký').first().click();
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
  await picture(page, 'phone-sign');
  await sign(page);
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
