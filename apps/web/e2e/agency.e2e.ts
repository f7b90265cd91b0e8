import { expect, test, type Page } from '@playwright/test';
import { linesOf, openEditor } from './drafting.js';
import { closeAll, expectAccessible, picture, signIn } from './office.js';

test.afterEach(closeAll);

async function openAgency(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản của/ }).click();
  await page.getByRole('menuitem', { name: 'Cơ quan của tôi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cơ quan' })).toBeVisible();
}

test('the head of an agency decides who certifies copies and whether paper carries a code; others read it', async ({ browser }) => {
  const page = await signIn(browser, 'Giám đốc');
  await openAgency(page);
  await expect(page.getByText('01/KH-SVHTTDL')).toBeVisible();
  await expect(page.getByText('Nhiệm kỳ cấp ủy')).toBeHidden();
  const archivist = page.getByRole('switch', { name: 'Được ký thừa lệnh: Bùi Văn Sơn, Lưu trữ viên, Văn phòng' });
  await expect(archivist).not.toBeChecked();
  await expectAccessible(page);
  await picture(page, 'agency');
  for (const given of [true, false]) {
    await archivist.press('Space');
    await expect(archivist).toBeChecked({ checked: given });
  }
  await expect(page.getByText('Đã lưu').first()).toBeVisible();

  await page.setViewportSize({ width: 360, height: 780 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(page);
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'agency-phone');

  const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
  await drafter.goto('/co-quan');
  await expect(drafter.getByText('Bạn xem được các mục dưới đây.', { exact: false })).toBeVisible();
  for (const each of await drafter.getByRole('switch').all()) await expect(each).toBeDisabled();
  await drafter.getByRole('button', { name: /^Tài khoản của/ }).click();
  await drafter.getByText('English', { exact: true }).click();
  await expect(drafter.getByRole('heading', { level: 1, name: 'Agency' })).toBeVisible();
  await expect(drafter.getByRole('heading', { name: 'Who may certify copies' })).toBeVisible();
});

test('a Party body is told that its form is not verified, and numbers through a term', async ({ browser }) => {
  const head = await signIn(browser, 'Trưởng Ban');
  await openAgency(head);
  await expect(head.getByText('01-KH/BTGDVTU')).toBeVisible();
  await expect(head.getByText('Thể thức văn bản của Đảng: chưa kiểm chứng')).toBeVisible();
  await expect(head.getByText('Nhiệm kỳ hiện nay bắt đầu từ năm 2025')).toBeVisible();
  await head.getByRole('button', { name: 'Đổi nhiệm kỳ' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Đổi nhiệm kỳ' }).click();
  await expect(dialog.getByText('Hãy ghi năm bắt đầu, gồm bốn chữ số.')).toBeVisible();
  await dialog.getByLabel('Năm bắt đầu nhiệm kỳ').fill('2190');
  await dialog.getByRole('button', { name: 'Đổi nhiệm kỳ' }).click();
  await expect(dialog.getByText('Nhiệm kỳ chưa bắt đầu.', { exact: false })).toBeVisible();
  await expectAccessible(head);
  await picture(head, 'agency-term');
  const clerk = await signIn(browser, 'Văn thư của Ban');
  await clerk.goto('/so-dang-ky');
  await expect(clerk.getByText('Sổ nhiệm kỳ từ năm 2025 chưa có văn bản nào')).toBeVisible();
  await expectAccessible(clerk);
});

test('a drafter of a Party body writes under its head and for its signer, from the first line on', async ({ browser }) => {
  const drafter = await signIn(browser, 'Chuyên viên của Ban');
  await drafter.goto('/soan');
  await drafter.getByText('Soạn mới', { exact: false }).first().click();
  await expect(drafter.getByText('Thể thức văn bản của Đảng: chưa kiểm chứng')).toBeVisible();
  await drafter.getByLabel('Trích yếu', { exact: false }).fill('Tuyên truyền kỷ niệm Ngày thành lập Đảng bộ tỉnh Sơn Hà');
  await drafter.getByRole('combobox', { name: 'Lĩnh vực', exact: false }).click();
  await drafter.getByRole('option', { name: 'Tuyên truyền, báo chí' }).click();
  await drafter.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await drafter.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}/);
  await openEditor(drafter, new URL(drafter.url()).pathname.replace(/\/sua$/, ''));
  await expect(drafter.getByText('ĐẢNG CỘNG SẢN VIỆT NAM')).toBeVisible();
  await drafter.getByRole('tab', { name: 'Người ký' }).click();
  await drafter.getByRole('combobox', { name: 'Người ký', exact: false }).click();
  await drafter.getByRole('option', { name: /Tô Mạnh Dũng/ }).click();
  await expect(drafter.getByLabel('Quyền hạn', { exact: false })).toHaveValue('K/T TRƯỞNG BAN');
  await drafter.getByRole('tab', { name: 'Thông tin khác' }).click();
  await expect(drafter.getByText('Thể thức văn bản của Đảng: chưa kiểm chứng')).toBeVisible();
  await drafter.getByRole('tab', { name: 'Nội dung' }).click();
  expect((await linesOf(drafter)).slice(0, 3)).toEqual(['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', '2. Yêu cầu']);
  await expect(drafter.getByText('K/T TRƯỞNG BAN')).toBeVisible();
  await picture(drafter, 'party-editor');
});
