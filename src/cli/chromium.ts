// The browser of the tests: the system's, else Playwright's download, else Debian's package.
import fs from 'node:fs';
import process from 'node:process';
import { attempt, installDebian } from './debian.ts';

const KNOWN = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe'
];

/** The system's browser, or undefined: then Playwright uses its own download. */
export const systemChromium = () => KNOWN.find((file) => file && fs.existsSync(file));

export const launchOptions = () => ({
  executablePath: systemChromium(),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
  ]
});

/** Finds or installs a Chromium; returns whether there is one now. */
export async function ensureChromium(): Promise<boolean> {
  if (systemChromium()) return true;
  const { chromium } = await import('playwright');
  if (fs.existsSync(chromium.executablePath())) return true;
  console.log('[browser] There is no Chromium on this machine; getting one for the tests.');
  const download = ['node_modules/playwright/cli.js', 'install', '--only-shell', 'chromium'];
  if (attempt(process.execPath, download) && fs.existsSync(chromium.executablePath())) return true;
  installDebian(['chromium', 'fonts-dejavu-core']);
  return systemChromium() !== undefined;
}
