import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

/** Signs a person in by one click on the sign-in page of the demo. */
export async function signIn(browser: Browser, label: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto('/dang-nhap');
  await page.getByRole('button', { name: new RegExp(`^${label} \\p{Lu}`, 'u') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  return page;
}

/** Signs a person in by user name and the demo's password. */
export async function signInByName(browser: Browser, username: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill('BanHanh-2026');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  return page;
}

/** Everybody goes home: an open page follows every change of the office, and slows the specs after it. */
export async function closeAll({ browser }: { browser: Browser }): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/** No violation at all, once what is loading has come. A tooltip that is just shown stands outside the landmarks, where Mantine puts it. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).exclude('[role=tooltip]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
}

/** A picture for whoever looks at the screens: only when SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

export const plan = readFileSync(new URL('./plan.txt', import.meta.url));
export const planTitle = 'Tổ chức Tuần lễ Sách và Văn hóa đọc tỉnh Sơn Hà năm 2027';

const subject = (title: string) => Buffer.from(plan.toString('utf8').replaceAll(planTitle, title));

/** Imports the demo text under another title and keeps the draft; answers its address. */
export async function draftPlan(page: Page, title: string = planTitle): Promise<string> {
  await page.goto('/soan');
  await page.setInputFiles('input[type=file]', { name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: subject(title) });
  // The text names no person: the drafter writes the signer who has the field.
  await page.getByRole('button', { name: 'Ghi theo người ký đã chọn' }).click();
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Does one act on the open plan: the button, the dialog, the confirmation in words. */
export async function act(page: Page, verb: string, done: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: verb, exact: true }).first().click();
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(page.getByText(done).first()).toBeVisible();
}

/** Signs the open plan: the dialog shows the file to be signed and asks the password of the demo again. */
export async function sign(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Ký', exact: true }).first().click();
  await expect(dialog.getByRole('link', { name: 'Xem đúng tệp sẽ ký' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'sign');
  await dialog.getByLabel('Mật khẩu của bạn').fill('BanHanh-2026');
  await dialog.getByRole('button', { name: 'Ký', exact: true }).click();
  await expect(page.getByText(/Đã ký\./).first()).toBeVisible();
}

/** The worker seals and sends the plan some seconds after it has its number. */
export async function issued(page: Page): Promise<void> {
  await expect(page.locator('[aria-current=step]').filter({ hasText: 'Đã ban hành' })).toBeVisible({ timeout: 30_000 });
}
