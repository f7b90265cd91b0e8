import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { atEndOf, expectKept, lineOf, linesOf, openEditor, textOf } from './drafting.js';
import { closeAll, draftPlan, signIn } from './office.js';

test.afterEach(closeAll);

/**
 * What input methods send, key by key, as recorded from them:
 * - ibus (Linux, ChromeOS) and Telex of macOS hold the word as a composition and commit it at the space;
 * - UniKey (Windows) hooks the keyboard: it takes letters back with Backspace and types them again with their marks.
 */
const telex = { tiếng: ['t', 'ti', 'tie', 'tiê', 'tiến', 'tiêng', 'tiếng'], Việt: ['V', 'Vi', 'Vie', 'Viê', 'Viêt', 'Việt'], được: ['d', 'đ', 'đu', 'đuo', 'đươ', 'đươc', 'được'] };
const vni = { tiếng: ['t', 'ti', 'tie', 'tiê', 'tiế', 'tiến', 'tiếng'], Việt: ['V', 'Vi', 'Vie', 'Viê', 'Việ', 'Việt'], được: ['d', 'du', 'duo', 'duoc', 'dươc', 'dược', 'được'] };
/** A number takes back so many letters and types these. */
const uniKey: [key: string, back?: number, again?: string][] = [
  ['t'], ['i'], ['e'], ['e', 1, 'ê'], ['n'], ['g'], ['s', 3, 'ếng'], [' '],
  ['V'], ['i'], ['e'], ['e', 1, 'ê'], ['t'], ['j', 2, 'ệt'], [' '],
  ['d'], ['d', 1, 'đ'], ['u'], ['o'], ['w', 2, 'ươ'], ['c'], ['j', 2, 'ợc'],
];

async function compose(cdp: CDPSession, traces: Record<string, string[]>): Promise<void> {
  for (const [at, [word, steps]] of Object.entries(traces).entries()) {
    if (at > 0) await cdp.send('Input.insertText', { text: ' ' });
    for (const text of steps) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await cdp.send('Input.insertText', { text: word });
  }
}

async function hook(page: Page, cdp: CDPSession): Promise<void> {
  for (const [key, back, again] of uniKey) {
    if (back === undefined) await page.keyboard.press(key);
    else {
      for (let left = back; left > 0; left--) await page.keyboard.press('Backspace');
      for (const letter of again!) await cdp.send('Input.dispatchKeyEvent', { type: 'char', text: letter });
    }
  }
}

const written = 'tiếng Việt được';
const inside = `- tiếng Việt ${written}được${written}`;

test.describe('Vietnamese input methods', () => {
  test('never double or drop a letter: Telex, VNI, and letters taken back and typed again', async ({ browser }) => {
    const page = await signIn(browser, 'Chuyên viên soạn thảo');
    const address = await draftPlan(page, 'Gõ tiếng Việt năm 2027');
    await openEditor(page, address);
    const cdp = await page.context().newCDPSession(page);
    for (const [name, type] of [['Telex', () => compose(cdp, telex)], ['VNI', () => compose(cdp, vni)], ['UniKey', () => hook(page, cdp)]] as const) {
      const count = async (line: string) => (await linesOf(page)).filter((other) => other === line).length;
      const known = await count(inside);
      // In a new line, before words, and between the words of a line.
      await atEndOf(page, 'Tôn vinh giá trị');
      await page.keyboard.press('Enter');
      await type();
      expect(await count(`- ${written}`), name).toBe(1);
      await page.keyboard.press('Home');
      await type();
      expect(await count(`- ${written}${written}`), name).toBe(1);
      for (let left = 'được'.length; left > 0; left--) await page.keyboard.press('ArrowLeft');
      await type();
      expect(await count(inside), name).toBe(known + 1);
    }
    // Windows gives a mark to a word that was written before: the input method takes its letters up again and replaces them.
    await atEndOf(page, /^Yêu cầu/);
    const before = (await textOf(page).locator('p').allTextContents()).slice(0, (await linesOf(page)).indexOf('2. Yêu cầu'));
    // Between two lines Chromium counts two line ends.
    const start = before.reduce((sum, line) => sum + line.length + 2, 0) + 'Yêu '.length;
    await cdp.send('Input.imeSetComposition', { text: 'câu', selectionStart: 3, selectionEnd: 3, replacementStart: start, replacementEnd: start + 3 });
    await cdp.send('Input.imeSetComposition', { text: 'cẩu', selectionStart: 3, selectionEnd: 3 });
    await cdp.send('Input.insertText', { text: 'cẩu' });
    expect(await linesOf(page)).toContain('2. Yêu cẩu');
    await expectKept(page);
    await page.reload();
    await expect(lineOf(page, /^Yêu cẩu$/)).toBeVisible();
  });
});
