import { expect, test } from '@playwright/test';
import { act, closeAll, draftPlan, expectAccessible, picture, signIn } from './office.js';

test.describe.configure({ mode: 'serial' });
test.afterAll(closeAll);

const title = 'Tổ chức Hội thi Tuyên truyền viên giỏi tỉnh Sơn Hà năm 2027';
let address: string;
let line: string;

test('a unit head speaks about some words of the paper, the drafter answers and resolves', async ({ browser }) => {
  const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
  address = await draftPlan(drafter, title);
  await act(drafter, 'Trình duyệt', /Đã trình/);

  const head = await signIn(browser, 'Trưởng phòng');
  await head.goto(address);
  const bullet = head.locator('.plan-paper .plan-bullet').first();
  line = (await bullet.textContent())!.replace(/^[-–]\s*/u, '').trim();
  await bullet.click({ clickCount: 3 });
  await head.getByRole('toolbar', { name: 'Việc với đoạn đã chọn' }).getByRole('button', { name: 'Nhận xét' }).click();
  await head.getByLabel('Nhận xét', { exact: true }).fill('Cần nêu rõ đơn vị chủ trì.');
  await picture(head, 'discussion-new');
  await head.getByRole('button', { name: 'Gửi nhận xét' }).click();
  await expect(head.getByRole('listitem').filter({ hasText: 'Cần nêu rõ đơn vị chủ trì.' }).first()).toBeVisible();
  await expectAccessible(head);
  await picture(head, 'discussion-thread');

  await drafter.goto(address);
  const thread = drafter.getByRole('region', { name: 'Trao đổi' });
  await expect(thread.getByText('Cần nêu rõ đơn vị chủ trì.')).toBeVisible();
  await thread.getByRole('textbox', { name: /Trả lời/ }).fill('Em sẽ bổ sung.');
  await thread.getByRole('button', { name: 'Trả lời' }).click();
  await expect(thread.getByText('Em sẽ bổ sung.')).toBeVisible();
  // The unit head sees the answer without reloading.
  await expect(head.getByText('Em sẽ bổ sung.')).toBeVisible();
  await thread.getByRole('button', { name: 'Đã xử lý' }).click();
  await expect(thread.getByText('Em sẽ bổ sung.')).toBeHidden();
  await thread.getByRole('button', { name: 'Xem 1 trao đổi đã xử lý' }).click();
  await thread.getByRole('button', { name: 'Mở lại' }).click();
  await expect(drafter.getByText('Đã mở lại.')).toBeVisible();
});

test('words of Nơi nhận are spoken about like any others', async ({ browser }) => {
  const head = await signIn(browser, 'Trưởng phòng');
  await head.goto(address);
  await head.locator('.plan-paper li[data-node]').nth(1).click({ clickCount: 3 });
  await head.getByRole('toolbar', { name: 'Việc với đoạn đã chọn' }).getByRole('button', { name: 'Nhận xét' }).click();
  await head.getByLabel('Nhận xét', { exact: true }).fill('Nơi nhận này cần ghi rõ tên.');
  await head.getByRole('button', { name: 'Gửi nhận xét' }).click();
  const thread = head.getByRole('region', { name: 'Trao đổi' }).getByRole('listitem').filter({ hasText: 'Nơi nhận này cần ghi rõ tên.' }).first();
  await expect(thread.getByText('Nơi nhận, dòng 2')).toBeVisible();
});

test('a reviewer proposes other words, a line more, a line less, and may not apply them', async ({ browser }) => {
  const head = await signIn(browser, 'Trưởng phòng');
  await head.goto(address);
  const suggest = async (nth: number, how: string, words: string | null) => {
    await head.locator('.plan-paper .plan-bullet').nth(nth).click({ clickCount: 3 });
    await head.getByRole('toolbar', { name: 'Việc với đoạn đã chọn' }).getByRole('button', { name: 'Đề xuất sửa' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByText(how, { exact: true }).click();
    if (words !== null) await dialog.getByRole('textbox').first().fill(words);
    await expectAccessible(head);
    await picture(head, `suggest-${nth}`);
    await dialog.getByRole('button', { name: 'Gửi đề xuất' }).click();
    await expect(dialog).toBeHidden();
  };
  await suggest(0, 'Sửa câu chữ', `${line} Có phân công cụ thể.`);
  await suggest(1, 'Bỏ đoạn này', null);
  await suggest(2, 'Thêm đoạn sau đây', 'Tổ chức tổng kết, rút kinh nghiệm sau hội thi.');
  const own = head.getByRole('region', { name: 'Đề xuất sửa' });
  // Without a mouse, and outside the body: the place is chosen from a list.
  await head.getByRole('region', { name: 'Trao đổi' }).getByRole('button', { name: 'Đề xuất sửa' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Về đoạn' }).fill('Nơi nhận, dòng 1');
  await head.keyboard.press('ArrowDown');
  await head.keyboard.press('Enter');
  const recipient = dialog.getByRole('textbox', { name: 'Câu chữ đề xuất' });
  const known = await recipient.inputValue();
  await recipient.fill(`${known.replace(/\.$/, '')}, Sở Nội vụ`);
  await expectAccessible(head);
  await picture(head, 'suggest-recipient');
  await dialog.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await expect(dialog).toBeHidden();
  await expect(own.getByRole('listitem').filter({ hasText: 'Nơi nhận 1' }).locator('ins')).toContainText('Sở Nội vụ');
  await expect(own.getByText('Người soạn thảo tiếp thu được khi kế hoạch trở lại dự thảo.')).toBeVisible();
  await expect(own.getByRole('button', { name: 'Tiếp thu', exact: true })).toHaveCount(0);
  await head.getByRole('button', { name: 'Trả lại', exact: true }).first().click();
  await head.getByRole('dialog').getByRole('radio').first().check();
  await head.getByRole('dialog').getByRole('button', { name: 'Trả lại', exact: true }).click();
});

test('the drafter takes them up, or says why not', async ({ browser }) => {
  const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
  await drafter.goto(address);
  const region = drafter.getByRole('region', { name: 'Đề xuất sửa' });
  await picture(drafter, 'suggestions');
  await expectAccessible(drafter);
  await region.getByRole('listitem').filter({ hasText: 'Bỏ đoạn:' }).getByRole('button', { name: 'Không tiếp thu' }).click();
  await drafter.getByRole('dialog').getByRole('radio', { name: 'Câu chữ hiện tại đã đúng yêu cầu.' }).check();
  await drafter.getByRole('dialog').getByRole('button', { name: 'Không tiếp thu' }).click();
  await region.getByRole('button', { name: 'Tiếp thu tất cả', exact: true }).click();
  await expect(drafter.getByText('Đã tiếp thu và sửa vào văn bản.')).toBeVisible();
  await drafter.reload();
  await expect(drafter.locator('.plan-paper')).toContainText('Có phân công cụ thể.');
  await expect(drafter.locator('.plan-paper li').first()).toContainText('Sở Nội vụ');
  await expect(drafter.locator('.plan-paper')).toContainText('Tổ chức tổng kết, rút kinh nghiệm sau hội thi.');
  await drafter.getByRole('button', { name: 'Xem 4 đề xuất đã giải quyết' }).click();
  await expect(drafter.getByText('Giải trình: Câu chữ hiện tại đã đúng yêu cầu.')).toBeVisible();
  await act(drafter, 'Trình duyệt', /Đã trình/);
});

test('who decided before sees what changed since, by an address to be sent on', async ({ browser }) => {
  const head = await signIn(browser, 'Trưởng phòng');
  await head.goto(address);
  await expect(head.getByText(/Văn bản có \d+ thay đổi từ lần bạn xử lý/)).toBeVisible();
  await picture(head, 'changed-since');
  await head.getByRole('link', { name: 'Xem thay đổi' }).click();
  await expect(head).toHaveURL(/so-sanh\?tu=1$/);
  await expect(head.locator('ins').filter({ hasText: 'Có phân công cụ thể' })).toBeVisible();
  await expect(head.getByRole('status')).toContainText('1 đoạn thêm · 0 đoạn bỏ · 2 đoạn sửa');
  await expectAccessible(head);
  await picture(head, 'compare');
  await head.goto(`${address}?muc=history`);
  await expect(head.getByRole('region', { name: 'Phiên bản' }).getByRole('listitem')).toHaveCount(2);
  await head.getByRole('link', { name: 'So sánh với lần trình trước' }).click();
  await expect(head).toHaveURL(/tu=1&den=2/);
  await head.goto(`${address}/so-sanh?tu=7`);
  await expect(head.getByText('Không có lần trình này')).toBeVisible();
  await expectAccessible(head);
});

test('a new plan starts from this one, with what to look at marked', async ({ browser }) => {
  const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
  await drafter.goto(address);
  await drafter.getByRole('button', { name: 'Lập kế hoạch mới' }).click();
  await expectAccessible(drafter);
  await picture(drafter, 'derive');
  await drafter.getByRole('dialog').getByLabel('Cho năm').fill('2028');
  await drafter.getByRole('dialog').getByRole('button', { name: 'Tạo dự thảo' }).click();
  await drafter.waitForURL(/\/sua$/);
  await drafter.goto(drafter.url().replace(/\/sua$/, ''));
  await expect(drafter.getByRole('heading', { level: 1 })).toContainText('năm 2028');
  await expect(drafter.getByRole('region', { name: 'Trao đổi' }).getByRole('listitem').first()).toBeVisible();
});
