import { expect, test } from '@playwright/test';
import { closeAll, expectAccessible, picture, signIn } from './office.js';
import { plansToSign } from './plans-to-sign.js';

/** The time-stamp authority stops answering, and answers again. */
const authority = (signal: 'SIGSTOP' | 'SIGCONT') => void process.kill(Number(process.env['E2E_TIMESTAMPS_PID']), signal);

test.afterEach(async ({ browser }) => {
  authority('SIGCONT');
  await closeAll({ browser });
});

test('a signature waits for the time-stamp authority in sight of the person, and is given when it answers', async ({ browser, baseURL }) => {
  const [id] = await plansToSign(baseURL!, ['Tổ chức Ngày thơ Việt Nam tại tỉnh Sơn Hà năm 2027']);
  const page = await signIn(browser, 'Phó Giám đốc phụ trách thông tin, văn hóa');
  await page.goto(`/ke-hoach/${id}?viec=sign`);
  const dialog = page.getByRole('dialog');
  const confirm = async () => {
    await expect(dialog.getByRole('link', { name: 'Xem đúng tệp sẽ ký' })).toBeVisible();
    await dialog.getByLabel('Mật khẩu của bạn').fill('BanHanh-2026');
    await dialog.getByRole('button', { name: 'Ký', exact: true }).click();
    await expect(dialog.getByText('Đang chờ máy chủ cấp dấu thời gian')).toBeVisible({ timeout: 25_000 });
  };

  authority('SIGSTOP');
  await confirm();
  await expect(dialog.getByRole('timer')).toHaveText(/Thử lại sau \d+ giây\./);
  await expectAccessible(page);
  await picture(page, 'waiting');
  // Left while it waits: the plan is unsigned, and the page says so.
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await expect(page.getByText('Kế hoạch vẫn chưa được ký và còn chờ chữ ký của bạn.')).toBeVisible();

  await page.getByRole('button', { name: 'Ký', exact: true }).first().click();
  await confirm();
  authority('SIGCONT');
  await expect(page.getByText('Đã ký. Kế hoạch chuyển đến văn thư để cấp số.')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toHaveCount(0);
});
