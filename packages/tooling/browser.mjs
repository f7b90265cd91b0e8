import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { aptInstall, isExecutable, onPath, starts } from './system-tools.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Path of a Chromium that starts: CHROMIUM_PATH, PATH, Playwright's own downloads, then the usual places. undefined when none. */
export function findBrowser(env = process.env, home = homedir()) {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const candidates = [...NAMES.map((name) => onPath(name)), ...playwrightBrowsers(env, home), ...usualPlaces(env, home)];
  return candidates.find((file) => file && isExecutable(file) && starts(file));
}

/** Installs Chromium where that is ours to do, else says in one line what is missing. @returns its path or undefined */
export async function installBrowser() {
  if (!process.env.CHROMIUM_PATH && (await aptInstall(['chromium']))) return findBrowser();
  const wrong = process.env.CHROMIUM_PATH ? `CHROMIUM_PATH (${process.env.CHROMIUM_PATH}) is no program.` : 'No Chromium found.';
  console.error(`${wrong} The browser tests need one: install chromium or Google Chrome, or set CHROMIUM_PATH to it.`);
  return undefined;
}

function playwrightBrowsers(env, home) {
  const caches = [env.PLAYWRIGHT_BROWSERS_PATH, path.join(home, '.cache/ms-playwright'), path.join(home, 'Library/Caches/ms-playwright')];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return caches
    .filter((cache) => cache && existsSync(cache))
    .flatMap((cache) => newestFirst(readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))).map((name) => path.join(cache, name)))
    .flatMap((folder) => inside.map((program) => path.join(folder, program)));
}

const newestFirst = (names) => names.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));

function usualPlaces(env, home) {
  const mac = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
  const windows = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return [
    ...['/Applications', path.join(home, 'Applications')].flatMap((folder) => mac.map((program) => path.join(folder, program))),
    ...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => windows.map((program) => path.join(folder, program))),
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ];
}
