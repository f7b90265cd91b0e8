import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { atEndOf, expectKept, lineOf, linesOf, openEditor, textOf } from './drafting.js';
import { closeAll, draftPlan, expectAccessible, picture, signIn } from './office.js';

test.afterEach(closeAll);

test.describe.configure({ mode: 'serial' });

const title = 'Tổ chức Hội thi tuyên truyền lưu động năm 2027';

/** The API process alone, as `kill -9` meets it; the office starts it again by itself. */
function killServer(): void {
  const office = process.env['E2E_OFFICE_PID'];
  const children = readFileSync(`/proc/${office}/task/${office}/children`, 'utf8').trim().split(' ');
  const api = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js'));
  expect(api).toBeDefined();
  process.kill(Number(api), 'SIGKILL');
}

const sameLines = async (one: Page, other: Page): Promise<void> => expect.poll(async () => JSON.stringify(await linesOf(one)) === JSON.stringify(await linesOf(other)), { timeout: 30_000 }).toBe(true);

test.describe('two people on one draft', () => {
  let address = '';

  test('the drafter asks a colleague in, and they see each other write', async ({ browser }) => {
    const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
    address = await draftPlan(drafter, title);
    await openEditor(drafter, address);
    await drafter.getByRole('button', { name: 'Cùng soạn' }).click();
    const dialog = drafter.getByRole('dialog', { name: 'Cùng soạn dự thảo' });
    await expectAccessible(drafter);
    await dialog.getByRole('combobox', { name: 'Mời thêm người cùng soạn' }).click();
    await drafter.getByRole('listbox').getByRole('option').first().click();
    await expect(dialog.getByText('Người cùng soạn', { exact: true })).toBeVisible();
    await picture(drafter, 'editor-co-drafting');
    await drafter.keyboard.press('Escape');
    await drafter.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('letters typed at the same time in one line are all there, with the carets of both', async ({ browser }) => {
    const [one, other] = [await signIn(browser, 'Chuyên viên soạn thảo'), await signIn(browser, 'Chuyên viên soạn thảo')];
    for (const page of [one, other]) await openEditor(page, address);
    await atEndOf(one, /^Mục đích$/);
    await lineOf(other, /^Mục đích$/).click();
    await other.keyboard.press('Home');
    await Promise.all([one.keyboard.type(' CUỐI DÒNG', { delay: 30 }), other.keyboard.type('ĐẦU DÒNG ', { delay: 30 })]);
    for (const page of [one, other]) await expect(lineOf(page, 'ĐẦU DÒNG Mục đích CUỐI DÒNG')).toBeVisible();
    await expect(one.locator('.draft-caret')).toHaveCount(1);
    await expect(one.getByRole('group', { name: 'Đang cùng mở dự thảo: Nguyễn Thanh Mai' })).toBeVisible();
    await picture(one, 'editor-two-people');
    await sameLines(one, other);
    await expectKept(one);
  });

  test('a word being composed survives what a colleague writes into the same line', async ({ browser }) => {
    const [one, other] = [await signIn(browser, 'Chuyên viên soạn thảo'), await signIn(browser, 'Chuyên viên soạn thảo')];
    for (const page of [one, other]) await openEditor(page, address);
    await atEndOf(one, /^Yêu cầu$/);
    await lineOf(other, /^Yêu cầu$/).click();
    await other.keyboard.press('Home');
    const cdp = await one.context().newCDPSession(one);
    await cdp.send('Input.insertText', { text: ' ' });
    for (const text of ['t', 'ti', 'tie', 'tiê']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await other.keyboard.type('Các ');
    await expect(lineOf(other, /^Các Yêu cầu tiê$/)).toBeVisible();
    for (const text of ['tiến', 'tiêng', 'tiếng']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await cdp.send('Input.insertText', { text: 'tiếng' });
    await one.keyboard.type(' nói');
    for (const page of [one, other]) await expect(lineOf(page, /^Các Yêu cầu tiếng nói$/)).toBeVisible();
    await sameLines(one, other);
  });

  test('a line moved past the one a colleague writes in leaves the colleague’s caret there', async ({ browser }) => {
    const [one, other] = [await signIn(browser, 'Chuyên viên soạn thảo'), await signIn(browser, 'Chuyên viên soạn thảo')];
    for (const page of [one, other]) await openEditor(page, address);
    await atEndOf(one, /Yêu cầu tiếng nói$/);
    await one.keyboard.type(' viết');
    await expect(other.locator('p', { hasText: 'tiếng nói viết' }).locator('.draft-caret')).toHaveCount(1);
    await lineOf(other, /Mục đích CUỐI DÒNG$/).click();
    await other.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await linesOf(one)).findIndex((line) => line.includes('Yêu cầu')) < (await linesOf(one)).findIndex((line) => line.includes('Mục đích'))).toBe(true);
    await one.keyboard.type(' tiếp');
    for (const page of [one, other]) await expect(lineOf(page, /tiếng nói viết tiếp$/)).toBeVisible();
    await sameLines(one, other);
  });

  test('a killed server loses nothing of either', async ({ browser }) => {
    const [one, other] = [await signIn(browser, 'Chuyên viên soạn thảo'), await signIn(browser, 'Chuyên viên soạn thảo')];
    for (const page of [one, other]) await openEditor(page, address);
    await atEndOf(one, /^Trưng bày, giới thiệu/);
    await atEndOf(other, /^Phát động quyên góp/);
    const [mine, yours] = [' Người thứ nhất viết tiếp trong lúc máy chủ ngừng.', ' Người thứ hai cũng viết tiếp trong lúc ấy.'];
    const typing = Promise.all([one.keyboard.type(mine, { delay: 60 }), other.keyboard.type(yours, { delay: 60 })]);
    await one.waitForTimeout(700);
    killServer();
    await expect(one.getByText('Mất kết nối – bản viết được giữ trên máy này')).toBeVisible();
    await typing;
    for (const page of [one, other]) {
      await expect(lineOf(page, mine.trim())).toBeVisible({ timeout: 60_000 });
      await expect(lineOf(page, yours.trim())).toBeVisible({ timeout: 60_000 });
    }
    await sameLines(one, other);
    await expectKept(one);
  });

  test('what was written without a line is there after the tab was closed', async ({ browser }) => {
    const first = await signIn(browser, 'Chuyên viên soạn thảo');
    const context = first.context();
    await openEditor(first, address);
    await atEndOf(first, /^Tổ chức hội thi kể chuyện/);
    await context.setOffline(true);
    await first.keyboard.type(' Viết khi ngoại tuyến.');
    await expect(first.getByText('Ngoại tuyến – bản viết được giữ trên máy này')).toBeVisible();
    await first.waitForTimeout(500);
    await first.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await openEditor(again, address);
    await expect(lineOf(again, 'Viết khi ngoại tuyến.')).toBeVisible();
    const elsewhere = await signIn(browser, 'Chuyên viên soạn thảo');
    await openEditor(elsewhere, address);
    await expect(lineOf(elsewhere, 'Viết khi ngoại tuyến.')).toBeVisible();
    expect((await linesOf(elsewhere)).filter((line) => line.includes('Viết khi ngoại tuyến.'))).toHaveLength(1);
  });

  test('a plan that goes to review is closed for whoever still writes', async ({ browser }) => {
    const writer = await signIn(browser, 'Chuyên viên soạn thảo');
    await openEditor(writer, address);
    const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
    await drafter.goto(address);
    await drafter.getByRole('button', { name: 'Trình duyệt', exact: true }).first().click();
    await drafter.getByRole('dialog').getByRole('button', { name: 'Trình duyệt', exact: true }).click();
    await expect(writer.getByText('Đã chuyển sang trạng thái “Đang trình duyệt” – không sửa được nữa')).toBeVisible();
    await expect(textOf(writer)).toHaveAttribute('contenteditable', 'false');
    await writer.getByRole('tab', { name: 'Nơi nhận' }).click();
    await expect(writer.getByRole('textbox', { name: 'Dòng nơi nhận 1' })).toBeDisabled();
    await expectAccessible(writer);
  });
});
