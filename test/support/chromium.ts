import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { chromiumEnvironment, chromiumProgram } from './chromium-program';

/** No call to the outside, no first-run work; as root and in containers there is no sandbox. */
const FLAGS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-gpu',
  '--disable-webgl',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** A phone of 390 × 844 points in Shanghai. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};

/** Starts a headless Chromium with Chinese glyphs; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await chromiumProgram();
  return chromium.launch({ executablePath, args: FLAGS, env: await chromiumEnvironment(executablePath) });
}
