import { expect, test } from '@playwright/test';
import { closeAll, expectAccessible, picture, signInByName } from './office.js';
import { addPasskey, deviceBehind } from './passkeys.js';
import { plansToSign } from './plans-to-sign.js';

test.afterEach(closeAll);

test('a deputy director adds a passkey, signs with it, signs in with it, and removes it', async ({ browser, baseURL }) => {
  const titles = ['Tổ chức Hội thi tuyên truyền lưu động năm 2027', 'Tổ chức Trại sáng tác mỹ thuật năm 2027'];
  await plansToSign(baseURL!, titles);
  const page = await signInByName(browser, 'phogiamdoc1');
  const device = await deviceBehind(page);
  await page.getByRole('button', { name: /^Tài khoản của/ }).click();
  await page.getByRole('menuitem', { name: 'Tài khoản và khóa truy cập' }).click();
  await expect(page.getByText('Bạn chưa có khóa truy cập')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'account-empty');

  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await page.getByRole('dialog').getByLabel('Mật khẩu của bạn').fill('sai');
  await page.getByRole('dialog').getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await expect(page.getByRole('alert')).toContainText('Mật khẩu không đúng.');
  await expectAccessible(page);
  await picture(page, 'account-add');
  await addPasskey(page, 'Máy tính phòng');
  await expect(page.getByRole('listitem').filter({ hasText: 'Máy tính phòng' })).toContainText('chưa dùng lần nào');
  await expectAccessible(page);
  await picture(page, 'account');

  // Not verified by the device: nothing is signed, and the password stays the other way.
  await page.goto('/ky');
  for (const title of titles) await page.getByRole('checkbox', { name: title }).check();
  await page.getByRole('button', { name: 'Ký 2 kế hoạch' }).click();
  const dialog = page.getByRole('dialog');
  await device.verify(false);
  await dialog.getByRole('button', { name: 'Ký bằng khóa truy cập' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Kế hoạch chưa được ký.');
  await dialog.getByRole('button', { name: 'Dùng mật khẩu' }).click();
  await expect(dialog.getByLabel('Mật khẩu của bạn')).toBeVisible();
  await dialog.getByRole('button', { name: 'Dùng khóa truy cập' }).click();
  await expectAccessible(page);
  await picture(page, 'many-passkey');
  await device.verify(true);
  await dialog.getByRole('button', { name: 'Ký bằng khóa truy cập' }).click();
  await expect(page.getByText('Đã ký 2 kế hoạch.')).toBeVisible();

  await page.getByRole('button', { name: /^Tài khoản của/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await picture(page, 'sign-in-passkey');
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tài khoản của Lê Thu Hằng' })).toBeVisible();

  await page.goto('/tai-khoan');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Xóa khóa/ }) });
  await expect(row).toContainText('dùng lần cuối');
  await row.getByRole('button', { name: 'Đổi tên khóa “Máy tính phòng”' }).click();
  await dialog.getByLabel('Tên khóa').fill('Máy tính cơ quan');
  await dialog.getByRole('button', { name: 'Lưu tên' }).click();
  await expect(row).toContainText('Máy tính cơ quan');
  await row.getByRole('button', { name: 'Xóa khóa “Máy tính cơ quan”' }).click();
  await dialog.getByRole('button', { name: 'Xóa', exact: true }).click();
  await expect(page.getByText('Bạn chưa có khóa truy cập')).toBeVisible();
});
