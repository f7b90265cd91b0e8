import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findBrowser } from '../browser.mjs';

let home;
let onlyPath;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'banhanh-browser-'));
  onlyPath = process.env.PATH;
  process.env.PATH = path.join(home, 'bin');
});
afterEach(() => {
  process.env.PATH = onlyPath;
  rmSync(home, { recursive: true, force: true });
});

function program(name, script) {
  const file = path.join(home, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('finding a browser', () => {
  it('takes the one named by CHROMIUM_PATH before any other', () => {
    program('bin/chromium', 'exit 0');
    const named = program('elsewhere/chromium', 'exit 0');
    expect(findBrowser({ CHROMIUM_PATH: named }, home)).toBe(named);
  });

  it('finds none when CHROMIUM_PATH names no program, although another is there', () => {
    program('bin/chromium', 'exit 0');
    expect(findBrowser({ CHROMIUM_PATH: path.join(home, 'nothing') }, home)).toBeUndefined();
  });

  it('passes over a program that does not start', () => {
    program('bin/chromium', 'exit 1');
    const chrome = program('bin/google-chrome', 'exit 0');
    expect(findBrowser({}, home)).toBe(chrome);
  });

  it("takes the newest of Playwright's own browsers", () => {
    program('.cache/ms-playwright/chromium-999/chrome-linux/chrome', 'exit 0');
    const newest = program('.cache/ms-playwright/chromium-1200/chrome-linux/chrome', 'exit 0');
    expect(findBrowser({}, home)).toBe(newest);
  });
});
