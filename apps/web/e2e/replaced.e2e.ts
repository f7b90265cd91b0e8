import { expect, test, type Page } from '@playwright/test';
import { act, closeAll, draftPlan, expectAccessible, issued, picture, sign, signIn } from './office.js';

test.afterEach(closeAll);

const title = 'Tổ chức Ngày hội Đọc sách vùng biên tỉnh Sơn Hà năm 2027';
/** The plan of the demo that is issued when the office opens. */
const replacement = /Ngày hội/;
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

async function expectToFit(page: Page): Promise<void> {
  const { wide, inner } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, inner: window.innerWidth }));
  expect(wide).toBeLessThanOrEqual(inner);
}

test.describe('a plan that was replaced', () => {
  test.describe.configure({ mode: 'serial' });
  let address = '';
  let file: Buffer;

  test('is issued first, and its file lists the proof that comes with it', async ({ browser }) => {
    test.slow();
    const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
    address = await draftPlan(drafter, title);
    await act(drafter, 'Trình duyệt', 'Đã trình kế hoạch.');
    await drafter.context().close();
    for (const label of ['Trưởng phòng', 'Người kiểm tra thể thức']) {
      const checker = await signIn(browser, label);
      await checker.goto(address);
      await act(checker, 'Đồng ý', /Đã đồng ý\./);
      await checker.context().close();
    }
    const deputy = await signIn(browser, 'Phó Giám đốc phụ trách thông tin, văn hóa');
    await deputy.goto(address);
    await sign(deputy);
    await deputy.context().close();
    const clerk = await signIn(browser, 'Văn thư');
    await clerk.goto(address);
    await act(clerk, 'Cấp số', /Đã cấp số\./);
    await issued(clerk);
    file = await (await clerk.request.get(`${address.replace('ke-hoach', 'plans')}/document.pdf`)).body();
    await clerk.getByRole('tab', { name: 'Lịch sử' }).click();
    const files = clerk.getByRole('region', { name: 'Tệp chính thức' });
    await expect(files.getByText(/dấu thời gian có giá trị đến \d\d\/\d\d\/20\d\d/)).toBeVisible();
    await expectAccessible(clerk);
    await files.scrollIntoViewIfNeeded();
    await picture(clerk, 'kept-files');
  });

  test('is revoked by a leader who names what replaces it, and leads there', async ({ browser }) => {
    const leader = await signIn(browser, 'Giám đốc');
    await leader.goto(address);
    await leader.getByRole('button', { name: 'Thu hồi kế hoạch', exact: true }).first().click();
    const dialog = leader.getByRole('dialog');
    await dialog.getByText('Được thay thế bằng văn bản khác').click();
    await dialog.getByLabel('Kế hoạch thay thế (nếu có)').fill('ngay hoi van hoa');
    await leader.getByRole('option', { name: replacement }).first().click();
    await expectAccessible(leader);
    await picture(leader, 'revoke-dialog');
    await act(leader, 'Thu hồi kế hoạch', /Đã thu hồi kế hoạch/);
    const way = leader.getByRole('link', { name: /^Kế hoạch số \d\d\/KH-SVHTTDL ngày/ });
    await expect(way).toBeVisible();
    await expectAccessible(leader);
    await picture(leader, 'revoked-plan');
    await way.click();
    await expect(leader.getByRole('heading', { level: 1, name: replacement })).toBeVisible();
  });

  test('says so in the archive, in the register, and to whoever holds its file', async ({ browser }) => {
    const archivist = await signIn(browser, 'Lưu trữ');
    await archivist.goto('/tra-cuu');
    await archivist.getByLabel(/Từ cần tìm/).fill('ngay hoi doc sach vung bien');
    await archivist.keyboard.press('Enter');
    await expect(archivist.getByText(/Đã được thay thế bằng Kế hoạch số/)).toBeVisible();
    await expectAccessible(archivist);
    await picture(archivist, 'replaced-search');
    await archivist.context().close();
    const clerk = await signIn(browser, 'Văn thư');
    await clerk.goto('/so-dang-ky');
    await expect(clerk.getByText(/Thay bằng \d\d\/KH-SVHTTDL/)).toBeVisible();
    await picture(clerk, 'replaced-register');
    await clerk.context().close();
    const stranger = await (await browser.newContext(phone)).newPage();
    await stranger.goto('/kiem-tra');
    await stranger.setInputFiles('input[type=file]', { name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: file });
    await expect(stranger.getByText(/Văn bản thay thế: Kế hoạch số \d\d\/KH-SVHTTDL ngày/)).toBeVisible();
    await expectToFit(stranger);
    await expectAccessible(stranger);
    await picture(stranger, 'replaced-verify-phone');
  });

  test('reads on a phone', async ({ browser }) => {
    const page = await signIn(browser, 'Giám đốc', phone);
    await page.goto(address);
    await expect(page.getByRole('link', { name: /^Kế hoạch số \d\d\/KH-SVHTTDL ngày/ })).toBeVisible();
    await expectToFit(page);
    await expectAccessible(page);
    await picture(page, 'revoked-plan-phone');
    await page.goto(`${address}?muc=history`);
    await page.getByRole('region', { name: 'Tệp chính thức' }).scrollIntoViewIfNeeded();
    await expectToFit(page);
    await picture(page, 'kept-files-phone');
  });
});

test('the archivist is told of a time-stamp that could not be renewed, and only then', async ({ browser }) => {
  const page = await signIn(browser, 'Lưu trữ');
  await expect(page.getByText(/chưa gia hạn được/)).toHaveCount(0);
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data?: { home?: { overdueRenewals?: unknown } } };
    if (body.data?.home && 'overdueRenewals' in body.data.home)
      body.data.home.overdueRenewals = { __typename: 'OverdueRenewals', count: 2, since: '2036-08-23T03:00:00.000Z', planId: '00000000-0000-8000-a000-000000000000' };
    await route.fulfill({ response, json: body });
  });
  for (const [name, size] of [['renewal-notice', { width: 1440, height: 900 }], ['renewal-notice-phone', { width: 360, height: 740 }]] as const) {
    await page.setViewportSize(size);
    await page.reload();
    await expect(page.getByRole('status').filter({ hasText: 'Dấu thời gian lưu trữ của 2 kế hoạch chưa gia hạn được từ 23/08/2036' })).toBeVisible();
    await expectToFit(page);
    await expectAccessible(page);
    await picture(page, name);
  }
});
