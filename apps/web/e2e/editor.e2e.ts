import { expect, test, type Page } from '@playwright/test';
import { act, closeAll, draftPlan, expectAccessible, picture, signIn } from './office.js';

test.afterEach(closeAll);

test.describe.configure({ mode: 'serial' });

/** Its own title: other specs look for theirs. */
const title = 'Tổ chức Ngày hội Đọc sách vùng cao năm 2027';

const firstSection = (page: Page) => page.getByRole('textbox', { name: 'Mục đánh số I.', exact: true });

test.describe('the draft is written, returned, mended and submitted again', () => {
  let address = '';

  test('what is typed is saved by itself and is there after a reload', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    address = await draftPlan(page, title);
    await page.getByRole('button', { name: 'Sửa nội dung' }).click();
    await expect(page.getByText('Chưa có thay đổi')).toBeVisible();
    await expectAccessible(page);
    await picture(page, 'editor');
    await firstSection(page).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Phục vụ người đọc ở vùng sâu, vùng xa.');
    await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
    // The paper beside the text is the saved one, as it will print.
    await expect(page.getByRole('region', { name: 'Kế hoạch như khi in, theo bản đã lưu' }).getByText('Phục vụ người đọc ở vùng sâu, vùng xa.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('textbox').filter({ hasText: 'Phục vụ người đọc ở vùng sâu, vùng xa.' })).toBeVisible();
  });

  test('an edit is undone and done again from the keyboard', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    await page.goto(`${address}/sua`);
    const subject = firstSection(page);
    const before = await subject.inputValue();
    await subject.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' CHUNG');
    await page.keyboard.press('Control+z');
    await expect(subject).toHaveValue(before);
    await page.keyboard.press('Control+Shift+z');
    await expect(subject).toHaveValue(`${before} CHUNG`);
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^(Đã lưu \d\d:\d\d|Chưa có thay đổi)$/)).toBeVisible();
  });

  test('two windows on one draft lose nothing: the later one decides', async ({ browser }) => {
    const one = await signIn(browser, 'Chuyên viên soạn thảo');
    const other = await signIn(browser, 'Chuyên viên soạn thảo');
    for (const page of [one, other]) await page.goto(`${address}/sua`);
    for (const page of [one, other]) await expect(page.getByText('Chưa có thay đổi')).toBeVisible();
    await type(one, ' VÀ Ý NGHĨA');
    await expect(one.getByText(/^Đã lưu/)).toBeVisible();
    await type(other, ' VÀ PHẠM VI');
    await expect(other.getByRole('alert')).toContainText('Dự thảo vừa được lưu ở nơi khác');
    await expectAccessible(other);
    await picture(other, 'editor-two');
    await other.getByRole('button', { name: 'Dùng bản kia' }).click();
    await expect(firstSection(other)).toHaveValue(/VÀ Ý NGHĨA$/);
  });

  test('a session that ends keeps the words until the next sign-in', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    await page.goto(`${address}/sua`);
    await expect(page.getByText('Chưa có thay đổi')).toBeVisible();
    await page.context().clearCookies();
    let saves = 0;
    page.on('request', (request) => (saves += request.postData()?.includes('SaveDraft') ? 1 : 0));
    await type(page, ', ĐỐI TƯỢNG');
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.waitForURL(/dang-nhap/);
    expect(saves).toBeLessThan(4);
    await page.getByRole('button', { name: /^Chuyên viên soạn thảo / }).click();
    await page.waitForURL(`**${address}/sua`);
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await expect(firstSection(page)).toHaveValue(/, ĐỐI TƯỢNG$/);
    await expect(page.getByText(/^Đã lưu/)).toBeVisible();
  });

  test('the unit head returns it with a reason, the drafter reads it and submits again', async ({ browser }) => {
    const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
    await drafter.goto(address);
    await act(drafter, 'Trình duyệt', 'Đã trình kế hoạch.');
    const head = await signIn(browser, 'Trưởng phòng');
    await head.goto(address);
    await head.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await head.getByRole('dialog').getByRole('button', { name: 'Trả lại', exact: true }).click();
    await expect(head.getByRole('dialog').getByText('Hãy chọn hoặc ghi một lý do.')).toBeVisible();
    await head.getByRole('dialog').getByText('Căn cứ chưa đúng hoặc chưa đủ').click();
    await head.getByRole('dialog').getByRole('textbox').fill('Bổ sung căn cứ của Bộ.');
    await expectAccessible(head);
    await act(head, 'Trả lại', /Đã trả lại kế hoạch/);
    await expect(drafter.getByText(/Trần Đức Long trả lại: Căn cứ chưa đúng hoặc chưa đủ. Bổ sung căn cứ của Bộ./)).toBeVisible();
    await expectAccessible(drafter);
    await picture(drafter, 'plan-returned');
    await drafter.goto(`${address}/sua`);
    await expect(drafter.getByText('Bổ sung căn cứ của Bộ.')).toBeVisible();
    await expectAccessible(drafter);
    await picture(drafter, 'editor-returned');
    await drafter.goto(address);
    await act(drafter, 'Trình duyệt', 'Đã trình kế hoạch.');
    await act(head, 'Đồng ý', /Đã đồng ý/);
  });
});

async function type(page: Page, words: string): Promise<void> {
  await firstSection(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

test('the list of plans is accessible and finds a plan without diacritics', async ({ browser }) => {
  const page = await signIn(browser, 'Chuyên viên soạn thảo');
  await page.goto('/ke-hoach');
  await page.getByLabel('Lọc theo trích yếu hoặc số').fill('ngay hoi doc sach');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'plans');
});
