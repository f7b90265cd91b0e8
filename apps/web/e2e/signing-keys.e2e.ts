import { expect, test, type Page } from '@playwright/test';
import { inkOn, makeCertificate } from './certificates.js';
import { act, closeAll, draftPlan, expectAccessible, issued, picture, sign, signIn } from './office.js';

test.afterEach(closeAll);

test.describe.configure({ mode: 'serial' });

const deputyLabel = 'Phó Giám đốc phụ trách thông tin, văn hóa';
const password = 'tệp-khóa-2026';
const blue = [20, 60, 200] as const;
const red = [200, 20, 40] as const;
const certificate = makeCertificate('/C=VN/O=Sở Văn hóa, Thể thao và Du lịch/title=Phó Giám đốc/CN=Lê Thu Hằng', password);

/** A stroke of ink on a clear ground, or a ring as seals are; drawn by the browser itself. */
async function drawing(page: Page, colour: readonly number[], isRing: boolean): Promise<Buffer> {
  const url = await page.evaluate(
    ([ink, ring]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: ring ? 600 : 240 });
      const pen = canvas.getContext('2d')!;
      Object.assign(pen, { strokeStyle: ink, lineWidth: 14, lineCap: 'round' });
      pen.beginPath();
      if (ring) pen.arc(300, 300, 280, 0, 7);
      else for (let x = 20; x <= 580; x += 4) pen.lineTo(x, 120 + 90 * Math.sin(x / 40));
      pen.stroke();
      return canvas.toDataURL('image/png');
    },
    [`rgb(${colour.join(',')})`, isRing] as const,
  );
  return Buffer.from(url.split(',')[1]!, 'base64');
}

async function openKeys(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản của/ }).click();
  await page.getByRole('menuitem', { name: 'Chữ ký số của tôi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chữ ký số của tôi' })).toBeVisible();
}

test('a deputy puts in a key; what speaks against it must be confirmed', async ({ browser }) => {
  const page = await signIn(browser, deputyLabel);
  await openKeys(page);
  await expect(page.getByText('hệ thống tạo một khóa trình diễn mang tên bạn')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'keys-demo');
  await page.getByRole('button', { name: 'Thêm khóa từ tệp .p12' }).click();
  const dialog = page.getByRole('dialog');
  const send = () => dialog.getByRole('button', { name: 'Thêm khóa', exact: true }).click();
  await send();
  await expect(dialog.getByText('Hãy chọn tệp khóa.')).toBeVisible();
  await page.setInputFiles('input[type=file]:not([accept="image/png"])', { name: 'le-thu-hang.p12', mimeType: 'application/x-pkcs12', buffer: certificate.pkcs12 });
  await dialog.getByLabel('Mật khẩu của tệp').fill('sai');
  await send();
  await expect(dialog.getByText('Mật khẩu hoặc mã PIN không đúng.')).toBeVisible();
  await dialog.getByLabel('Mật khẩu của tệp').fill(password);
  await send();
  await expect(dialog.getByText('Hệ thống chưa tin cậy tổ chức cấp chứng thư “CA Sơn Hà”', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'keys-doubts');
  await send();
  await expect(dialog.getByText('Hãy xác nhận đã xem, hoặc chọn khóa khác.')).toBeVisible();
  await dialog.getByLabel('Tôi đã xem và vẫn dùng chứng thư này').check();
  await send();
  await expect(page.getByText('Đã thêm khóa.', { exact: false })).toBeVisible();
  await expect(page.getByText('Kho khóa mã hóa của hệ thống')).toBeVisible();
});

test('and a picture, shown as it will print; a photograph of paper is refused', async ({ browser }) => {
  certificate.trust();
  const page = await signIn(browser, deputyLabel);
  await openKeys(page);
  await page.setInputFiles('input[accept="image/png"]', { name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('không phải ảnh') });
  await expect(page.getByText('Tệp không phải ảnh PNG đọc được', { exact: false })).toBeVisible();
  await page.setInputFiles('input[accept="image/png"]', { name: 'chu-ky.png', mimeType: 'image/png', buffer: await drawing(page, blue, false) });
  await expect(page.getByRole('img', { name: 'Hình sẽ in trên kế hoạch' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'keys-own');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await picture(page, 'keys-own-360');
});

test('the clerk keeps the agency’s key and seal', async ({ browser }) => {
  const page = await signIn(browser, 'Văn thư');
  await openKeys(page);
  const agency = page.getByRole('region', { name: /^Khóa và dấu của/ });
  await expect(agency.getByText('hệ thống đóng dấu bằng một khóa trình diễn', { exact: false })).toBeVisible();
  await agency.getByLabel('Đường kính dấu thật (mm)').fill('30');
  await agency.locator('input[accept="image/png"]').setInputFiles({ name: 'dau.png', mimeType: 'image/png', buffer: await drawing(page, red, true) });
  await expect(agency.getByRole('img', { name: 'Hình sẽ in trên kế hoạch' })).toHaveCSS('width', /^113/);
  await expectAccessible(page);
  await picture(page, 'keys-agency');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await agency.scrollIntoViewIfNeeded();
  await picture(page, 'keys-agency-360');
});

test('the issued file shows both pictures and names the new certificate', async ({ browser }) => {
  const drafter = await signIn(browser, 'Chuyên viên soạn thảo');
  const address = await draftPlan(drafter, 'Tổ chức Ngày hội Sách mùa xuân tỉnh Sơn Hà năm 2027');
  await act(drafter, 'Trình duyệt', 'Đã trình kế hoạch.');
  for (const who of ['Trưởng phòng', 'Người kiểm tra thể thức']) {
    const checker = await signIn(browser, who);
    await checker.goto(address);
    await act(checker, 'Đồng ý', /Đã đồng ý\./);
  }
  const deputy = await signIn(browser, deputyLabel);
  await deputy.goto(address);
  await sign(deputy);
  const clerk = await signIn(browser, 'Văn thư');
  await clerk.goto(address);
  await act(clerk, 'Cấp số', /Đã cấp số\./);
  await issued(clerk);
  const file = await (await clerk.request.get(`${address.replace('ke-hoach', 'plans')}/document.pdf`)).body();
  expect(inkOn(file, blue)).toBeGreaterThan(150);
  expect(inkOn(file, red)).toBeGreaterThan(150);
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto('/kiem-tra');
  await stranger.setInputFiles('input[type=file]', { name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: file });
  await expect(stranger.getByRole('listitem').filter({ hasText: 'Lê Thu Hằng' }).getByText('Hợp lệ', { exact: true })).toBeVisible();
  await expect(stranger.getByText('Lê Thu Hằng (DEMO)')).toBeHidden();
});

test('what is retired signs nothing any more', async ({ browser }) => {
  const page = await signIn(browser, deputyLabel);
  await openKeys(page);
  await page.getByRole('button', { name: 'Bỏ hình chữ ký' }).click();
  await expect(page.getByText('Ký bởi: Lê Thu Hằng')).toBeVisible();
  await page.getByRole('button', { name: 'Ngừng dùng khóa' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ngừng dùng khóa' }).click();
  await expect(page.getByText('Lê Thu Hằng, do CA Sơn Hà cấp; ngừng dùng ngày', { exact: false })).toBeVisible();
  await picture(page, 'keys-retired');
  const clerk = await signIn(browser, 'Văn thư');
  await openKeys(clerk);
  await clerk.getByRole('button', { name: 'Bỏ hình con dấu' }).click();
  await expect(clerk.getByText('Đã bỏ hình con dấu.', { exact: false })).toBeVisible();
});
