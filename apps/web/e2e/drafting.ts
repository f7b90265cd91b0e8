import { expect, type Locator, type Page } from '@playwright/test';

/** The text people write, and one line of it by its words. */
export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Nội dung kế hoạch' });
export const lineOf = (page: Page, words: string | RegExp): Locator => textOf(page).locator('p').filter({ hasText: words });

/** Opens the draft for writing and waits until its words are there. */
export async function openEditor(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sua`);
  await expect(textOf(page).locator('p').first()).toBeVisible();
}

/** Every line as it is read: number and words. */
export const linesOf = (page: Page): Promise<string[]> =>
  textOf(page)
    .locator('p')
    .evaluateAll((lines) => lines.map((line) => (line.dataset['marker'] ? `${line.dataset['marker']} ` : '') + (line.textContent ?? '')));

/** The caret at the end of a line. */
export async function atEndOf(page: Page, words: string | RegExp): Promise<void> {
  await lineOf(page, words).first().click();
  await page.keyboard.press('End');
}

/** "Đã lưu" as the server says it. */
export const expectKept = (page: Page): Promise<void> => expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
