import { expect, test, type Browser, type Page } from '@playwright/test';
import { act, closeAll, draftPlan, expectAccessible, issued, picture, plan, planTitle, sign, signIn, signInByName } from './office.js';

test.afterEach(closeAll);

test.describe.configure({ mode: 'serial' });

/** Opens what waits under a title on the home page. */
async function openWaiting(page: Page, verb: string): Promise<void> {
  const item = page.getByRole('listitem').filter({ hasText: planTitle }).filter({ hasText: verb }).first();
  await item.getByRole('link', { name: verb }).or(item.getByRole('button', { name: verb })).first().click();
}

test.describe('the main job through the web, each person doing one part', () => {
  let address = '';

  test('the drafter imports a text, confirms it and submits', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    await expectAccessible(page);
    await picture(page, 'home-drafter');
    await page.goto('/soan');
    await page.setInputFiles('input[type=file]', { name: 'tuan-le-sach.txt', mimeType: 'text/plain', buffer: plan });
    await expect(page.getByRole('heading', { name: 'Kiểm tra bản nhập' })).toBeVisible();
    await expect(page.getByText(planTitle).first()).toBeVisible();
    await expectAccessible(page);
    await picture(page, 'import-confirm');
    // The text names no person: the drafter writes the signer who has the field.
    await page.getByRole('button', { name: 'Ghi theo người ký đã chọn' }).click();
    await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
    await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}$/);
    address = new URL(page.url()).pathname;
    await expectAccessible(page);
    await picture(page, 'plan-draft');
    await act(page, 'Trình duyệt', 'Đã trình kế hoạch.');
    await expect(page.getByText('Đang trình duyệt').first()).toBeVisible();
  });

  test('the unit head and the form checker agree; a forbidden act says why', async ({ browser }) => {
    const head = await signIn(browser, 'Trưởng phòng');
    await openWaiting(head, 'Xem và đồng ý');
    await act(head, 'Đồng ý', /Đã đồng ý\./);
    const checker = await signIn(browser, 'Người kiểm tra thể thức');
    await checker.goto(address);
    await expectAccessible(checker);
    await act(checker, 'Đồng ý', /Đã đồng ý\./);
    const refused = checker.getByRole('button', { name: 'Ký', exact: true });
    await expect(refused).toHaveAttribute('aria-disabled', 'true');
    await refused.hover();
    await expect(checker.getByRole('tooltip')).toBeVisible();
  });

  test('the deputy director signs and the clerk gives the number', async ({ browser }) => {
    const deputy = await signIn(browser, 'Phó Giám đốc phụ trách thông tin, văn hóa');
    await openWaiting(deputy, 'Xem và ký');
    await sign(deputy);
    const clerk = await signIn(browser, 'Văn thư');
    await clerk.goto(address);
    await act(clerk, 'Cấp số', /Đã cấp số\./);
    // The worker sets the file and issues; the page follows without a reload.
    await issued(clerk);
    await expect(clerk.getByText(/\/KH-SVHTTDL/).first()).toBeVisible();
    await picture(clerk, 'plan-issued');
    await clerk.goto('/so-dang-ky');
    await expect(clerk.getByText(planTitle)).toBeVisible();
    await expectAccessible(clerk);
    await picture(clerk, 'register');
  });

  test('anybody who holds the file finds it genuine, and a changed one not', async ({ browser }) => {
    const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
    const file = await (await drafter.request.get(`${address.replace('ke-hoach', 'plans')}/document.pdf`)).body();
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto('/kiem-tra');
    const check = (buffer: Buffer) => stranger.setInputFiles('input[type=file]', { name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer });
    await check(file);
    await expect(stranger.getByText('Tệp nguyên vẹn, mọi chữ ký hợp lệ')).toBeVisible();
    await expect(stranger.getByText(/\/KH-SVHTTDL ngày .* do hệ thống này ban hành/)).toBeVisible();
    await expect(stranger.getByRole('listitem').filter({ hasText: 'KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC' })).toBeVisible();
    await expectAccessible(stranger);
    await picture(stranger, 'verify');
    const forged = Buffer.from(file);
    forged[2000]! ^= 1;
    await check(forged);
    await expect(stranger.getByText('Tệp nguyên vẹn, mọi chữ ký hợp lệ')).toBeHidden();
    await expect(stranger.getByText('Đây không phải bản chính thức')).toBeVisible();
  });

  async function acknowledge(page: Page): Promise<void> {
    await page.goto('/van-ban-den');
    const row = page.getByRole('row').filter({ hasText: planTitle });
    await row.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
    await expect(page.getByText(/Đã xác nhận nhận/).first()).toBeVisible();
  }

  test('recipients acknowledge, each in its own inbox', async ({ browser }) => {
    const ward = await signIn(browser, 'Văn thư cơ quan nhận');
    await ward.goto('/van-ban-den');
    await expect(ward.getByText(planTitle)).toBeVisible();
    await expectAccessible(ward);
    await picture(ward, 'inbox');
    await acknowledge(ward);
    await acknowledge(await signInByName(browser, 'vanthu.h99.31'));
  });

  test('a recipient refuses with a reason, the clerk sends again', async ({ browser }) => {
    const province = await signInByName(browser, 'vanthu.h99');
    await province.goto('/van-ban-den');
    const row = province.getByRole('row').filter({ hasText: planTitle });
    await row.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
    const dialog = province.getByRole('dialog');
    await dialog.getByText('Sai thể thức hoặc thiếu phụ lục').click();
    await expectAccessible(province);
    await dialog.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
    await expect(province.getByText(/Đã từ chối/).first()).toBeVisible();
    const clerk = await signIn(browser, 'Văn thư');
    await openWaiting(clerk, 'Xem và gửi lại');
    await expect(clerk.getByText('Lý do từ chối: Sai thể thức hoặc thiếu phụ lục')).toBeVisible();
    await expectAccessible(clerk);
    await picture(clerk, 'plan-refused');
    await clerk.getByRole('button', { name: 'Gửi lại' }).click();
    await expect(clerk.getByText('Đã gửi lại.')).toBeVisible();
    await acknowledge(province);
  });

  async function report(page: Page): Promise<void> {
    await page.goto('/nhiem-vu');
    const card = page.getByRole('listitem').filter({ hasText: planTitle }).or(page.getByRole('article').filter({ hasText: planTitle })).first();
    await card.getByRole('button', { name: 'Báo cáo kết quả' }).first().click();
    await page.getByRole('dialog').getByLabel('Kết quả thực hiện').fill('Đã mở chuyên mục giới thiệu sách từ ngày 12/4/2027, đăng 15 tin, bài.');
    await page.getByRole('dialog').getByRole('button', { name: 'Báo cáo kết quả' }).click();
    await expect(page.getByText('Đã gửi báo cáo kết quả đến đơn vị soạn thảo.').first()).toBeVisible();
  }

  test('those who were given work report its result', async ({ browser }) => {
    const press = await signIn(browser, 'Người báo cáo của cơ quan thực hiện');
    await press.goto('/nhiem-vu');
    await expect(press.getByText(planTitle).first()).toBeVisible();
    await expectAccessible(press);
    await picture(press, 'assignments');
    await report(press);
    await report(await signInByName(browser, 'baocao.h99.51'));
    await report(await signInByName(browser, 'baocao.h99.14.ttbcxb'));
  });

  test('the drafter accepts and sums up, the archivist files and finds it', async ({ browser }) => {
    const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
    await drafter.goto(address);
    await drafter.getByRole('tab', { name: 'Nhiệm vụ' }).click();
    await picture(drafter, 'plan-assignments');
    for (let left = 3; left > 0; left -= 1) {
      await expect(drafter.getByRole('button', { name: 'Tiếp nhận kết quả' })).toHaveCount(left);
      await drafter.getByRole('button', { name: 'Tiếp nhận kết quả' }).first().click();
    }
    await expect(drafter.getByRole('button', { name: 'Tiếp nhận kết quả' })).toHaveCount(0);
    await drafter.getByRole('button', { name: 'Báo cáo', exact: true }).first().click();
    await drafter.getByRole('dialog').getByLabel('Tóm tắt kết quả thực hiện').fill('Tuần lễ Sách được tổ chức đúng kế hoạch; ba đơn vị hoàn thành nhiệm vụ được giao.');
    await act(drafter, 'Báo cáo', 'Đã gửi báo cáo tổng hợp.');

    const archivist = await signIn(browser, 'Lưu trữ');
    await archivist.goto(address);
    await archivist.getByRole('button', { name: 'Lưu hồ sơ', exact: true }).first().click();
    await archivist.getByRole('dialog').getByLabel('Hồ sơ', { exact: false }).first().fill('01.TTBCXB');
    await archivist.getByRole('dialog').getByText('20 năm').click();
    await act(archivist, 'Lưu hồ sơ', 'Đã lưu kế hoạch vào hồ sơ.');
    await findBy(archivist, 'tuan le sach va van hoa doc');
    await findBy(archivist, 'Tuần lễ Sách và Văn hóa đọc');
    await expectAccessible(archivist);
    await picture(archivist, 'search');
  });

  async function findBy(page: Page, words: string): Promise<void> {
    await page.goto(`/tra-cuu`);
    await page.getByLabel(/Từ cần tìm/).fill(words);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: new RegExp(planTitle) }).or(page.getByText(planTitle)).first()).toBeVisible();
  }
});

test('a change by somebody else appears without a reload', async ({ browser }: { browser: Browser }) => {
  const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
  await draftPlan(drafter);
  await act(drafter, 'Trình duyệt', 'Đã trình kế hoạch.');
  const head = await signIn(browser, 'Trưởng phòng');
  await head.goto(new URL(drafter.url()).pathname);
  await act(head, 'Đồng ý', /Đã đồng ý\./);
  await expect(drafter.getByText(/Vũ Hồng Nhung/).first()).toBeVisible();
});

test('the sign-in page is accessible and refuses a wrong password in words', async ({ page }) => {
  await page.goto('/dang-nhap');
  await expect(page.getByRole('button', { name: /^Chuyên viên soạn thảo / })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'sign-in');
  await page.getByLabel('Tên đăng nhập').fill('soanthao');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('sai-mat-khau');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: /mật khẩu/i })).toBeVisible();
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('soanthao');
});
