import { expect, test, type Page } from '@playwright/test';
import { atEndOf, expectKept, lineOf, linesOf, openEditor, textOf } from './drafting.js';
import { act, closeAll, draftPlan, expectAccessible, picture, signIn } from './office.js';

test.afterEach(closeAll);

test.describe.configure({ mode: 'serial' });

/** Its own title: other specs look for theirs. */
const title = 'Tổ chức Ngày hội Đọc sách vùng cao năm 2027';

test.describe('the draft is written, returned, mended and submitted again', () => {
  let address = '';

  test('what is typed is kept by itself, printed beside the text, and there after a reload', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    address = await draftPlan(page, title);
    await openEditor(page, address);
    await expect(page.getByText('Chưa có thay đổi')).toBeVisible();
    expect((await linesOf(page)).slice(1, 3)).toEqual(['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích']);
    await expectAccessible(page);
    await picture(page, 'editor');
    await atEndOf(page, /^Mục đích$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Phục vụ người đọc ở vùng sâu, vùng xa.');
    await expectKept(page);
    // The pages beside the text are the kept plan, as it will print.
    await expect(page.getByRole('region', { name: 'Kế hoạch như khi in, theo bản đã lưu' }).getByRole('img', { name: /Phục vụ người đọc ở vùng sâu, vùng xa\./ })).toBeVisible();
    await page.reload();
    await expect(lineOf(page, 'Phục vụ người đọc ở vùng sâu, vùng xa.')).toBeVisible();
  });

  test('every command of a line works from the keyboard, and one undo takes text and forms back', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    await openEditor(page, address);
    const first = await linesOf(page);
    await atEndOf(page, /^Trưng bày, giới thiệu/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('a) Điểm đọc lưu động');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- Xe thư viện');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Điểm đọc cố định');
    await page.keyboard.press('Alt+ArrowUp');
    expect((await linesOf(page)).slice(11, 15)).toEqual([first[11], 'a) Điểm đọc cố định', 'b) Điểm đọc lưu động', '- Xe thư viện']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Alt+3');
    expect((await linesOf(page)).slice(12, 14)).toEqual(['Điểm đọc cố định', 'a) Điểm đọc lưu động']);
    await page.keyboard.press('Control+Alt+f');
    await page.keyboard.type('Theo Quy chế của thư viện.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Chú thích 1' })).toHaveValue('Theo Quy chế của thư viện.');
    await page.getByRole('textbox', { name: 'Trích yếu' }).fill('Trích yếu khác');
    await page.getByRole('textbox', { name: 'Trích yếu' }).blur();
    for (let left = 40; left > 0 && (await page.getByRole('button', { name: 'Hoàn tác' }).isEnabled()); left--) await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await linesOf(page)).toEqual(first);
    await expect(page.getByRole('textbox', { name: 'Trích yếu' })).toHaveValue(title);
    await lineOf(page, /^Mục đích$/).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog').getByText('Chuyển dòng lên, xuống')).toBeVisible();
    await expectAccessible(page);
  });

  test('the line says who is given work, until when, and what it cites', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    await openEditor(page, address);
    const meaning = page.getByRole('region', { name: 'Ý nghĩa của dòng đang viết' });
    await atEndOf(page, 'Đề nghị Báo Sơn Hà');
    await expect(meaning.getByRole('button', { name: /^Báo Sơn Hà\s*H99\.31$/ })).toBeVisible();
    await expect(meaning.getByRole('radio', { name: 'Đề nghị' })).toBeChecked();
    await expectAccessible(page);
    await picture(page, 'editor-assignment');
    await page.keyboard.type(', Hội Sách');
    await expect(meaning.getByRole('button', { name: /Hội Sách: chọn cơ quan$/ })).toBeVisible();
    await page.keyboard.press('Control+z');
    await atEndOf(page, 'Tổng hợp kết quả');
    await expect(meaning.getByText('“trước ngày 30/4/2027”: Chậm nhất thứ Năm, 29/04/2027')).toBeVisible();
    await atEndOf(page, 'Thực hiện Kế hoạch số 118');
    await expect(meaning.getByText('Kế hoạch 118/KH-UBND ngày 12/01/2026 của UBND tỉnh')).toBeVisible();
    await expect(page.getByText(/^(Đã lưu \d\d:\d\d|Chưa có thay đổi)$/)).toBeVisible();
  });

  test('a document the office cited before is completed from its number', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    await openEditor(page, address);
    await atEndOf(page, /^Phát huy vai trò của thư viện/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Theo Kế hoạch số 3127/');
    await expect(page.getByRole('listbox', { name: 'Văn bản đã viện dẫn' }).getByRole('option')).toHaveCount(1);
    await expectAccessible(page);
    await picture(page, 'editor-citation');
    await page.keyboard.press('Enter');
    await expect(lineOf(page, /^Theo Kế hoạch số 3127\/KH-UBND ngày 22\/9\/2026 của UBND tỉnh$/)).toBeVisible();
    for (let left = 2; left > 0; left--) await page.keyboard.press('Control+z');
    await expectKept(page);
  });

  test('lines pasted from elsewhere bring their numbers, a pasted table fills the annex', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    await openEditor(page, address);
    await atEndOf(page, /^Phát động quyên góp/);
    await page.keyboard.press('Enter');
    await paste(page, 'Ngày hội đổi sách\nb) Điểm bán sách\n+ Sách cũ');
    expect(await linesOf(page)).toEqual(expect.arrayContaining(['- Ngày hội đổi sách', 'a) Điểm bán sách', '- Sách cũ']));
    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: 'Phụ lục' }).click();
    await page.getByRole('button', { name: 'Thêm phụ lục' }).click();
    await page.getByRole('button', { name: 'Thêm nhóm' }).click();
    await page.getByRole('button', { name: 'Thêm dòng' }).click();
    await page.getByRole('textbox', { name: 'NỘI DUNG, dòng 1' }).click();
    await paste(page, 'Khai mạc\tSở Văn hóa, Thể thao và Du lịch\tBáo Sơn Hà\tngày 15/4/2027\nBế mạc\tUBND phường Hà Bình\t\tngày 21/4/2027');
    await expect(page.getByRole('textbox', { name: 'NỘI DUNG, dòng 2' })).toHaveValue('Bế mạc');
    await expect(page.getByRole('textbox', { name: 'CƠ QUAN CHỦ TRÌ, dòng 1' })).toHaveValue('Sở Văn hóa, Thể thao và Du lịch');
    await expect(page.getByText('Trong ngày thứ Tư, 21/04/2027')).toBeVisible();
    await expectAccessible(page);
    await picture(page, 'editor-annex');
    await page.getByRole('button', { name: 'Xóa phụ lục' }).click();
    // A whole table says by its headings which cell is what.
    await page.getByRole('button', { name: 'Thêm phụ lục' }).click();
    await page.getByRole('textbox', { name: 'Dán bảng' }).click();
    await paste(page, 'STT\tNội dung\tThời gian\tCơ quan chủ trì\nI\tKhai mạc\t\t\n1\tMít tinh\tngày 16/4/2027\tSở Nội vụ');
    await expect(page.getByRole('textbox', { name: 'Tên nhóm' })).toHaveValue('Khai mạc');
    await expect(page.getByRole('textbox', { name: 'Cơ quan chủ trì, dòng 1' })).toHaveValue('Sở Nội vụ');
    await expect(page.getByRole('textbox', { name: 'Thời gian, dòng 1' })).toHaveValue('ngày 16/4/2027');
    await picture(page, 'editor-annex-pasted');
    await page.getByRole('button', { name: 'Xóa phụ lục' }).click();
    await expectKept(page);
  });

  test('what the check finds is marked where it stands, gone to by key, and mended once it was shown', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    await openEditor(page, address);
    await atEndOf(page, /^Phát động quyên góp/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Vận động các các hộ tham gia.');
    await expect(textOf(page).locator('[data-finding=warning]', { hasText: 'các các' })).toBeVisible();
    await page.keyboard.press('Control+Home');
    const selected = () => page.evaluate(() => getSelection()?.toString());
    for (let left = 20; left > 0 && (await selected()) !== 'các các'; left--) {
      await page.keyboard.press('F8');
      await page.waitForTimeout(60);
    }
    expect(await selected()).toBe('các các');
    const meaning = page.getByRole('region', { name: 'Ý nghĩa của dòng đang viết' });
    await expect(meaning.getByText('Chữ “các” bị lặp.')).toBeVisible();
    await page.getByRole('tab', { name: 'Nơi nhận' }).click();
    await page.getByRole('textbox', { name: 'Dòng nơi nhận 1' }).fill('UBND tỉnh tỉnh (báo cáo)');
    await page.getByRole('tab', { name: 'Nội dung' }).click();
    await page.getByRole('radiogroup', { name: 'Bên cạnh phần soạn thảo' }).getByText(/^Kiểm tra/).click();
    const list = page.getByRole('region', { name: 'Kiểm tra' });
    const recipient = list.getByRole('listitem').filter({ hasText: 'Nơi nhận, dòng 1' }).filter({ hasText: 'bị lặp' });
    await expect(recipient.locator('del')).toHaveText('tỉnh tỉnh');
    await expectAccessible(page);
    await picture(page, 'editor-check');
    await recipient.getByRole('button', { name: 'Đến chỗ này' }).click();
    await expect(page.getByRole('textbox', { name: 'Dòng nơi nhận 1' })).toBeFocused();
    await recipient.getByRole('button', { name: 'Sửa thành “tỉnh”' }).click();
    await expect(page.getByRole('textbox', { name: 'Dòng nơi nhận 1' })).toHaveValue('UBND tỉnh (báo cáo)');
    await list.getByRole('listitem').filter({ hasText: 'Chữ “các” bị lặp.' }).getByRole('button', { name: 'Đến chỗ này' }).click();
    expect(await selected()).toBe('các các');
    await meaning.getByRole('button', { name: 'Sửa “các các” thành “các”' }).click();
    await expect(lineOf(page, /^Vận động các hộ tham gia\.$/)).toBeVisible();
    await expect(list.getByText('Chữ “các” bị lặp.')).toBeHidden();
    await atEndOf(page, /^Vận động các hộ/);
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expectKept(page);
  });

  test('a session that ends keeps the words until the next sign-in', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    await openEditor(page, address);
    await atEndOf(page, /^MỤC ĐÍCH, YÊU CẦU$/);
    // Signed out in another tab: the line ends, and what is written then stays on this machine.
    await page.request.post('/graphql', { headers: { 'x-banhanh-csrf': '1' }, data: { query: 'mutation { signOut }' } });
    await expect(page.getByText('Mất kết nối – bản viết được giữ trên máy này')).toBeVisible();
    await page.keyboard.type(', ĐỐI TƯỢNG');
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.waitForURL(/dang-nhap/);
    await page.getByRole('button', { name: /^Chuyên viên soạn thảo / }).click();
    await page.waitForURL(`**${address}/sua`);
    await expect(lineOf(page, /, ĐỐI TƯỢNG$/)).toBeVisible();
    await expectKept(page);
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
    await act(head, 'Đồng ý', /Đã đồng ý\./);
  });
});

/** As the browser hands over what was copied in another program. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test('the list of plans is accessible and finds a plan without diacritics', async ({ browser }) => {
  const page = await signIn(browser, 'Chuyên viên soạn thảo');
  await page.goto('/ke-hoach');
  await page.getByLabel('Lọc theo trích yếu hoặc số').fill('ngay hoi doc sach');
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'plans');
});
