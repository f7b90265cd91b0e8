import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectKept } from './drafting.js';
import { closeAll, expectAccessible, picture, signIn } from './office.js';

test.afterEach(closeAll);

test.describe.configure({ mode: 'serial' });

const text = Buffer.from(readFileSync(new URL('./doubtful-plan.txt', import.meta.url), 'utf8').replaceAll('Ngày hội Đọc sách vùng cao', 'Ngày hội Đọc sách bản xa'));
let address = '';

test('the date of an event moves the deadlines that hang on it, and says which before it is kept', async ({ browser }) => {
  const page = await signIn(browser, 'Chuyên viên soạn thảo');
  await page.goto('/soan');
  await page.setInputFiles('input[type=file]', { name: 'ngay-hoi.txt', mimeType: 'text/plain', buffer: text });
  await page.getByRole('button', { name: 'Ghi theo người ký đã chọn' }).click();
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}$/);
  address = new URL(page.url()).pathname;
  await page.goto(`${address}/sua`);
  await page.getByRole('tab', { name: 'Sự kiện, thời hạn' }).click();
  await expect(page.getByText('3 thời hạn còn chờ ngày sự kiện.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Thêm sự kiện Ngày hội Đọc sách bản xa · / }).click();
  await expect(page.getByText('Đã thêm sự kiện “Ngày hội Đọc sách bản xa”.')).toBeVisible();

  await page.getByLabel('Từ ngày').click();
  await expect(page.getByRole('button', { name: 'Tháng sau' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'events-calendar');
  await page.getByLabel('Từ ngày').fill('05/05/2027');
  await page.getByLabel('Từ ngày').press('Tab');
  const pending = page.getByRole('group', { name: 'Nếu giữ thay đổi' });
  await expect(pending.getByText('3 thời hạn đổi theo.')).toBeVisible();
  await expect(pending.getByText('Phụ lục, I.1: chưa rõ ngày → đến hết 25/04/2027')).toBeVisible();
  await pending.getByRole('button', { name: 'Giữ thay đổi' }).click();
  await expect(page.getByText('Không thời hạn nào phải chờ ngày sự kiện.')).toBeVisible();

  await page.getByLabel('Từ ngày').fill('15/05/2027');
  await page.getByLabel('Từ ngày').press('Tab');
  await expect(page.getByLabel('Đến ngày')).toHaveValue('15/05/2027');
  await expect(pending.getByText('Phụ lục, I.1: đến hết 25/04/2027 → đến hết 05/05/2027')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'events');
  await pending.getByRole('button', { name: 'Giữ thay đổi' }).click();
  await expect(pending).toBeHidden();
  await expectKept(page);
});

test('every deadline stands on the plan page, and leads to its line', async ({ browser }) => {
  const page = await signIn(browser, 'Chuyên viên soạn thảo');
  await page.goto(`${address}?muc=timetable`);
  const panel = page.getByRole('tabpanel', { name: 'Thời hạn' });
  await expect(panel.getByText('Ngày hội Đọc sách bản xa: 15/05/2027')).toBeVisible();
  await expect(panel.getByText('5 thời hạn', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'timetable');
  await panel.getByRole('button', { name: /^Cần người xem/ }).click();
  await expect(panel.getByText('Theo chỉ đạo của UBND tỉnh')).toBeVisible();
  await expect(panel.getByText('1 thời hạn', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Đến chỗ này: Phụ lục, I.3' }).click();
  await expect(page.locator('.plan-paper tr:focus')).toContainText('Tuyên truyền trên hệ thống loa');
});

test('the timetable and the events of a plan fit a phone', async ({ browser }) => {
  const page = await signIn(browser, 'Chuyên viên soạn thảo', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const fits = async () => {
    const { wide, inner } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, inner: window.innerWidth }));
    expect(wide).toBeLessThanOrEqual(inner);
  };
  await page.goto(`${address}?muc=timetable`);
  const panel = page.getByRole('tabpanel', { name: 'Thời hạn' });
  await panel.getByText('5 thời hạn', { exact: true }).scrollIntoViewIfNeeded();
  await fits();
  await expectAccessible(page);
  await picture(page, 'phone-timetable');
  await page.goto(`${address}/sua`);
  await page.getByRole('tab', { name: 'Sự kiện, thời hạn' }).click();
  await expect(page.getByLabel('Từ ngày')).toHaveValue('15/05/2027');
  await fits();
  await expectAccessible(page);
  await picture(page, 'phone-events');
});
