import { expect, test } from '@playwright/test';
import { closeAll, expectAccessible, picture, signIn } from './office.js';
import { plansToSign, recallPlan } from './plans-to-sign.js';

test.afterEach(closeAll);

const deputy = 'Phó Giám đốc phụ trách thông tin, văn hóa';

test('a deputy director signs many plans under one confirmation, and sees what became of each', async ({ browser, baseURL }) => {
  const titles = ['Tổ chức Liên hoan dân ca tỉnh Sơn Hà năm 2027', 'Tổ chức Ngày hội gia đình tỉnh Sơn Hà năm 2027', 'Kiểm kê di sản văn hóa phi vật thể năm 2027'];
  const ids = await plansToSign(baseURL!, titles);
  const page = await signIn(browser, deputy);
  await picture(page, 'many-home');
  await page.getByRole('link', { name: /^Xem và ký cùng lúc/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ký nhiều kế hoạch' })).toBeVisible();

  const row = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: title }) });
  for (const title of titles) await expect(row(title).getByRole('link', { name: 'Xem đúng tệp sẽ ký' })).toBeVisible();
  await expect(row(titles[0]!)).toContainText(/trang · ký với tư cách KT\. GIÁM ĐỐC, PHÓ GIÁM ĐỐC \p{Lu}/u);
  await row(titles[0]!).getByRole('button', { name: /SHA-256/ }).click();
  await expect(row(titles[0]!).getByText(/SHA-256: [0-9a-f]{64}/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'many');

  // By keyboard alone: j to the row, Space chooses, a asks.
  for (const title of titles) {
    await page.getByRole('checkbox', { name: title }).focus();
    await page.keyboard.press('Space');
  }
  await expect(page.getByRole('button', { name: 'Ký 3 kế hoạch' })).toBeEnabled();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(titles[1]!)).toBeVisible();
  // Somebody is faster with one of them.
  await recallPlan(baseURL!, ids[1]!);
  await expectAccessible(page);
  await picture(page, 'many-confirm');

  await dialog.getByLabel('Mật khẩu của bạn').fill('sai');
  await dialog.getByRole('button', { name: 'Ký 3 kế hoạch' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Mật khẩu không đúng');
  await dialog.getByLabel('Mật khẩu của bạn').fill('BanHanh-2026');

  // The answer to the first real try is lost; the same keys give the same outcomes.
  const sent: string[][] = [];
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    const body = route.request().postDataJSON() as { operationName?: string; variables?: { input: { signings: { idempotencyKey: string }[] } } };
    if (body.operationName !== 'SignPlans') return route.continue();
    sent.push(body.variables!.input.signings.map(({ idempotencyKey }) => idempotencyKey));
    if (lost >= 4) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await dialog.getByRole('button', { name: 'Ký 3 kế hoạch' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Chưa nhận được trả lời');
  lost = 4;
  await dialog.getByRole('button', { name: 'Ký 3 kế hoạch' }).click();
  await expect(page.getByText('Đã ký 2 kế hoạch.')).toBeVisible();
  expect(new Set(sent.map((keys) => keys.join())).size).toBe(1);

  const outcome = page.getByRole('status').filter({ hasText: 'Đã ký 2 kế hoạch.' });
  await expect(outcome.getByRole('listitem').filter({ hasText: titles[0]! })).toContainText('Đã ký');
  await expect(outcome.getByRole('listitem').filter({ hasText: titles[1]! })).toContainText('Chưa ký');
  await expect(outcome.getByRole('listitem').filter({ hasText: titles[1]! })).toContainText('Không còn chờ bạn ký');
  await expect(page.getByRole('checkbox', { name: titles[0]! })).toHaveCount(0);
  await expectAccessible(page);
  await picture(page, 'many-done');
  await outcome.getByRole('link', { name: titles[2]! }).click();
  await expect(page.getByText('Đã ký', { exact: true }).first()).toBeVisible();
});
