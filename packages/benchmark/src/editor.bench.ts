import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openOffice } from './office.js';
import { printResult } from './result.js';

interface Page {
  goto(url: string): Promise<unknown>;
  evaluate<Result>(work: string): Promise<Result>;
  locator(selector: string): { first(): { waitFor(): Promise<void> }; nth(index: number): { click(): Promise<void> } };
  keyboard: { press(key: string): Promise<void>; type(text: string, options: { delay: number }): Promise<void> };
  waitForTimeout(ms: number): Promise<void>;
  setContent(html: string): Promise<void>;
}
interface Chromium {
  launch(options: object): Promise<{
    newContext(options: object): Promise<{ addCookies(cookies: object[]): Promise<void>; newPage(): Promise<Page> }>;
    close(): Promise<void>;
  }>;
}
interface Drafting {
  draftPlan(session: object, fileName: string, bytes: Uint8Array): Promise<{ planId: string }>;
}

const letters = 300;
const lines = 900;
const between = 90;
const words = 'Phối hợp với các cơ quan, đơn vị liên quan tổ chức tuyên truyền, hướng dẫn và kiểm tra việc thực hiện tại cơ sở, bảo đảm thiết thực, tiết kiệm, đúng quy định, báo cáo kết quả trước ngày 30/4/2027 theo Kế hoạch số 118/KH-UBND ngày 12/01/2026 của UBND tỉnh';
const typed = 'phuc vu nguoi doc o vung sau va vung xa '.repeat(10).slice(0, letters);

/** A plan of about sixty pages: sections, items and dashes, each line with a deadline and a citation to be read. */
function longPlan(): string {
  const roman = (value: number): string => ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10]!.replace(/^/, 'X'.repeat(Math.floor(value / 10)));
  const body: string[] = [];
  for (let section = 1; body.length < lines; section++) {
    body.push(`${roman(section)}. NỘI DUNG THỨ ${section}`);
    for (let item = 1; item <= 5; item++) {
      body.push(`${item}. Nhiệm vụ thứ ${item}`);
      for (let dash = 1; dash <= 5; dash++) body.push(`- ${words}.`);
    }
  }
  return `UBND TỈNH SƠN HÀ\nSỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH\n\nKẾ HOẠCH\nTổ chức các hoạt động văn hóa năm 2027\n\n${body.join('\n')}\n\nTrên đây là Kế hoạch tổ chức các hoạt động văn hóa năm 2027./.\n\nNơi nhận:\n- UBND tỉnh (báo cáo);\n- Lưu: VT.\n\nGIÁM ĐỐC\n`;
}

/** From the key to the picture of its letter: the frame after it has been handed to the screen. */
const watch = `(() => {
  window.latencies = [];
  document.addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => window.latencies.push(performance.now() - timeStamp); channel.port2.postMessage(null); }), true);
})()`;

async function type(page: Page): Promise<number[]> {
  await page.evaluate(watch);
  await page.keyboard.type(typed, { delay: between });
  await page.waitForTimeout(300);
  return page.evaluate<number[]>('window.latencies');
}

const at = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

const { chromium } = createRequire(new URL('../../../apps/web/package.json', import.meta.url))('@playwright/test') as { chromium: Chromium };
/** Where Debian has it; elsewhere the browser that Playwright brought. */
const system = '/usr/bin/chromium';
const office = await openOffice();
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? (existsSync(system) ? system : undefined), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const { draftPlan } = await office.fromApi<Drafting>('journey/draft.js');
  const drafter = await office.signIn('soanthao');
  const { planId } = await draftPlan(drafter, 'ke-hoach.txt', Buffer.from(longPlan()));
  const [name, value] = drafter.cookie.split(';')[0]!.split('=') as [string, string];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
  await context.addCookies([{ name, value, url: office.url }]);

  const page = await context.newPage();
  await page.goto(`${office.url}/ke-hoach/${planId}/sua`);
  await page.locator('.ProseMirror p').first().waitFor();
  await page.waitForTimeout(4000);
  const count = await page.evaluate<number>(`document.querySelectorAll('.ProseMirror p').length`);
  const html = await page.evaluate<string>(`document.querySelector('.ProseMirror').innerHTML`);
  await page.locator('.ProseMirror p').nth(Math.floor(count / 2)).click();
  await page.keyboard.press('End');
  const editor = await type(page);

  const bare = await context.newPage();
  await bare.setContent(`<div contenteditable="true" style="max-width:640px;font:18px/1.45 serif">${html}</div>`);
  await bare.locator('p').nth(Math.floor(count / 2)).click();
  await bare.keyboard.press('End');
  const floor = await type(bare);

  printResult('editor', { lines: count, letters: editor.length, p50Ms: at(editor, 0.5), p95Ms: at(editor, 0.95), maxMs: at(editor, 1), bareP50Ms: at(floor, 0.5), bareP95Ms: at(floor, 0.95) }, { p50: at(editor, 0.5) / at(floor, 0.5), p95: at(editor, 0.95) / at(floor, 0.95) });
} finally {
  await browser.close();
  await office.close();
}
